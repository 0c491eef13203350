import type { ValidInputOf } from "../../shared/contract/contract.ts";
import { refuseProblems } from "../casework/inputProblems.ts";
import type { Context } from "../context.ts";
import type { Rows } from "../engine/tables.ts";
import { requireParticipation, requireSession } from "./presentRows.ts";

/**
 * Notes whether a participant came to a session. Each pair has one row for ever: `null` moves it to the bin,
 * another state brings it back. Errors: `notFound`, `invalidInput` for a participant of another measure.
 */
export function setAttendance(context: Context, input: ValidInputOf<"setAttendance">): null {
  const { sessionId, participationId, state } = input;
  const session = requireSession(context.read, sessionId);
  const participation = requireParticipation(context.read, participationId);
  const belongs = participation.measureId === session.measureId;
  refuseProblems({ participationId: belongs ? null : "Diese Person nimmt an dieser Maßnahme nicht teil." });
  const row = context.read.first<Rows["attendances"]>(
    "SELECT * FROM attendances WHERE sessionId = ? AND participationId = ?",
    sessionId,
    participationId,
  );
  return context.change((write) => {
    if (state !== null && row) write.update("attendances", row.id, { state, removedAt: null });
    else if (state !== null) write.insert("attendances", { sessionId, participationId, state });
    else if (row && row.removedAt === null) write.remove("attendances", row.id);
    return null;
  });
}
