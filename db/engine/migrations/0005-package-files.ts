import type { Migration } from "./migration.ts";

/** Keeps every file of a sealed package as it was made, so that a later program never sends other bytes. */
export const packageFiles: Migration = {
  version: 5,
  name: "package-files",
  sql: `
-- One row a file, in the order of the package; "bytes" are compressed, see db/release/frozenFiles.ts. Releases sealed
-- by older programs get their rows with the next delivery.
CREATE TABLE packageFiles (
  position INTEGER PRIMARY KEY, packageHash TEXT NOT NULL, name TEXT NOT NULL, bytes BLOB NOT NULL,
  UNIQUE (packageHash, name)
);
CREATE TRIGGER packageFilesNeverChange BEFORE UPDATE ON packageFiles
  BEGIN SELECT RAISE(ABORT, 'what was sealed stays'); END;
CREATE TRIGGER packageFilesNeverVanish BEFORE DELETE ON packageFiles
  BEGIN SELECT RAISE(ABORT, 'what was sealed stays'); END;
`,
};
