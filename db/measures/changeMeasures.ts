import type { ValidInputOf } from "../../shared/contract/contract.ts";
import { plannedDayProblem, refuseProblems } from "../casework/inputProblems.ts";
import { withChanges } from "../casework/withChanges.ts";
import type { Context } from "../context.ts";
import { attributesOf } from "./measureSummaries.ts";
import { requireMeasure } from "./presentRows.ts";

/** Plans or records a measure. Error `invalidInput`. */
export function createMeasure(context: Context, input: ValidInputOf<"createMeasure">): { id: string } {
  const { startsOn, endsOn } = input.measure;
  refuseProblems({
    "measure.startsOn": plannedDayProblem(startsOn, context.today),
    "measure.endsOn": plannedDayProblem(endsOn, context.today) ?? endProblem(startsOn, endsOn),
  });
  const id = context.change((write) =>
    write.insert("measures", {
      ...input.measure,
      objectives: JSON.stringify(input.measure.objectives),
      createdBy: context.user.id,
    }),
  );
  return { id };
}

/** Changes attributes of a measure. Errors: `notFound`, `invalidInput`. */
export function updateMeasure(context: Context, { id, changes }: ValidInputOf<"updateMeasure">): null {
  const present = attributesOf(requireMeasure(context.read, id));
  const { startsOn, endsOn } = withChanges(present, changes);
  const order = endProblem(startsOn, endsOn);
  refuseProblems({
    "changes.startsOn":
      plannedDayProblem(changes.startsOn, context.today) ?? (changes.endsOn === undefined ? order : null),
    "changes.endsOn":
      plannedDayProblem(changes.endsOn, context.today) ?? (changes.endsOn === undefined ? null : order),
  });
  const objectives = changes.objectives && JSON.stringify(changes.objectives);
  return context.change((write) => {
    write.update("measures", id, { ...changes, objectives });
    return null;
  });
}

/** Moves a measure to the bin; what belongs to it is out of sight with it. Error `notFound`. */
export function removeMeasure(context: Context, { id }: ValidInputOf<"removeMeasure">): null {
  requireMeasure(context.read, id);
  return context.change((write) => {
    write.remove("measures", id);
    return null;
  });
}

function endProblem(startsOn: string, endsOn: string | null): string | null {
  return endsOn !== null && endsOn < startsOn ? "Das Ende liegt vor dem Beginn." : null;
}
