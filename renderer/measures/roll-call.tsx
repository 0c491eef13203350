import { CheckCheck, ClipboardCheck } from "lucide-react";
import { useRef, useState } from "react";
import { today } from "../../shared/dates.ts";
import type { MeasureFile, MeasureSession } from "../../shared/model/measures.ts";
import { weekdayAndDay } from "../people/day-words.ts";
import { Button, EmptyState, Kbd, notify } from "../ui/index.ts";
import type { MeasureForm } from "./measure-screen.tsx";
import { timeWords } from "./measure-words.ts";
import styles from "./roll-call.module.css";
import { attendanceWords, notYetCalled, sessionAtHand, tally } from "./roll-call.ts";
import { RollGrid } from "./roll-grid.tsx";
import { type RollEntry, useAttendance } from "./use-attendance.ts";

interface RollCallProps {
  measure: MeasureFile;
  /** The session to begin with; the one at hand unless given. */
  sessionId: string | null;
  onOpen: (form: MeasureForm) => void;
}

/** Who came: participants down, sessions across. The session under the cursor stands above with its sum. */
export function RollCall({ measure, sessionId, onOpen }: RollCallProps) {
  const [openId, setOpenId] = useState(sessionId);
  const enter = useAttendance(measure.id);
  const session = measure.sessions.find(({ id }) => id === openId) ?? sessionAtHand(measure, today());
  if (!session) return <NoSessions onOpen={onOpen} />;
  if (measure.participations.length === 0) return <NobodyNamed onOpen={onOpen} />;
  return (
    <div className={styles.roll}>
      <SessionBar measure={measure} session={session} onEnter={enter} />
      <RollGrid measure={measure} session={session} onSession={setOpenId} onEnter={enter} />
      <p className={styles.keys}>
        {Object.values(attendanceWords).map(({ letter, word }) => (
          <span key={letter}>
            <Kbd combination={letter} /> {word}
          </span>
        ))}
        <span>
          <Kbd combination="Delete" /> leer
        </span>
        <span>
          <Kbd combination="Space" /> weiterschalten
        </span>
      </p>
    </div>
  );
}

interface SessionBarProps {
  measure: MeasureFile;
  session: MeasureSession;
  onEnter: (entries: readonly RollEntry[]) => Promise<unknown>;
}

function SessionBar({ measure, session, onEnter }: SessionBarProps) {
  const missing = notYetCalled(session, measure.participations);
  const { present, absent, excused } = tally(session);

  const bar = useRef<HTMLDivElement>(null);

  async function callPresent() {
    const entry = (participationId: string) => ({ sessionId: session.id, participationId });
    const isSaved = onEnter(missing.map(({ id }) => ({ ...entry(id), state: "present" as const })));
    // The button has nothing left to do, so the focus goes on to the roll.
    bar.current?.parentElement?.querySelector<HTMLElement>('td[tabindex="0"]')?.focus();
    await isSaved;
    notify({
      text: missing.length === 1 ? "1 Person ist anwesend." : `${missing.length} Personen sind anwesend.`,
      action: { onAction: () => void onEnter(missing.map(({ id }) => ({ ...entry(id), state: null }))) },
    });
  }

  return (
    <div className={styles.bar} ref={bar}>
      <div>
        <h2 className={styles.barTitle}>
          {weekdayAndDay(session.date, today())}
          <span className={styles.muted}>
            {[timeWords(session), session.topic].filter(Boolean).map((words) => ` · ${words}`)}
          </span>
        </h2>
        <p className={styles.muted} role="status">
          {present} anwesend, {absent} {absent === 1 ? "fehlt" : "fehlen"}, {excused} entschuldigt
          {missing.length > 0 ? `, ${missing.length} offen` : ""}
        </p>
      </div>
      <Button icon={CheckCheck} isDisabled={missing.length === 0} onPress={() => void callPresent()}>
        {present + absent + excused === 0 ? "Alle anwesend" : "Alle übrigen anwesend"}
      </Button>
    </div>
  );
}

function NoSessions({ onOpen }: { onOpen: (form: MeasureForm) => void }) {
  return (
    <EmptyState
      icon={ClipboardCheck}
      title="Noch kein Termin"
      action={<Button onPress={() => onOpen({ kind: "newSession" })}>Termin hinzufügen</Button>}
    >
      Für jeden Termin entsteht hier eine Spalte, in der Sie festhalten, wer da war.
    </EmptyState>
  );
}

function NobodyNamed({ onOpen }: { onOpen: (form: MeasureForm) => void }) {
  return (
    <EmptyState
      icon={ClipboardCheck}
      title="Noch niemand mit Namen dabei"
      action={<Button onPress={() => onOpen({ kind: "newParticipant", name: "" })}>Person hinzufügen</Button>}
    >
      Anwesenheit wird für Teilnehmende mit Namen geführt. Wer nur als Zahl bekannt ist, steht unter
      Teilnehmende.
    </EmptyState>
  );
}
