import { ArrowLeft, CalendarX2 } from "lucide-react";
import { useEffect, useState } from "react";
import { useParams, useSearch } from "wouter";
import { create } from "zustand";
import { codeLabel } from "../../shared/codelists/codelists.ts";
import { today } from "../../shared/dates.ts";
import type { MeasureFile } from "../../shared/model/measures.ts";
import type { OperationFailed } from "../api/api.ts";
import { useAnswer } from "../api/use-operation.ts";
import { goTo } from "../app/navigation.ts";
import { useSideForm } from "../forms/use-side-form.ts";
import { Badge, Button, EmptyState, LinkButton, PageHeader, Spinner, Tabs, WorkArea } from "../ui/index.ts";
import { MeasureDetails } from "./measure-details.tsx";
import { MeasureMenu } from "./measure-menu.tsx";
import { periodWords } from "./measure-words.ts";
import styles from "./measures.module.css";
import { measureState } from "./measures-view.ts";
import { NewParticipantPanel } from "./new-participant-panel.tsx";
import { participantTotals } from "./participant-totals.ts";
import { ParticipantsTab } from "./participants-tab.tsx";
import { measuresPlace } from "./places.ts";
import { RollCall } from "./roll-call.tsx";
import { ChangedSessionPanel, NewSessionPanel } from "./session-panel.tsx";
import { SessionsTab } from "./sessions-tab.tsx";

/** The form beside a measure. */
export type MeasureForm =
  | { kind: "newSession" }
  | { kind: "session"; id: string }
  | { kind: "newParticipant"; name: string };

/** Which tab was open, by measure, so that coming back shows the same place. Ids only. */
const useOpenTabs = create<Record<string, string>>(() => ({}));

/** One measure with its sessions, participants and roll. */
export function MeasureScreen() {
  const { id = "" } = useParams<{ id: string }>();
  const { data: measure, error } = useAnswer("measure", { id });
  if (measure?.id === id) return <OpenMeasure key={id} measure={measure} />;
  return (
    <WorkArea>
      <NotShown error={error} />
    </WorkArea>
  );
}

function NotShown({ error }: { error: OperationFailed | null }) {
  if (!error) return <Spinner label="Maßnahme wird geladen" />;
  return (
    <EmptyState
      icon={CalendarX2}
      title="Diese Maßnahme wird nicht angezeigt"
      action={<Button onPress={() => goTo(measuresPlace)}>Zu allen Maßnahmen</Button>}
    >
      {error.failure.message}
    </EmptyState>
  );
}

function OpenMeasure({ measure }: { measure: MeasureFile }) {
  const { form, open, close } = useSideForm<MeasureForm>();
  return (
    <WorkArea panel={panelOf(measure, form, close)}>
      <article className={styles.page}>
        <MeasureHeader measure={measure} />
        <MeasureTabs measure={measure} onOpen={open} />
      </article>
    </WorkArea>
  );
}

function panelOf(measure: MeasureFile, form: MeasureForm | null, close: () => void) {
  if (form?.kind === "newSession") return <NewSessionPanel measure={measure} onClose={close} />;
  if (form?.kind === "newParticipant")
    return <NewParticipantPanel key={form.name} measure={measure} name={form.name} onClose={close} />;
  const session = measure.sessions.find(({ id }) => form?.kind === "session" && id === form.id);
  return session ? <ChangedSessionPanel key={session.id} session={session} onClose={close} /> : undefined;
}

const states = {
  planned: { text: "geplant", tone: "info" },
  running: { text: "laufend", tone: "success" },
  past: { text: "vergangen", tone: "neutral" },
} as const;

function MeasureHeader({ measure }: { measure: MeasureFile }) {
  const { text, tone } = states[measureState(measure, today())];
  const facts = [
    codeLabel("measureKind", measure.kind),
    periodWords(measure, today()),
    measure.place,
    measure.fundingLine ? codeLabel("fundingLine", measure.fundingLine) : "",
  ];
  return (
    <div>
      <LinkButton onPress={() => goTo(measuresPlace)}>
        <span className={styles.back}>
          <ArrowLeft size="0.875rem" aria-hidden /> Alle Maßnahmen
        </span>
      </LinkButton>
      <PageHeader
        title={measure.title}
        beside={<Badge tone={tone}>{text}</Badge>}
        actions={<MeasureMenu measure={measure} />}
      >
        {facts.filter(Boolean).join(" · ")}
      </PageHeader>
    </div>
  );
}

function MeasureTabs({ measure, onOpen }: { measure: MeasureFile; onOpen: (form: MeasureForm) => void }) {
  const place = new URLSearchParams(useSearch());
  const wanted = place.get("termin");
  const wantedTab = place.get("reiter");
  const remembered = useOpenTabs((tabs) => tabs[measure.id]);
  const [sessionId, setSessionId] = useState(wanted);
  // Once only: the first session or participant must not take the tab away from whoever enters them.
  const [usual] = useState(() => usualTab(measure));
  const select = (tab: string) => useOpenTabs.setState({ [measure.id]: tab });
  const { named, counted } = participantTotals(measure);

  function callRoll(id: string) {
    setSessionId(id);
    select("roll");
  }

  // Whoever comes from a session of the day wants its roll, whichever tab was open before.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the place is the trigger
  useEffect(() => {
    if (wanted) callRoll(wanted);
    else if (wantedTab) select(wantedTab);
  }, [wanted, wantedTab]);

  return (
    <Tabs
      label="Maßnahme"
      selected={remembered ?? usual}
      onSelect={select}
      items={[
        {
          id: "roll",
          label: "Anwesenheit",
          content: <RollCall measure={measure} sessionId={sessionId} onOpen={onOpen} />,
        },
        {
          id: "sessions",
          label: "Termine",
          count: measure.sessions.length,
          content: <SessionsTab measure={measure} onOpen={onOpen} onCallRoll={callRoll} />,
        },
        {
          id: "participants",
          label: "Teilnehmende",
          count: named + counted,
          content: <ParticipantsTab measure={measure} onOpen={onOpen} />,
        },
        { id: "details", label: "Angaben", content: <MeasureDetails measure={measure} /> },
      ]}
    />
  );
}

/** The roll where there is one to call, else what has to come first. */
function usualTab({ sessions, participations }: MeasureFile): string {
  if (sessions.length === 0) return "sessions";
  return participations.length === 0 ? "participants" : "roll";
}
