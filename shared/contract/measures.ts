import * as z from "zod";
import { calendarDay, code, identifier } from "../model/fields.ts";
import {
  attendanceState,
  type MeasureFile,
  type MeasureSession,
  type MeasureSummary,
  measureAttributes,
  type ParticipantCount,
  type Participation,
  sessionAttributes,
} from "../model/measures.ts";
import { command, query, staff } from "./operation.ts";

const byId = z.object({ id: identifier });

export const measureOperations = {
  listMeasures: query(staff, z.object({ when: z.enum(["running", "past", "all"]) }))<MeasureSummary[]>(),
  measure: query(staff, byId)<MeasureFile>(),
  createMeasure: command(staff, z.object({ measure: measureAttributes }))<{ id: string }>(),
  updateMeasure: command(staff, z.object({ id: identifier, changes: measureAttributes.partial() }))<null>(),
  removeMeasure: command(staff, byId)<null>(),
  addSession: command(
    staff,
    z.object({ measureId: identifier, session: sessionAttributes }),
  )<MeasureSession>(),
  updateSession: command(staff, z.object({ id: identifier, changes: sessionAttributes.partial() }))<null>(),
  removeSession: command(staff, byId)<null>(),
  addParticipant: command(
    staff,
    z.object({ measureId: identifier, personId: identifier, joinedOn: calendarDay }),
  )<Participation>(),
  /** `leftOn: null` takes the person back in. */
  endParticipation: command(staff, z.object({ id: identifier, leftOn: calendarDay.nullable() }))<null>(),
  removeParticipant: command(staff, byId)<null>(),
  /** Sets how many participants of this gender and age group are known only as a number; 0 removes the line. */
  setParticipantCount: command(
    staff,
    z.object({
      measureId: identifier,
      gender: code("gender"),
      ageGroup: code("ageGroup"),
      count: z.number().int().min(0).max(10_000),
    }),
  )<ParticipantCount | null>(),
  /** Roll call: `state: null` takes the entry back. */
  setAttendance: command(
    staff,
    z.object({ sessionId: identifier, participationId: identifier, state: attendanceState.nullable() }),
  )<null>(),
};
