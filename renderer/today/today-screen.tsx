import { useQueryClient } from "@tanstack/react-query";
import { CalendarCheck2, Plus } from "lucide-react";
import { useEffect } from "react";
import type { Today } from "../../shared/contract/casework.ts";
import type { Task } from "../../shared/model/tasks.ts";
import { useAnswer } from "../api/use-operation.ts";
import { useSideForm } from "../forms/use-side-form.ts";
import { OwnFindingsCard } from "../preflight/own-findings-card.tsx";
import { Button, EmptyState, InlineAlert, PageHeader, Spinner, useShortcut, WorkArea } from "../ui/index.ts";
import { DraftsWaiting } from "./drafts-waiting.tsx";
import { QuickContact } from "./quick-contact.tsx";
import { RecentPeople } from "./recent-people.tsx";
import { SessionsToday } from "./sessions-today.tsx";
import { longDay } from "./task-days.ts";
import { TaskList } from "./task-list.tsx";
import { ChangedTaskPanel, NewTaskPanel } from "./task-panel.tsx";
import styles from "./today.module.css";

type OpenForm = { kind: "new" } | { kind: "edit"; task: Task };

/** What there is to do today, and the short ways to begin. */
export function TodayScreen() {
  const { data: today, error } = useFreshDay();
  const { form, open, close } = useSideForm<OpenForm>();
  const openNew = () => open({ kind: "new" });

  useShortcut("W", openNew, { label: "Neue Wiedervorlage", group: "Heute" });

  return (
    <WorkArea panel={panelOf(form, close)}>
      {error ? <InlineAlert tone="danger">{error.failure.message}</InlineAlert> : null}
      {today ? (
        <Overview today={today} onNew={openNew} onEdit={(task) => open({ kind: "edit", task })} />
      ) : error ? null : (
        <Spinner label="Der Tag wird zusammengestellt" />
      )}
    </WorkArea>
  );
}

/** Looking at a person changes the day's picture without a command, and so does midnight. */
function useFreshDay() {
  const client = useQueryClient();
  useEffect(() => {
    const refresh = () => void client.invalidateQueries({ queryKey: ["today"] });
    refresh();
    window.addEventListener("focus", refresh);
    return () => window.removeEventListener("focus", refresh);
  }, [client]);
  return useAnswer("today", {});
}

function panelOf(form: OpenForm | null, close: () => void) {
  if (form === null) return undefined;
  return form.kind === "new" ? (
    <NewTaskPanel onClose={close} />
  ) : (
    <ChangedTaskPanel key={form.task.id} task={form.task} onClose={close} />
  );
}

interface OverviewProps {
  today: Today;
  onNew: () => void;
  onEdit: (task: Task) => void;
}

function Overview({ today, onNew, onEdit }: OverviewProps) {
  const hasTasks = today.overdue.length + today.dueToday.length + today.soon.length > 0;
  return (
    <div className={styles.container}>
      <div className={styles.page}>
        <div className={styles.main}>
          <PageHeader
            title={longDay(today.date)}
            actions={
              <Button icon={Plus} shortcut="W" onPress={onNew}>
                Wiedervorlage
              </Button>
            }
          >
            {dayWords(today)}
          </PageHeader>
          {hasTasks ? <TaskList today={today} onEdit={onEdit} /> : <NothingToDo onNew={onNew} />}
        </div>
        <div className={styles.side}>
          <QuickContact contactsToday={today.contactsToday} />
          <DraftsWaiting onTask={onNew} />
          <SessionsToday sessions={today.sessions} />
          <OwnFindingsCard />
          <RecentPeople people={today.recentPeople} />
        </div>
      </div>
    </div>
  );
}

function NothingToDo({ onNew }: { onNew: () => void }) {
  return (
    <EmptyState
      icon={CalendarCheck2}
      title="In den nächsten sieben Tagen ist nichts fällig"
      action={
        <Button shortcut="W" onPress={onNew}>
          Wiedervorlage anlegen
        </Button>
      }
    >
      Eine Wiedervorlage erinnert an das, was Sie zugesagt haben. Sie entsteht aus dem nächsten Schritt einer
      Beratung oder hier.
    </EmptyState>
  );
}

function dayWords({ overdue, dueToday }: Today): string {
  const late = overdue.length === 0 ? "" : `${overdue.length} überfällig`;
  const due = dueToday.length === 0 ? "" : `${dueToday.length} heute fällig`;
  return [late, due].filter(Boolean).join(" · ") || "Heute ist nichts fällig.";
}
