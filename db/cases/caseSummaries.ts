import type { CasePhase, CaseState, CaseSummary } from "../../shared/model/cases.ts";
import { caseIsVisible, requireVisibleCase } from "../access.ts";
import type { Context } from "../context.ts";
import type { Reader } from "../engine/connection.ts";
import { joinedName, personNameColumns } from "../rows.ts";
import { joinCurrentPhase, stateOfCase } from "./state.ts";

type Condition = { sql: string; parameters: (string | number)[] };

interface SummaryRow extends Omit<CaseSummary, "personName" | "phases"> {
  firstName: string;
  lastName: string;
  anonymous: number;
}

/**
 * The cases that meet an SQL condition on `cases`, `phase` and `people`, without any check of access.
 * `openedOn`, `closedOn` and `closureReason` are those of the current phase.
 */
export function caseSummaries(reader: Reader, condition: Condition): CaseSummary[] {
  const rows = reader.all<SummaryRow>(
    `SELECT cases.id, cases.personId, ${personNameColumns}, concern, ${stateOfCase} AS state,
       phase.openedOn, phase.closedOn, phase.closureReason, restingSince,
       ownerId, owner.name AS ownerName,
       substituteId, substitute.name AS substituteName, substituteFrom, substituteUntil,
       (SELECT max(date) FROM consultations
        WHERE personId = cases.personId AND removedAt IS NULL) AS lastContactOn,
       (SELECT min(dueOn) FROM tasks
        WHERE personId = cases.personId AND removedAt IS NULL AND doneAt IS NULL) AS nextTaskOn
     FROM cases ${joinCurrentPhase}
     JOIN people ON people.id = cases.personId
     JOIN users owner ON owner.id = ownerId
     LEFT JOIN users substitute ON substitute.id = substituteId
     WHERE cases.removedAt IS NULL AND ${condition.sql}`,
    ...condition.parameters,
  );
  const phases = phasesOf(
    reader,
    rows.map((row) => row.id),
  );
  return rows.map(({ firstName, lastName, anonymous, ...row }) => ({
    ...row,
    personName: joinedName({ firstName, lastName, anonymous }) ?? "",
    phases: phases.get(row.id) ?? [],
  }));
}

/** One case that the user may see. Error `notFound`. */
export function caseFile(context: Context, { id }: { id: string }): CaseSummary {
  requireVisibleCase(context, id);
  return caseById(context.read, id);
}

/** One case that exists, without any check of access. */
export function caseById(reader: Reader, id: string): CaseSummary {
  const [summary] = caseSummaries(reader, { sql: "cases.id = ?", parameters: [id] });
  if (!summary) throw new Error("A case without phase.");
  return summary;
}

/** The cases of a person that the user may see: open ones first, then the latest. */
export function casesOfPerson(context: Context, personId: string): CaseSummary[] {
  const sql = `cases.personId = ? AND ${caseIsVisible(context)}`;
  return caseSummaries(context.read, { sql, parameters: [personId] }).sort(
    (one, other) => openFirst(one) - openFirst(other) || (one.openedOn < other.openedOn ? 1 : -1),
  );
}

function openFirst(summary: { state: CaseState }): number {
  return summary.state === "closed" ? 1 : 0;
}

function phasesOf(reader: Reader, caseIds: string[]): Map<string, CasePhase[]> {
  const phases = new Map<string, CasePhase[]>();
  const rows = reader.all<CasePhase & { caseId: string }>(
    `SELECT caseId, id, openedOn, closedOn, closureReason FROM casePhases
     WHERE removedAt IS NULL AND caseId IN (SELECT value FROM json_each(?)) ORDER BY caseId, openedOn, id`,
    JSON.stringify(caseIds),
  );
  for (const { caseId, ...phase } of rows) {
    const known = phases.get(caseId);
    if (known) known.push(phase);
    else phases.set(caseId, [phase]);
  }
  return phases;
}
