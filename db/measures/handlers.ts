import type { measureOperations } from "../../shared/contract/measures.ts";
import type { HandlersOf } from "../context.ts";
import { createMeasure, removeMeasure, updateMeasure } from "./changeMeasures.ts";
import { measure } from "./measureFile.ts";
import { listMeasures } from "./measureSummaries.ts";
import { setParticipantCount } from "./participantCounts.ts";
import { addParticipant, endParticipation, removeParticipant } from "./participants.ts";
import { setAttendance } from "./rollCall.ts";
import { addSession, removeSession, updateSession } from "./sessions.ts";

/** Everything about measures. */
export const measureHandlers: HandlersOf<typeof measureOperations> = {
  listMeasures,
  measure,
  createMeasure,
  updateMeasure,
  removeMeasure,
  addSession,
  updateSession,
  removeSession,
  addParticipant,
  endParticipation,
  removeParticipant,
  setParticipantCount,
  setAttendance,
};
