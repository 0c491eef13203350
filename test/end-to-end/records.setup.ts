import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { test } from "@playwright/test";
import { preparedFolder, type RecordsKind } from "./prepare.ts";

/** The demo first: its quarters are sealed, which takes longest. */
const kinds: readonly RecordsKind[] = ["demo", "real", "firstYear"];

for (const kind of kinds) {
  test(`records to begin with: ${kind}`, async () => {
    const maker = join(import.meta.dirname, "makeRecords.ts");
    await promisify(execFile)(process.execPath, [maker, kind, preparedFolder(kind)]);
  });
}
