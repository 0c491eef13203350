import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

/** Tells the worker processes where the prepared records are. */
const variable = "VIELFALTSAKTE_PREPARED_RECORDS";

const kinds = ["real", "demo", "firstYear"] as const;
/** Records that journeys begin with. `firstYear`: a centre that began with the last quarter of a year and has sealed it. */
export type RecordsKind = (typeof kinds)[number];

/** The folder that holds records of a kind, prepared once for all journeys and only ever copied. */
export function preparedFolder(kind: RecordsKind): string {
  const folder = process.env[variable];
  if (folder === undefined) throw new Error("Playwright's global set-up has not run.");
  return join(folder, kind);
}

/** Playwright's global set-up: makes the records that the journeys begin with. Answers how to remove them. */
export default async function prepare(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "vielfaltsakte-vorbereitet-"));
  process.env[variable] = folder;
  await Promise.all(kinds.map((kind) => makeRecords(kind, join(folder, kind))));
  return () => rm(folder, { recursive: true, force: true });
}

async function makeRecords(kind: RecordsKind, folder: string): Promise<void> {
  await promisify(execFile)(process.execPath, [join(import.meta.dirname, "makeRecords.ts"), kind, folder]);
}
