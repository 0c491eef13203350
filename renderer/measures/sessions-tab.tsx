import { CalendarPlus, ClipboardCheck, Plus, Trash2 } from "lucide-react";
import { GridList, GridListItem } from "react-aria-components";
import { today } from "../../shared/dates.ts";
import type { MeasureFile, MeasureSession } from "../../shared/model/measures.ts";
import { useCommand } from "../api/use-operation.ts";
import { weekdayAndDay } from "../people/day-words.ts";
import { offerUndo } from "../people/offer-undo.ts";
import { Button, EmptyState, IconButton, Kbd, useShortcut } from "../ui/index.ts";
import type { MeasureForm } from "./measure-screen.tsx";
import { timeWords } from "./measure-words.ts";
import styles from "./measures.module.css";
import { notYetCalled, tally } from "./roll-call.ts";

interface SessionsTabProps {
  measure: MeasureFile;
  onOpen: (form: MeasureForm) => void;
  onCallRoll: (sessionId: string) => void;
}

/** The sessions of a measure; Enter changes one, its buttons call the roll or throw it away. */
export function SessionsTab({ measure, onOpen, onCallRoll }: SessionsTabProps) {
  const remove = useCommand("removeSession");
  const openNew = () => onOpen({ kind: "newSession" });
  useShortcut("T", openNew, { label: "Termin hinzufügen", group: "Maßnahme" });
  const addButton = (
    <Button icon={Plus} shortcut="T" onPress={openNew}>
      Termin
    </Button>
  );

  if (measure.sessions.length === 0)
    return (
      <EmptyState icon={CalendarPlus} title="Noch kein Termin" action={addButton}>
        Ein Kurs mit festem Wochentag lässt sich in einem Schritt eintragen, zum Beispiel zwölfmal
        wöchentlich.
      </EmptyState>
    );
  return (
    <div className={styles.tab}>
      <div className={styles.tabHead}>
        <p className={styles.muted}>
          <Kbd combination="Enter" /> bearbeiten
        </p>
        {addButton}
      </div>
      <GridList
        aria-label="Termine"
        className={styles.rows}
        selectionMode="none"
        disallowTypeAhead
        onAction={(id) => onOpen({ kind: "session", id: String(id) })}
      >
        {measure.sessions.map((session) => (
          <GridListItem key={session.id} id={session.id} textValue={rowName(session)} className={styles.row}>
            <span className={styles.when}>
              <strong>{weekdayAndDay(session.date, today())}</strong>
              <span className={styles.muted}>{timeWords(session)}</span>
            </span>
            <span className={styles.what}>{session.topic}</span>
            <span className={styles.muted}>{rollWords(session, measure)}</span>
            <span className={styles.rowActions}>
              <IconButton
                icon={ClipboardCheck}
                label="Anwesenheit"
                size="small"
                onPress={() => onCallRoll(session.id)}
              />
              <IconButton
                icon={Trash2}
                label="Termin löschen"
                size="small"
                onPress={() =>
                  remove.mutate({ id: session.id }, { onSuccess: () => offerUndo("Termin gelöscht.") })
                }
              />
            </span>
          </GridListItem>
        ))}
      </GridList>
    </div>
  );
}

function rowName(session: MeasureSession): string {
  return [weekdayAndDay(session.date, today()), timeWords(session), session.topic].filter(Boolean).join(", ");
}

/** How far the roll of a session is; nothing before its day. */
function rollWords(session: MeasureSession, { participations }: MeasureFile): string {
  const { present, absent, excused } = tally(session);
  const noted = present + absent + excused;
  if (noted > 0) return `${present} von ${noted} anwesend`;
  const isDue = session.date <= today() && notYetCalled(session, participations).length > 0;
  return isDue ? "Anwesenheit offen" : "";
}
