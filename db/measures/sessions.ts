import type { ValidInputOf } from "../../shared/contract/contract.ts";
import type { MeasureSession, SessionAttributes } from "../../shared/model/measures.ts";
import { plannedDayProblem, refuseProblems } from "../casework/inputProblems.ts";
import { withChanges } from "../casework/withChanges.ts";
import type { Context } from "../context.ts";
import { requireMeasure, requireSession } from "./presentRows.ts";

/** Adds a meeting; its day may lie outside the time of the measure. Errors: `notFound`, `invalidInput`. */
export function addSession(
  context: Context,
  { measureId, session }: ValidInputOf<"addSession">,
): MeasureSession {
  requireMeasure(context.read, measureId);
  refuseProblems({
    "session.date": plannedDayProblem(session.date, context.today),
    "session.endsAt": timeProblem(session),
  });
  const id = context.change((write) => write.insert("measureSessions", { ...session, measureId }));
  return { id, ...session, attendance: {} };
}

/** Changes a meeting. Errors: `notFound`, `invalidInput`. */
export function updateSession(context: Context, { id, changes }: ValidInputOf<"updateSession">): null {
  const session = requireSession(context.read, id);
  refuseProblems({
    "changes.date": plannedDayProblem(changes.date, context.today),
    "changes.endsAt": timeProblem(withChanges<SessionAttributes>(session, changes)),
  });
  return context.change((write) => {
    write.update("measureSessions", id, changes);
    return null;
  });
}

/** Moves a meeting to the bin; its roll call is out of sight with it. Error `notFound`. */
export function removeSession(context: Context, { id }: ValidInputOf<"removeSession">): null {
  requireSession(context.read, id);
  return context.change((write) => {
    write.remove("measureSessions", id);
    return null;
  });
}

function timeProblem({ startsAt, endsAt }: Pick<SessionAttributes, "startsAt" | "endsAt">): string | null {
  return startsAt !== null && endsAt !== null && endsAt < startsAt ? "Das Ende liegt vor dem Beginn." : null;
}
