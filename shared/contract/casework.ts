import * as z from "zod";
import type { CaseSummary } from "../model/cases.ts";
import { type Consultation, consultationAttributes, newConsultation } from "../model/consultations.ts";
import { calendarDay, code, filledLine, identifier } from "../model/fields.ts";
import type { MeasureSummary } from "../model/measures.ts";
import type { PersonSummary } from "../model/people.ts";
import { newTask, type Task } from "../model/tasks.ts";
import { command, query, staff } from "./operation.ts";

const byId = z.object({ id: identifier });

export const caseOperations = {
  listCases: query(staff, z.object({ state: z.enum(["active", "resting", "closed"]), mine: z.boolean() }))<{
    cases: CaseSummary[];
    counts: Record<"active" | "resting" | "closed", number>;
  }>(),
  caseFile: query(staff, byId)<CaseSummary>(),
  openCase: command(
    staff,
    z.object({ personId: identifier, concern: filledLine, openedOn: calendarDay, ownerId: identifier }),
  )<CaseSummary>(),
  renameCase: command(staff, z.object({ id: identifier, concern: filledLine }))<null>(),
  transferCase: command(staff, z.object({ id: identifier, ownerId: identifier }))<null>(),
  /** `substitution: null` ends it. Both days belong to it. */
  substituteCase: command(
    staff,
    z.object({
      id: identifier,
      substitution: z.object({ userId: identifier, from: calendarDay, until: calendarDay }).nullable(),
    }),
  )<null>(),
  restCase: command(staff, z.object({ id: identifier, since: calendarDay }))<null>(),
  resumeCase: command(staff, byId)<null>(),
  closeCase: command(
    staff,
    z.object({ id: identifier, closedOn: calendarDay, reason: code("closureReason") }),
  )<null>(),
  reopenCase: command(staff, z.object({ id: identifier, openedOn: calendarDay }))<null>(),
};

export const consultationOperations = {
  /** One consultation of a person. Error `notFound`. */
  consultation: query(staff, byId)<Consultation>(),
  recordConsultation: command(staff, newConsultation)<Consultation>(),
  updateConsultation: command(
    staff,
    z.object({ id: identifier, changes: consultationAttributes.partial() }),
  )<null>(),
  removeConsultation: command(staff, byId)<null>(),
  setReferralResult: command(staff, z.object({ id: identifier, result: code("referralResult") }))<null>(),
};

export const taskOperations = {
  /** Open tasks due on or before `until`, earliest first. */
  listTasks: query(
    staff,
    z.object({ mine: z.boolean(), until: calendarDay.nullable(), personId: identifier.nullable() }),
  )<Task[]>(),
  createTask: command(staff, newTask)<Task>(),
  updateTask: command(staff, z.object({ id: identifier, changes: newTask.partial() }))<null>(),
  completeTask: command(staff, byId)<null>(),
  reopenTask: command(staff, byId)<null>(),
  removeTask: command(staff, byId)<null>(),
};

/** What the start page shows. */
export interface Today {
  date: string;
  overdue: Task[];
  dueToday: Task[];
  /** Tasks of the next seven days. */
  soon: Task[];
  sessions: { measure: MeasureSummary; sessionId: string; startsAt: string | null; topic: string }[];
  recentPeople: PersonSummary[];
  /** Contacts recorded today by this user. */
  contactsToday: number;
  /** For the side navigation. */
  counts: { tasks: number; activeCases: number };
}

export const todayOperations = {
  today: query(staff, z.object({}))<Today>(),
};
