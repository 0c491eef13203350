import { join } from "node:path";
import { writeFileSafely } from "../engine/files.ts";
import { folderError } from "../engine/storageError.ts";
import { canonicalBytes } from "../release/canonical.ts";
import { evaluationCsv } from "./evaluationCsv.ts";
import { evaluationWorkbook } from "./evaluationWorkbook.ts";
import type { Merged } from "./merge.ts";

/**
 * Writes what was added up into a folder: JSON, CSV and XLSX, the same bytes for the same packages in any order.
 * Answers the paths. Errors: `folderFull`, `folderUnwritable`.
 */
export async function writeEvaluation(merged: Merged, folder: string): Promise<string[]> {
  const files = new Map<string, Uint8Array>([
    ["landesauswertung.json", canonicalBytes(documentOf(merged))],
    ["landesauswertung.csv", evaluationCsv(merged)],
    ["landesauswertung.xlsx", await evaluationWorkbook(merged)],
  ]);
  try {
    for (const [name, bytes] of files) writeFileSafely(join(folder, name), bytes);
  } catch (error) {
    throw folderError(error);
  }
  return [...files.keys()].map((name) => join(folder, name));
}

function documentOf({ periods, tables, packages }: Merged) {
  return {
    format: "vielfaltsakte-landesauswertung",
    formatVersion: 1,
    periods,
    tables,
    packages: packages.map(({ name, state, findings, release, sha256 }) => ({
      name,
      state,
      centre: release?.centre.ags ?? null,
      period: release?.period.id ?? null,
      sha256,
      errors: findings.filter(({ severity }) => severity === "error").map(({ text }) => text),
    })),
  };
}
