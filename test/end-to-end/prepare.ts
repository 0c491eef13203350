import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Tells the worker processes where the prepared records are. */
const variable = "VIELFALTSAKTE_PREPARED_RECORDS";

/** Records that journeys begin with. `firstYear`: a centre that began with the last quarter of a year and has sealed it. */
export type RecordsKind = "real" | "demo" | "firstYear";

/** The folder that holds records of a kind, prepared once for all journeys and only ever copied. */
export function preparedFolder(kind: RecordsKind): string {
  const folder = process.env[variable];
  if (folder === undefined) throw new Error("Playwright's global set-up has not run.");
  return join(folder, kind);
}

/** Playwright's global set-up: the place for the records that journeys begin with. Answers how to remove them. */
export default async function prepare(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "vielfaltsakte-vorbereitet-"));
  process.env[variable] = folder;
  return () => rm(folder, { recursive: true, force: true });
}
