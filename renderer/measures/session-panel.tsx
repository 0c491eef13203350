import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { addDays, today } from "../../shared/dates.ts";
import type { MeasureFile, MeasureSession, SessionAttributes } from "../../shared/model/measures.ts";
import { ask, demand, type OperationFailed } from "../api/api.ts";
import { useCommand } from "../api/use-operation.ts";
import { DraftMeta, FocusOnRequest } from "../consultations/consultation-form.tsx";
import { SaveButtons } from "../consultations/save-buttons.tsx";
import { type DraftHandle, useDraft } from "../drafts/use-draft.ts";
import { refusals } from "../forms/refusals.ts";
import { weekdayAndDay } from "../people/day-words.ts";
import { offerUndo } from "../people/offer-undo.ts";
import {
  ChipGroup,
  commitTyping,
  DateField,
  ErrorSummary,
  NumberField,
  notify,
  Panel,
  TextField,
} from "../ui/index.ts";
import { sessionsWords } from "./measure-words.ts";
import styles from "./measures.module.css";
import { openSessionQuestions, type SessionEntry, sessionEntryOf, sessionOf } from "./session-entry.ts";
import { mostSessions, type Rhythm, rhythms, seriesDays } from "./session-series.ts";

interface NewSessionPanelProps {
  measure: MeasureFile;
  onClose: () => void;
}

/** One new session, or a whole series in one step. */
export function NewSessionPanel({ measure, onClose }: NewSessionPanelProps) {
  const draft = useDraft<SessionEntry>(`session:${measure.id}`, likelyNext(measure));
  const add = useAddSessions(measure.id);
  const { date, rhythm, times } = draft.content;
  const days = date ? seriesDays(date, rhythm, times) : [];

  function save(session: SessionAttributes) {
    add.mutate(
      days.map((day) => ({ ...session, date: day })),
      {
        onSuccess: async () => {
          onClose();
          await draft.discard();
        },
      },
    );
  }

  return (
    <SessionForm title="Neuer Termin" draft={draft} command={add} onSave={save} onClose={onClose}>
      <ChipGroup<Rhythm>
        label="Wiederholen"
        options={(Object.keys(rhythms) as Rhythm[]).map((id) => ({ id, label: rhythms[id].label }))}
        value={rhythm}
        onChange={(next) => draft.change({ rhythm: next ?? "once" })}
      />
      {rhythm === "once" ? null : (
        <>
          <NumberField
            label="Wie oft insgesamt?"
            name="times"
            minimum={2}
            maximum={mostSessions}
            value={times}
            onChange={(next) => draft.change({ times: next ?? 2 })}
          />
          <p className={styles.muted} role="status">
            {seriesWords(days)}
          </p>
        </>
      )}
    </SessionForm>
  );
}

function seriesWords(days: readonly string[]): string {
  const last = days.at(-1);
  return last ? `${sessionsWords(days.length)}, der letzte am ${weekdayAndDay(last, today())}` : "";
}

/** The day and time that are likely after the sessions there are: a week after the last one. */
function likelyNext({ sessions, startsOn }: MeasureFile): SessionEntry {
  const last = sessions.at(-1);
  if (!last) return { ...sessionEntryOf(null), date: startsOn };
  return { ...sessionEntryOf(last), date: addDays(last.date, 7), topic: "" };
}

/** Adds sessions one by one; undo takes all of them back. */
function useAddSessions(measureId: string) {
  const client = useQueryClient();
  return useMutation<MeasureSession[], OperationFailed, SessionAttributes[]>({
    mutationFn: async (sessions) => {
      const added: MeasureSession[] = [];
      for (const session of sessions) added.push(await demand("addSession", { measureId, session }));
      return added;
    },
    onSuccess: (added) => {
      if (added.length === 1) offerUndo("Termin hinzugefügt.");
      else
        notify({
          text: `${added.length} Termine hinzugefügt.`,
          action: { onAction: () => void takeBack(added) },
        });
    },
    onSettled: () => client.invalidateQueries(),
  });

  async function takeBack(added: readonly MeasureSession[]) {
    for (const { id } of added) await ask("removeSession", { id });
    await client.invalidateQueries();
  }
}

interface ChangedSessionPanelProps {
  session: MeasureSession;
  onClose: () => void;
}

/** A session that is put right. */
export function ChangedSessionPanel({ session, onClose }: ChangedSessionPanelProps) {
  const draft = useDraft<SessionEntry>(`session-changes:${session.id}`, sessionEntryOf(session));
  const update = useCommand("updateSession");
  return (
    <SessionForm
      title="Termin"
      draft={draft}
      command={update}
      onClose={onClose}
      onSave={(changes) =>
        update.mutate(
          { id: session.id, changes },
          {
            onSuccess: async () => {
              onClose();
              offerUndo("Termin geändert.");
              await draft.discard();
            },
          },
        )
      }
    />
  );
}

interface SessionFormProps {
  title: string;
  draft: DraftHandle<SessionEntry>;
  command: { isPending: boolean; error: OperationFailed | null };
  onSave: (session: SessionAttributes) => void;
  onClose: () => void;
  children?: ReactNode;
}

function SessionForm({ title, draft, command, onSave, onClose, children }: SessionFormProps) {
  const [attempt, setAttempt] = useState(0);
  const { content: entry, change, isReady } = draft;
  const day = useRef<HTMLInputElement>(null);
  const questions: Record<string, string> =
    attempt > 0 ? { ...refusals(command.error), ...openSessionQuestions(entry) } : {};

  function save() {
    if (command.isPending) return;
    commitTyping();
    setAttempt(attempt + 1);
    if (Object.keys(openSessionQuestions(entry)).length === 0) onSave(sessionOf(entry));
  }

  // The likely day is filled in; typing another one replaces it.
  useEffect(() => {
    if (isReady) day.current?.select();
  }, [isReady]);

  if (!isReady) return null;
  return (
    <Panel
      title={title}
      meta={<DraftMeta draft={draft} />}
      onClose={onClose}
      footer={
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
      }
    >
      <FocusOnRequest request={1}>
        <ErrorSummary errors={questions} attempt={attempt} />
        <DateField
          label="Tag"
          name="date"
          inputRef={day}
          value={entry.date}
          onChange={(date) => change({ date })}
          errorMessage={questions.date}
        />
        <div className={styles.pair}>
          <TextField
            label="von"
            name="startsAt"
            placeholder="10:00"
            value={entry.startsAt}
            onChange={(startsAt) => change({ startsAt })}
            errorMessage={questions.startsAt}
          />
          <TextField
            label="bis"
            name="endsAt"
            placeholder="12:00"
            value={entry.endsAt}
            onChange={(endsAt) => change({ endsAt })}
            errorMessage={questions.endsAt}
          />
        </div>
        <TextField
          label="Thema"
          name="topic"
          optional
          maxLength={300}
          value={entry.topic}
          onChange={(topic) => change({ topic })}
        />
        {children}
      </FocusOnRequest>
    </Panel>
  );
}
