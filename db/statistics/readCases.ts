import type { Period } from "../../shared/periods.ts";
import type { Reader } from "../engine/connection.ts";
import type { ActivePeople } from "./activePeople.ts";
import type { CaseAttributes } from "./facts.ts";

interface PhaseRow {
  personId: string;
  phaseId: string;
  openedOn: string;
  closedOn: string | null;
  closureReason: string | null;
}

const phasesSql = `
  SELECT personId, casePhases.id AS phaseId, openedOn, closedOn, closureReason
  FROM casePhases JOIN cases ON cases.id = caseId AND cases.removedAt IS NULL
  WHERE casePhases.removedAt IS NULL AND openedOn <= ? AND (closedOn IS NULL OR closedOn >= ?)`;

/** Adds to the people their cases active at some time in the period; each phase of a reopened case is one. */
export function readCases(reader: Reader, period: Period, people: ActivePeople): void {
  for (const row of reader.all<PhaseRow>(phasesSql, period.end, period.start)) {
    const measured = period.kind === "year" && row.closedOn !== null && row.closedOn <= period.end;
    people.of(row.personId)?.cases.push({
      caseId: row.phaseId,
      openedOn: row.openedOn,
      closedOn: row.closedOn,
      closureReason: row.closureReason,
      atOpening: measured ? attributesOn(reader, row.personId, row.openedOn) : null,
      atClosing: measured ? attributesOn(reader, row.personId, row.closedOn) : null,
    });
  }
}

function attributesOn(reader: Reader, personId: string, day: string | null): CaseAttributes {
  return {
    employment: valueOn(reader, personId, "employment", day),
    germanLevel: valueOn(reader, personId, "germanLevel", day),
    housing: valueOn(reader, personId, "housing", day),
  };
}

const valueSql = `
  SELECT value FROM personAttributes
  WHERE removedAt IS NULL AND personId = ? AND attribute = ? AND validFrom <= ?
  ORDER BY validFrom DESC, id DESC LIMIT 1`;

function valueOn(
  reader: Reader,
  personId: string,
  attribute: keyof CaseAttributes,
  day: string | null,
): string | null {
  return reader.first<{ value: string }>(valueSql, personId, attribute, day)?.value ?? null;
}
