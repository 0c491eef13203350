import { foundation } from "./0001-foundation.ts";
import { lateEntries } from "./0002-late-entries.ts";
import { preflight } from "./0003-preflight.ts";
import { deliveries } from "./0004-deliveries.ts";
import { packageFiles } from "./0005-package-files.ts";
import type { Migration } from "./migration.ts";

/** Every step, oldest first. A released step is never edited; a new one is added. */
export const migrations: readonly Migration[] = [
  foundation,
  lateEntries,
  preflight,
  deliveries,
  packageFiles,
];

/** The schema version this program writes. */
export const schemaVersion = migrations.length;
