import * as z from "zod";
import { calendarDay, code, codes, filledLine, line, note } from "./fields.ts";

const clockTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: "Bitte eine Uhrzeit wie 14:30 eingeben." });

/** A measure: course, group, event. */
export const measureAttributes = z.object({
  title: filledLine,
  kind: code("measureKind"),
  objectives: codes("objective"),
  fundingLine: code("fundingLine").nullable(),
  startsOn: calendarDay,
  endsOn: calendarDay.nullable(),
  place: line,
  description: note,
});
export type MeasureAttributes = z.infer<typeof measureAttributes>;

/** One meeting of a measure. */
export const sessionAttributes = z.object({
  date: calendarDay,
  startsAt: clockTime.nullable(),
  endsAt: clockTime.nullable(),
  topic: line,
});
export type SessionAttributes = z.infer<typeof sessionAttributes>;

/** Whether somebody came. */
export const attendanceState = z.enum(["present", "absent", "excused"]);
export type AttendanceState = z.infer<typeof attendanceState>;

/** A measure as lists show it. `participants` counts named people and those known only as numbers. */
export interface MeasureSummary extends MeasureAttributes {
  id: string;
  sessions: number;
  nextSessionOn: string | null;
  participants: number;
}

/** A named participant. */
export interface Participation {
  id: string;
  personId: string;
  personName: string;
  joinedOn: string;
  leftOn: string | null;
}

/** A session with its roll call: participation id → attendance. */
export interface MeasureSession extends SessionAttributes {
  id: string;
  attendance: Record<string, AttendanceState>;
}

/** Participants known only as numbers. */
export interface ParticipantCount {
  id: string;
  gender: string;
  ageGroup: string;
  count: number;
}

/** A measure with everything on its page. */
export interface MeasureFile extends MeasureAttributes {
  id: string;
  sessions: MeasureSession[];
  participations: Participation[];
  counts: ParticipantCount[];
}
