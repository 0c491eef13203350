import type { PersonSummary } from "../../shared/model/people.ts";
import { caseIsVisible } from "../access.ts";
import type { Context } from "../context.ts";
import { readCodes } from "../rows.ts";

interface SummaryRow extends Omit<PersonSummary, "anonymous" | "citizenships" | "languages" | "caseState"> {
  anonymous: number;
  citizenships: string;
  languages: string;
  caseState: PersonSummary["caseState"] | null;
}

/** SQL for the value of a dated attribute on a day. */
export function valueOn(attribute: string, day: string): string {
  return `(SELECT value FROM personAttributes
    WHERE personId = people.id AND attribute = '${attribute}' AND removedAt IS NULL AND validFrom <= '${day}'
    ORDER BY validFrom DESC, id DESC LIMIT 1)`;
}

/** SQL for the state of a person's latest case, as far as the user may see it. */
export function caseStateOf(context: Context): string {
  return `(SELECT CASE WHEN phase.closedOn IS NOT NULL THEN 'closed'
                       WHEN cases.restingSince IS NOT NULL THEN 'resting' ELSE 'active' END
    FROM cases JOIN casePhases phase ON phase.caseId = cases.id AND phase.removedAt IS NULL
    WHERE cases.personId = people.id AND cases.removedAt IS NULL AND ${caseIsVisible(context)}
    ORDER BY phase.closedOn IS NOT NULL, phase.openedOn DESC, phase.id DESC LIMIT 1)`;
}

/** SQL columns of a `SummaryRow`; needs `people` and a left join on `personActivity` named `activity`. */
export function summaryColumns(context: Context): string {
  return `people.id, firstName, lastName, anonymous, gender, birthDate, birthYear, citizenships, languages,
    ${valueOn("residenceStatus", context.today)} AS residenceStatus,
    ${valueOn("germanLevel", context.today)} AS germanLevel,
    ${valueOn("residence", context.today)} AS residence,
    activity.lastContactOn, coalesce(activity.contacts, 0) AS contacts,
    ${caseStateOf(context)} AS caseState,
    (SELECT ownerId FROM cases WHERE personId = people.id AND removedAt IS NULL AND ${caseIsVisible(context)}
     ORDER BY id DESC LIMIT 1) AS ownerId`;
}

/** A row of the list from its database row. */
export function summaryOf(row: SummaryRow): PersonSummary {
  return {
    ...row,
    anonymous: row.anonymous === 1,
    citizenships: readCodes(row.citizenships),
    languages: readCodes(row.languages),
    caseState: row.caseState ?? "none",
  };
}

/** The summaries of the given people in the given order; people that do not exist are left out. */
export function personSummaries(context: Context, ids: readonly string[]): PersonSummary[] {
  const rows = context.read.all<SummaryRow>(
    `SELECT ${summaryColumns(context)} FROM people LEFT JOIN personActivity activity ON activity.personId = people.id
     WHERE people.id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(ids),
  );
  const byId = new Map(rows.map((row) => [row.id, summaryOf(row)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

export type { SummaryRow };
