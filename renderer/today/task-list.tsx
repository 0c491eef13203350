import { useRef } from "react";
import { GridList, GridListHeader, GridListSection } from "react-aria-components";
import type { Today } from "../../shared/contract/casework.ts";
import type { Task } from "../../shared/model/tasks.ts";
import { useCommand } from "../api/use-operation.ts";
import { goTo } from "../app/navigation.ts";
import { weekdayAndDay } from "../people/day-words.ts";
import { offerUndo } from "../people/offer-undo.ts";
import { personPlace } from "../people/person-place.ts";
import { KeyHints, useShortcut } from "../ui/index.ts";
import { TaskRow } from "./task-row.tsx";
import styles from "./today.module.css";

interface TaskListProps {
  today: Today;
  onEdit: (task: Task) => void;
}

/**
 * The tasks of the coming week in one list: arrow keys walk, Enter opens the person, E settles, V moves.
 * Within a row the arrow to the right leads to its buttons.
 */
export function TaskList({ today, onEdit }: TaskListProps) {
  const list = useRef<HTMLDivElement>(null);
  const groups = groupsOf(today);
  const tasks = groups.flatMap((group) => group.tasks);
  const { complete, move } = useTaskChanges(today.date);
  const find = (id: unknown) => tasks.find((task) => task.id === id);

  function withFocused(act: (task: Task, row: HTMLElement) => void) {
    const row = focusedRow(list.current);
    const task = find(row?.dataset.key);
    if (row && task) act(task, row);
  }

  useShortcut("E", () => withFocused(complete), { label: "Erledigt", group: "Wiedervorlage" });
  useShortcut("V", () => withFocused((_, row) => openMoves(row)), {
    label: "Auf einen anderen Tag legen",
    group: "Wiedervorlage",
  });

  return (
    <>
      <GridList
        ref={list}
        aria-label="Wiedervorlagen"
        className={styles.tasks}
        selectionMode="none"
        disallowTypeAhead
        onAction={(id) => {
          const task = find(id);
          if (task?.personId) goTo(personPlace(task.personId));
          else if (task) onEdit(task);
        }}
      >
        {groups.map((group) => (
          <GridListSection key={group.id} id={group.id} className={styles.group}>
            <GridListHeader className={styles.groupHead} data-tone={group.id}>
              {group.title} <span className={styles.count}>{group.tasks.length}</span>
            </GridListHeader>
            {group.tasks.map((task) => (
              <TaskRow
                key={task.id}
                task={task}
                today={today.date}
                onComplete={() => complete(task)}
                onMove={(day) => move(task, day)}
                onEdit={() => onEdit(task)}
              />
            ))}
          </GridListSection>
        ))}
      </GridList>
      <KeyHints
        hints={[
          ["Enter", "öffnen"],
          ["E", "erledigt"],
          ["V", "verschieben"],
        ]}
      />
    </>
  );
}

function groupsOf({ overdue, dueToday, soon }: Today) {
  return [
    { id: "overdue", title: "Überfällig", tasks: overdue },
    { id: "today", title: "Heute", tasks: dueToday },
    { id: "soon", title: "Nächste 7 Tage", tasks: soon },
  ].filter(({ tasks }) => tasks.length > 0);
}

function focusedRow(list: HTMLElement | null): HTMLElement | null {
  const row = document.activeElement?.closest<HTMLElement>('[role="row"]') ?? null;
  return list?.contains(row) ? row : null;
}

function openMoves(row: HTMLElement): void {
  row.querySelector<HTMLElement>("[data-move] button")?.click();
}

function useTaskChanges(today: string) {
  const settling = useCommand("completeTask");
  const moving = useCommand("updateTask");
  return {
    complete(task: Task) {
      settling.mutate({ id: task.id }, { onSuccess: () => offerUndo(`Erledigt: ${task.title}`) });
    },
    move(task: Task, dueOn: string) {
      moving.mutate(
        { id: task.id, changes: { dueOn } },
        { onSuccess: () => offerUndo(`Auf ${weekdayAndDay(dueOn, today)} gelegt: ${task.title}`) },
      );
    },
  };
}
