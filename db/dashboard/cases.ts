import type { Dashboard } from "../../shared/contract/dashboard.ts";
import { addDays } from "../../shared/dates.ts";
import type { Period } from "../../shared/periods.ts";
import { countCases } from "../cases/list.ts";
import { joinCurrentPhase, stateOfCase } from "../cases/state.ts";
import type { Context } from "../context.ts";
import type { Reader } from "../engine/connection.ts";

interface Movement {
  activeCases: number;
  openedCases: number;
  closedCases: number;
}

const movementSql = `
  SELECT count(DISTINCT personId) AS activeCases,
    count(DISTINCT CASE WHEN openedOn >= ? THEN personId END) AS openedCases,
    count(DISTINCT CASE WHEN closedOn <= ? THEN personId END) AS closedCases
  FROM casePhases
  JOIN cases ON cases.id = caseId AND cases.removedAt IS NULL
  JOIN people ON people.id = personId AND people.removedAt IS NULL
  WHERE casePhases.removedAt IS NULL AND openedOn <= ? AND (closedOn IS NULL OR closedOn >= ?)`;

/** People with a case active in a stretch of time, and those whose case was opened or closed then, as C01 counts them. */
export function countMovement(reader: Reader, { start, end }: Period): Movement {
  const row = reader.first<Movement>(movementSql, start, end, end, start);
  return row ?? { activeCases: 0, openedCases: 0, closedCases: 0 };
}

/** Days without a contact after which an active case is worth a look. */
const quietDays = 90;

/** How the cases stand today, and how many people with an active one have not been in touch for long. */
export function casesToday(context: Context): Dashboard["cases"] {
  const quietSince = addDays(context.today, -quietDays);
  const row = context.read.first<{ quiet: number }>(
    `SELECT count(DISTINCT cases.personId) AS quiet FROM cases ${joinCurrentPhase}
     JOIN people ON people.id = cases.personId AND people.removedAt IS NULL
     WHERE cases.removedAt IS NULL AND ${stateOfCase} = 'active' AND NOT EXISTS (
       SELECT 1 FROM consultations
       WHERE consultations.personId = cases.personId AND consultations.removedAt IS NULL AND date >= ?)`,
    quietSince,
  );
  return { ...countCases(context, "1"), quiet: row?.quiet ?? 0, quietSince };
}
