import { today } from "../../shared/dates.ts";
import type { PersonFile } from "../../shared/model/people.ts";
import type { Task } from "../../shared/model/tasks.ts";
import { useCommand } from "../api/use-operation.ts";
import { Button, NextStepCard, useShortcut } from "../ui/index.ts";
import { calendarLeaf, dueWords } from "./day-words.ts";
import { offerUndo } from "./offer-undo.ts";

/** The next open task with the person, settled with one key. */
export function NextStep({ person }: { person: PersonFile }) {
  return person.nextTask ? <OpenTask task={person.nextTask} /> : null;
}

function OpenTask({ task }: { task: Task }) {
  const complete = useCommand("completeTask");
  const isLate = task.dueOn < today();

  function settle() {
    if (complete.isPending) return;
    complete.mutate({ id: task.id }, { onSuccess: () => offerUndo(`Erledigt: ${task.title}`) });
  }

  useShortcut("E", settle, { label: "Nächsten Schritt als erledigt eintragen", group: "Person" });
  return (
    <NextStepCard
      {...calendarLeaf(task.dueOn)}
      title={task.title}
      tone={isLate ? "danger" : "warning"}
      action={
        <Button shortcut="E" onPress={settle} isPending={complete.isPending}>
          Erledigt
        </Button>
      }
    >
      {[dueWords(task.dueOn, today()), task.note].filter(Boolean).join(" · ")}
    </NextStepCard>
  );
}
