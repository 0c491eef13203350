import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { today } from "../../shared/dates.ts";
import type {
  AttendanceState,
  MeasureFile,
  MeasureSession,
  Participation,
} from "../../shared/model/measures.ts";
import { goTo } from "../app/navigation.ts";
import { shortDay, weekdayAndDay } from "../people/day-words.ts";
import { personPlace } from "../people/person-place.ts";
import { type GridPlace, moveInGrid } from "../ui/grid-keys.ts";
import { LinkButton } from "../ui/index.ts";
import styles from "./roll-call.module.css";
import { attendanceOf, attendanceWords, nextState, stateForKey, tally, tookPart } from "./roll-call.ts";
import type { RollEntry } from "./use-attendance.ts";

interface RollGridProps {
  measure: MeasureFile;
  /** The session under the cursor. */
  session: MeasureSession;
  onSession: (id: string) => void;
  onEnter: (entries: readonly RollEntry[]) => void;
}

/**
 * The roll as a grid with one tab stop. Arrow keys walk, A, F and E enter a state and go on to the next person,
 * Entf empties, Leertaste or a click goes through the states.
 */
export function RollGrid({ measure, session, onSession, onEnter }: RollGridProps) {
  const { sessions, participations } = measure;
  const table = useRef<HTMLTableElement>(null);
  const [row, setRow] = useState(0);
  const column = Math.max(0, sessions.indexOf(session));
  const place = { row: Math.min(row, participations.length - 1), column };

  useEffect(() => {
    const head = table.current?.querySelector(`th[data-session="${session.id}"]`);
    head?.scrollIntoView({ inline: "nearest", block: "nearest" });
  }, [session.id]);

  function moveTo(next: GridPlace) {
    setRow(next.row);
    const nextSession = sessions[next.column];
    if (nextSession) onSession(nextSession.id);
    findCell(table.current, next)?.focus();
  }

  function enter({ row: rowIndex, column: columnIndex }: GridPlace, state: AttendanceState | null) {
    const sessionId = sessions[columnIndex]?.id;
    const participationId = participations[rowIndex]?.id;
    if (sessionId && participationId) onEnter([{ sessionId, participationId, state }]);
  }

  function stateAt({ row: rowIndex, column: columnIndex }: GridPlace): AttendanceState | null {
    return sessions[columnIndex]?.attendance[participations[rowIndex]?.id ?? ""] ?? null;
  }

  function handleKey(event: KeyboardEvent) {
    if (event.ctrlKey && event.key !== "Home" && event.key !== "End") return;
    if (event.altKey || event.metaKey || placeOf(event.target) === undefined) return;
    const size = { rows: participations.length, columns: sessions.length, pageRows: 10, hasHeader: false };
    const state = stateForKey(event.key);
    const next = moveInGrid(place, event, size);
    if (state !== undefined) {
      enter(place, state);
      if (state !== null) moveTo({ ...place, row: Math.min(place.row + 1, participations.length - 1) });
    } else if (event.key === " " || event.key === "Enter") enter(place, nextState(stateAt(place)));
    else if (next) moveTo(next);
    else return;
    event.preventDefault();
  }

  function tap(tapped: GridPlace) {
    moveTo(tapped);
    enter(tapped, nextState(stateAt(tapped)));
  }

  return (
    <div className={styles.scroller}>
      <table
        ref={table}
        className={styles.table}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is walked with the arrow keys is a grid
        role="grid"
        aria-label="Anwesenheit"
        tabIndex={-1}
        onKeyDown={handleKey}
      >
        <thead>
          <tr>
            <th scope="col" className={styles.corner}>
              {participations.length === 1 ? "1 Person" : `${participations.length} Personen`}
            </th>
            {sessions.map((one) => (
              <SessionHead key={one.id} session={one} isOpen={one.id === session.id} />
            ))}
            <th scope="col" className={styles.sum}>
              war da
            </th>
          </tr>
        </thead>
        <tbody>
          {participations.map((participation, rowIndex) => (
            <tr key={participation.id}>
              <NameCell participation={participation} />
              {sessions.map((one, columnIndex) => (
                <StateCell
                  key={one.id}
                  session={one}
                  participation={participation}
                  place={{ row: rowIndex, column: columnIndex }}
                  isTabStop={rowIndex === place.row && columnIndex === place.column}
                  isOpen={one.id === session.id}
                  onTap={tap}
                  onFocus={() => {
                    setRow(rowIndex);
                    onSession(one.id);
                  }}
                />
              ))}
              <td className={styles.sum}>{sumWords(participation, sessions)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" className={styles.name}>
              anwesend
            </th>
            {sessions.map((one) => (
              <td key={one.id} className={styles.total} data-open={one.id === session.id}>
                {tally(one).present || ""}
              </td>
            ))}
            <td className={styles.sum} />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function SessionHead({ session, isOpen }: { session: MeasureSession; isOpen: boolean }) {
  const [weekday, day] = weekdayAndDay(session.date, today()).split(" ");
  return (
    <th
      scope="col"
      className={styles.session}
      data-session={session.id}
      data-open={isOpen}
      aria-label={`${weekday} ${day}`}
      title={session.topic || undefined}
    >
      <span>{weekday}</span>
      <span>{day?.slice(0, 6)}</span>
    </th>
  );
}

function NameCell({ participation }: { participation: Participation }) {
  const { personId, personName, leftOn } = participation;
  return (
    <th scope="row" className={styles.name}>
      <LinkButton onPress={() => goTo(personPlace(personId))}>{personName}</LinkButton>
      {leftOn ? <span className={styles.left}> bis {shortDay(leftOn, today())}</span> : null}
    </th>
  );
}

interface StateCellProps {
  session: MeasureSession;
  participation: Participation;
  place: GridPlace;
  isTabStop: boolean;
  isOpen: boolean;
  onTap: (place: GridPlace) => void;
  onFocus: () => void;
}

function StateCell({ session, participation, place, isTabStop, isOpen, onTap, onFocus }: StateCellProps) {
  const state = session.attendance[participation.id] ?? null;
  const isExpected = tookPart(participation, session.date);
  const emptyState = session.date > today() ? "ahead" : "empty";
  const word = state === null ? (isExpected ? "leer" : "nicht dabei") : attendanceWords[state].word;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid handles the keys of its cells
    <td
      className={styles.cell}
      tabIndex={isTabStop ? 0 : -1}
      data-place={`${place.row} ${place.column}`}
      data-state={state ?? (isExpected ? emptyState : "outside")}
      data-open={isOpen}
      aria-label={`${participation.personName}, ${weekdayAndDay(session.date, today())}: ${word}`}
      onClick={() => onTap(place)}
      onFocus={onFocus}
    >
      <span aria-hidden>{state === null ? (isExpected ? "" : "–") : attendanceWords[state].letter}</span>
    </td>
  );
}

function sumWords({ id }: Participation, sessions: readonly MeasureSession[]): string {
  const { present, noted } = attendanceOf(id, sessions);
  return noted === 0 ? "" : `${present} von ${noted}`;
}

function findCell(table: HTMLElement | null, { row, column }: GridPlace): HTMLElement | null {
  return table?.querySelector<HTMLElement>(`[data-place="${row} ${column}"]`) ?? null;
}

function placeOf(target: EventTarget): string | undefined {
  return target instanceof HTMLElement ? target.dataset.place : undefined;
}
