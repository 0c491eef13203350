import { sqlRule } from "../rule.ts";
import { type NamedRow, nameOf } from "../words.ts";

interface Row extends NamedRow {
  id: string;
  personId: string;
  ownerId: string;
  ownerName: string;
}

export const caseWithoutOwner = sqlRule<Row>({
  id: "case-without-owner",
  title: "Offener Fall ohne tätige Zuständige",
  why: "Um diesen Fall kümmert sich niemand mehr; übergeben oder schließen Sie ihn.",
  severity: "warning",
  sql: ({ scope }) => `
    SELECT cases.id, cases.personId, ownerId, users.name AS ownerName, firstName, lastName, anonymous
    FROM casePhases phase JOIN cases ON cases.id = caseId JOIN people ON people.id = cases.personId AND people.removedAt IS NULL
    JOIN users ON users.id = ownerId AND users.active = 0
    WHERE phase.removedAt IS NULL AND cases.removedAt IS NULL AND phase.closedOn IS NULL AND ${scope.case} AND ${scope.person("cases.personId")}
    ORDER BY cases.id`,
  finding: (row) => ({
    subject: row.id,
    personId: row.personId,
    sentence: `Für den Fall von ${nameOf(row)} ist ${row.ownerName} zuständig, aber nicht mehr im Team.`,
    place: { kind: "case", personId: row.personId },
    facts: [row.ownerId],
  }),
});
