import type { Migration } from "./migration.ts";

/** Finds contacts by the instant of recording: what was recorded after a quarter was sealed. */
export const lateEntries: Migration = {
  version: 2,
  name: "late-entries",
  sql: `
CREATE INDEX consultationsByRecording ON consultations (recordedAt, date, personId) WHERE removedAt IS NULL;

-- Who stood in which cell of the exact tables of a sealed period, by id: it stays in the house and tells how many
-- persons a later change of the records affects. One BLOB a period, see db/release/sealedPlaces.ts.
CREATE TABLE sealedPlaces (periodId TEXT PRIMARY KEY, places BLOB NOT NULL) WITHOUT ROWID;
`,
};
