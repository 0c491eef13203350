import { readFileSync } from "node:fs";
import { type AuditOutcome, auditRelease, type EarlierRelease } from "../../db/audit/audit.ts";
import { loadSolver } from "../../db/audit/solver/loadSolver.ts";
import { buildRelease, type ReportInput } from "../../db/release/build.ts";
import { publishedQuality } from "../../db/release/publishedQuality.ts";
import { exactTables } from "../../db/statistics/tables.ts";
import type { Release } from "../../shared/statistics/release.ts";

const solver = loadSolver(readFileSync("node_modules/highs/build/highs.wasm"));

/** How the gate ends for a centre's period. */
export async function gate(
  input: ReportInput,
  secret: Uint8Array,
  earlier: readonly EarlierRelease[] = [],
): Promise<AuditOutcome> {
  const tables = exactTables(input.facts, input.programme, input.period);
  return auditRelease({ period: input.period, tables, secret, earlier }, {}, await solver);
}

/** The release that the gate lets out; throws where it lets out nothing. */
export async function gatedRelease(
  input: ReportInput,
  secret: Uint8Array,
  earlier: readonly EarlierRelease[] = [],
): Promise<Release & { protection: { audit: NonNullable<Release["protection"]["audit"]> } }> {
  const outcome = await gate(input, secret, earlier);
  if (!outcome.passed) throw new Error(`the gate refused: ${outcome.code}`);
  return {
    ...buildRelease(input, secret, null),
    tables: outcome.tables,
    quality: publishedQuality(outcome.tables),
    protection: { method: "keyed-rounding-5", base: 5, audit: outcome.audit },
  };
}
