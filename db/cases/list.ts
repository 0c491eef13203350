import type { OutputOf, ValidInputOf } from "../../shared/contract/contract.ts";
import type { CaseState, CaseSummary } from "../../shared/model/cases.ts";
import { caseIsVisible } from "../access.ts";
import type { Context } from "../context.ts";
import { caseSummaries } from "./caseSummaries.ts";
import { caseIsMine, joinCurrentPhase, stateOfCase } from "./state.ts";

/**
 * The cases in one state, with the number of cases in each. `mine`: owned or substituted today.
 * Cases with the next task come first, then those longest without contact.
 */
export function listCases(
  context: Context,
  { state, mine }: ValidInputOf<"listCases">,
): OutputOf<"listCases"> {
  const scope = mine ? caseIsMine(context) : caseIsVisible(context);
  const sql = `people.removedAt IS NULL AND ${scope} AND ${stateOfCase} = ?`;
  return {
    cases: caseSummaries(context.read, { sql, parameters: [state] }).sort(byUrgency),
    counts: countCases(context, scope),
  };
}

/** How many cases within the SQL condition `scope` stand in each state. */
export function countCases(context: Context, scope: string): Record<CaseState, number> {
  const rows = context.read.all<{ state: CaseState; cases: number }>(
    `SELECT ${stateOfCase} AS state, count(*) AS cases FROM cases ${joinCurrentPhase}
     JOIN people ON people.id = cases.personId AND people.removedAt IS NULL
     WHERE cases.removedAt IS NULL AND ${scope} GROUP BY 1`,
  );
  const counts = { active: 0, resting: 0, closed: 0 };
  for (const row of rows) counts[row.state] = row.cases;
  return counts;
}

function byUrgency(one: CaseSummary, other: CaseSummary): number {
  return (
    compareDays(one.nextTaskOn ?? lastOfAll, other.nextTaskOn ?? lastOfAll) ||
    compareDays(one.lastContactOn ?? firstOfAll, other.lastContactOn ?? firstOfAll) ||
    compareDays(one.id, other.id)
  );
}

const firstOfAll = "";
const lastOfAll = "9999-12-31";

function compareDays(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
