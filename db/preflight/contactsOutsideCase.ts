import { type Day, germanDay } from "../../shared/dates.ts";
import { inPeriod } from "./sql.ts";
import type { View } from "./view.ts";
import { type NamedRow, nameOf } from "./words.ts";

/** A contact of a case on a day on which the case was not open; the nearest days of opening and closing around it. */
export interface OutsideRow extends NamedRow {
  id: string;
  personId: string;
  date: Day;
  /** Closing of the latest phase that ended before the contact; `null`: there was none. */
  closedOn: Day | null;
  /** Opening of the first phase that began after the contact; `null`: there was none. */
  openedOn: Day | null;
}

/** SQL: contacts of the period that lie in no phase of their case, after the closing or before the opening. */
export function contactsOutside(view: View, side: "before" | "after"): string {
  const { scope } = view;
  const isAfterClosing = `EXISTS (SELECT 1 FROM casePhases WHERE caseId = consultations.caseId AND removedAt IS NULL
    AND closedOn < consultations.date)`;
  return `
    SELECT consultations.id, consultations.personId, date, firstName, lastName, anonymous,
      (SELECT max(closedOn) FROM casePhases
       WHERE caseId = consultations.caseId AND removedAt IS NULL AND closedOn < date) AS closedOn,
      (SELECT min(openedOn) FROM casePhases
       WHERE caseId = consultations.caseId AND removedAt IS NULL AND openedOn > date) AS openedOn
    FROM consultations JOIN cases ON cases.id = caseId AND cases.removedAt IS NULL
    JOIN people ON people.id = consultations.personId AND people.removedAt IS NULL
    WHERE consultations.caseId IS NOT NULL AND consultations.removedAt IS NULL AND ${inPeriod("date", view)}
      AND ${scope.case} AND ${scope.consultation} AND ${scope.person("consultations.personId")}
      AND NOT EXISTS (SELECT 1 FROM casePhases WHERE caseId = consultations.caseId AND removedAt IS NULL
        AND openedOn <= consultations.date AND (closedOn IS NULL OR closedOn >= consultations.date))
      AND ${side === "after" ? isAfterClosing : `NOT ${isAfterClosing}`}
    ORDER BY date DESC, consultations.id`;
}

/** What both rules say of a row. */
export function outsideFinding(row: OutsideRow) {
  const { closedOn, openedOn, date } = row;
  const contact = `Der Kontakt mit ${nameOf(row)} am ${germanDay(date)}`;
  return {
    subject: row.id,
    personId: row.personId,
    sentence: closedOn
      ? `${contact} liegt nach dem Abschluss des Falls am ${germanDay(closedOn)}.`
      : `${contact} liegt vor der Eröffnung des Falls am ${germanDay(openedOn ?? date)}.`,
    place: { kind: "consultation" as const, personId: row.personId, consultationId: row.id, field: "date" },
    facts: [date, closedOn, openedOn],
  };
}
