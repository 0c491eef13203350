import type { ValidInputOf } from "../../shared/contract/contract.ts";
import type { Participation } from "../../shared/model/measures.ts";
import { plannedDayProblem, refuseProblems } from "../casework/inputProblems.ts";
import { requirePresentPerson } from "../casework/presentPeople.ts";
import type { Context } from "../context.ts";
import type { Reader } from "../engine/connection.ts";
import type { Rows } from "../engine/tables.ts";
import { requireRow } from "../engine/write.ts";
import { joinedName } from "../rows.ts";
import { requireMeasure, requireParticipation } from "./presentRows.ts";

/** Adds a named participant; somebody who takes part already stays as they are. Errors: `notFound`, `invalidInput`. */
export function addParticipant(context: Context, input: ValidInputOf<"addParticipant">): Participation {
  const { measureId, personId, joinedOn } = input;
  requireMeasure(context.read, measureId);
  requirePresentPerson(context, personId);
  const running = runningParticipation(context.read, measureId, personId);
  if (running) return participationOf(context.read, running);
  refuseProblems({ joinedOn: plannedDayProblem(joinedOn, context.today) });
  const id = context.change((write) => write.insert("participations", { measureId, personId, joinedOn }));
  return participationOf(context.read, requireRow(context.read, "participations", id));
}

/** Ends a participation, or takes the person back in. Errors: `notFound`, `invalidInput`. */
export function endParticipation(context: Context, { id, leftOn }: ValidInputOf<"endParticipation">): null {
  const participation = requireParticipation(context.read, id);
  refuseProblems({
    leftOn:
      leftOn === null ? returnProblem(context, participation) : leaveProblem(context, participation, leftOn),
  });
  return context.change((write) => {
    write.update("participations", id, { leftOn });
    return null;
  });
}

/** Moves a participation that was a mistake to the bin. Error `notFound`. */
export function removeParticipant(context: Context, { id }: ValidInputOf<"removeParticipant">): null {
  requireParticipation(context.read, id);
  return context.change((write) => {
    write.remove("participations", id);
    return null;
  });
}

function leaveProblem(context: Context, { joinedOn }: Rows["participations"], leftOn: string): string | null {
  if (leftOn < joinedOn) return "Das Ende der Teilnahme liegt vor ihrem Beginn.";
  return plannedDayProblem(leftOn, context.today);
}

function returnProblem(context: Context, participation: Rows["participations"]): string | null {
  const { measureId, personId } = participation;
  const running = runningParticipation(context.read, measureId, personId);
  return running && running.id !== participation.id ? "Diese Person nimmt bereits wieder teil." : null;
}

function runningParticipation(reader: Reader, measureId: string, personId: string) {
  return reader.first<Rows["participations"]>(
    `SELECT * FROM participations
     WHERE measureId = ? AND personId = ? AND leftOn IS NULL AND removedAt IS NULL`,
    measureId,
    personId,
  );
}

function participationOf(reader: Reader, row: Rows["participations"]): Participation {
  const { id, personId, joinedOn, leftOn } = row;
  const personName = joinedName(requireRow(reader, "people", personId)) ?? "";
  return { id, personId, personName, joinedOn, leftOn };
}
