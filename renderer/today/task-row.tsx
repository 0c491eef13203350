import { CalendarClock, Check, Pencil } from "lucide-react";
import { Button, GridListItem } from "react-aria-components";
import type { Day } from "../../shared/dates.ts";
import type { Task } from "../../shared/model/tasks.ts";
import { daysBetween, weekdayAndDay } from "../people/day-words.ts";
import { IconButton, Menu } from "../ui/index.ts";
import { quickDays } from "./task-days.ts";
import styles from "./today.module.css";

interface TaskRowProps {
  task: Task;
  today: Day;
  onComplete: () => void;
  onMove: (day: Day) => void;
  onEdit: () => void;
}

/** A task in one line: tick, what, with whom, when. */
export function TaskRow({ task, today, onComplete, onMove, onEdit }: TaskRowProps) {
  return (
    <GridListItem id={task.id} textValue={spoken(task)} className={styles.task}>
      <Button className={styles.tick} aria-label={`Erledigt: ${task.title}`} onPress={onComplete}>
        <Check size="0.75rem" strokeWidth={3} aria-hidden />
      </Button>
      <span className={styles.words}>
        <span className={styles.title}>{task.title}</span>
        <span className={styles.about}>{[task.personName, task.note].filter(Boolean).join(" · ")}</span>
      </span>
      <span className={styles.rowActions}>
        <span data-move>
          <Menu
            label={`„${task.title}“ verschieben`}
            trigger={<IconButton icon={CalendarClock} label="Verschieben" shortcut="V" size="small" />}
            entries={[
              ...quickDays(today)
                .filter(({ day }) => day !== task.dueOn)
                .map(({ day, label }) => ({
                  id: day,
                  label: `${label} · ${weekdayAndDay(day, today)}`,
                  onAction: () => onMove(day),
                })),
              { id: "other", label: "anderer Tag …", onAction: onEdit },
            ]}
          />
        </span>
        <IconButton icon={Pencil} label="Bearbeiten" size="small" onPress={onEdit} />
      </span>
      <span className={styles.due} data-late={task.dueOn < today}>
        {dayColumn(task.dueOn, today)}
      </span>
    </GridListItem>
  );
}

function spoken({ title, personName }: Task): string {
  return personName ? `${title}, ${personName}` : title;
}

/** "seit 3 Tagen" where it is late, nothing where it is today, else the day. */
function dayColumn(dueOn: Day, today: Day): string {
  const days = daysBetween(today, dueOn);
  if (days === 0) return "heute";
  if (days === 1) return "morgen";
  if (days > 1) return weekdayAndDay(dueOn, today);
  return days === -1 ? "seit gestern" : `seit ${-days} Tagen`;
}
