import { useState } from "react";
import { today } from "../../shared/dates.ts";
import type { Task } from "../../shared/model/tasks.ts";
import type { OperationFailed } from "../api/api.ts";
import { useCommand } from "../api/use-operation.ts";
import { DraftMeta, FocusOnRequest } from "../consultations/consultation-form.tsx";
import { SaveButtons } from "../consultations/save-buttons.tsx";
import { type DraftHandle, useDraft } from "../drafts/use-draft.ts";
import { refusals } from "../forms/refusals.ts";
import { offerUndo } from "../people/offer-undo.ts";
import { PersonPicker } from "../people/person-picker.tsx";
import { Button, commitTyping, ErrorSummary, Panel, TextArea, TextField } from "../ui/index.ts";
import { DayPicks } from "./day-picks.tsx";
import {
  changedTaskDraftKey,
  emptyTask,
  newTaskOf,
  openTaskQuestions,
  type TaskEntry,
  taskDraftKey,
  taskEntryOf,
} from "./task-entry.ts";

/** A new task, with or without a person. */
export function NewTaskPanel({ onClose }: { onClose: () => void }) {
  const draft = useDraft<TaskEntry>(taskDraftKey, emptyTask(today()));
  const create = useCommand("createTask");
  return (
    <TaskForm
      title="Neue Wiedervorlage"
      draft={draft}
      command={create}
      onClose={onClose}
      onSave={(entry) =>
        create.mutate(newTaskOf(entry), {
          onSuccess: async () => {
            onClose();
            offerUndo("Wiedervorlage gespeichert.");
            await draft.discard();
          },
        })
      }
    />
  );
}

/** An earlier task that is put right, moved or thrown away. */
export function ChangedTaskPanel({ task, onClose }: { task: Task; onClose: () => void }) {
  const draft = useDraft<TaskEntry>(changedTaskDraftKey(task.id), taskEntryOf(task));
  const update = useCommand("updateTask");
  const remove = useCommand("removeTask");

  function finish(text: string) {
    return {
      onSuccess: async () => {
        onClose();
        offerUndo(text);
        await draft.discard();
      },
    };
  }

  return (
    <TaskForm
      title="Wiedervorlage"
      draft={draft}
      command={update}
      onClose={onClose}
      onSave={(entry) =>
        update.mutate({ id: task.id, changes: newTaskOf(entry) }, finish("Wiedervorlage geändert."))
      }
      onRemove={() => remove.mutate({ id: task.id }, finish("Wiedervorlage gelöscht."))}
    />
  );
}

interface TaskFormProps {
  title: string;
  draft: DraftHandle<TaskEntry>;
  command: { isPending: boolean; error: OperationFailed | null };
  onSave: (entry: TaskEntry) => void;
  onRemove?: () => void;
  onClose: () => void;
}

function TaskForm({ title, draft, command, onSave, onRemove, onClose }: TaskFormProps) {
  const [attempt, setAttempt] = useState(0);
  const { content: entry, change } = draft;
  const questions: Record<string, string> =
    attempt > 0 ? { ...refusals(command.error), ...openTaskQuestions(entry) } : {};

  function save() {
    if (command.isPending) return;
    commitTyping();
    setAttempt(attempt + 1);
    if (Object.keys(openTaskQuestions(entry)).length === 0) onSave(entry);
  }

  if (!draft.isReady) return null;
  return (
    <Panel
      title={title}
      meta={<DraftMeta draft={draft} />}
      onClose={onClose}
      footer={
        <>
          <SaveButtons
            isPending={command.isPending}
            canDiscard={draft.hasContent}
            onSave={save}
            onClose={onClose}
            onDiscard={() => {
              void draft.discard();
              onClose();
            }}
          />
          {onRemove ? (
            <Button variant="quiet" onPress={onRemove}>
              Löschen
            </Button>
          ) : null}
        </>
      }
    >
      <FocusOnRequest request={1}>
        <ErrorSummary errors={questions} attempt={attempt} />
        <TextField
          label="Was ist zu tun?"
          name="title"
          placeholder="Rückfrage beim Wohnungsamt"
          maxLength={300}
          value={entry.title}
          onChange={(text) => change({ title: text })}
          errorMessage={questions.title}
        />
        <DayPicks
          value={entry.dueOn}
          onChange={(dueOn) => change({ dueOn })}
          errorMessage={questions.dueOn}
        />
        <PersonPicker
          label="Person"
          placeholder="Name, oder leer lassen"
          value={entry.person}
          onChange={(person) => change({ person })}
        />
        <TextArea
          label="Notiz"
          name="note"
          rows={3}
          maxLength={50_000}
          value={entry.note}
          onChange={(note) => change({ note })}
        />
      </FocusOnRequest>
    </Panel>
  );
}
