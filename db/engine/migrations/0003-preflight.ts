import type { Migration } from "./migration.ts";

/** Findings left as they are on purpose, and what makes looking for findings quick. */
export const preflight: Migration = {
  version: 3,
  name: "preflight",
  sql: `
-- Names a finding by its rule and the ids it is about. "facts" stands for what made it wrong: other facts, and the
-- decision holds no longer. personId, so that the decision goes with the person.
CREATE TABLE findingsSetAside (
  id TEXT PRIMARY KEY, rule TEXT NOT NULL, subject TEXT NOT NULL, facts TEXT NOT NULL,
  personId TEXT REFERENCES people (id), reason TEXT NOT NULL,
  setAsideBy TEXT NOT NULL REFERENCES users (id), setAsideAt TEXT NOT NULL, removedAt TEXT
);
CREATE INDEX findingsSetAsideByPerson ON findingsSetAside (personId);

CREATE INDEX consultationsOfCases ON consultations (date, caseId, id)
  WHERE removedAt IS NULL AND caseId IS NOT NULL;
CREATE INDEX consultationsByAuthor ON consultations (authorId, date, personId) WHERE removedAt IS NULL;
CREATE INDEX personAttributesByStart ON personAttributes (validFrom, personId) WHERE removedAt IS NULL;
-- Covers the comparison of people born on the same day.
CREATE INDEX peopleByBirthDate ON people (birthDate, id, lastName, firstName, gender, anonymous, birthYear)
  WHERE removedAt IS NULL;
`,
};
