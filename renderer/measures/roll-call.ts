import type { Day } from "../../shared/dates.ts";
import type {
  AttendanceState,
  MeasureFile,
  MeasureSession,
  Participation,
} from "../../shared/model/measures.ts";

/** The letter and the word of each state; the letter is also the key that enters it. */
export const attendanceWords: Record<AttendanceState, { letter: string; word: string }> = {
  present: { letter: "A", word: "anwesend" },
  absent: { letter: "F", word: "fehlt" },
  excused: { letter: "E", word: "entschuldigt" },
};

const states = ["present", "absent", "excused"] as const;

/** The state that a key enters; `null` empties the field, `undefined`: the key means something else. */
export function stateForKey(key: string): AttendanceState | null | undefined {
  if (key === "Delete" || key === "Backspace") return null;
  return states.find((state) => attendanceWords[state].letter === key.toUpperCase());
}

/** What the next tap on a field makes of it: present, absent, excused, empty again. */
export function nextState(state: AttendanceState | null): AttendanceState | null {
  return state === null ? "present" : (states[states.indexOf(state) + 1] ?? null);
}

/** Whether somebody took part in the measure on a day; both days of the participation belong to it. */
export function tookPart(
  { joinedOn, leftOn }: Pick<Participation, "joinedOn" | "leftOn">,
  day: Day,
): boolean {
  return joinedOn <= day && (leftOn === null || day <= leftOn);
}

/** Those who take part on the day of a session and of whom nothing is noted. */
export function notYetCalled(
  session: MeasureSession,
  participations: readonly Participation[],
): Participation[] {
  return participations.filter(
    (one) => tookPart(one, session.date) && session.attendance[one.id] === undefined,
  );
}

/** How often each state was noted at a session. */
export function tally(session: MeasureSession): Record<AttendanceState, number> {
  const counts = { present: 0, absent: 0, excused: 0 };
  for (const state of Object.values(session.attendance)) counts[state] += 1;
  return counts;
}

/** At how many of the sessions with a note somebody was present. */
export function attendanceOf(
  id: string,
  sessions: readonly MeasureSession[],
): { present: number; noted: number } {
  const noted = sessions.filter(({ attendance }) => attendance[id] !== undefined);
  return {
    present: noted.filter(({ attendance }) => attendance[id] === "present").length,
    noted: noted.length,
  };
}

/** The session whose roll is probably called now: the latest one up to today, else the first. */
export function sessionAtHand(
  { sessions }: Pick<MeasureFile, "sessions">,
  today: Day,
): MeasureSession | undefined {
  return sessions.findLast(({ date }) => date <= today) ?? sessions[0];
}
