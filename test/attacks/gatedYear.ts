import { readFileSync } from "node:fs";
import {
  type AuditInput,
  type AuditPassed,
  auditRelease,
  type EarlierRelease,
} from "../../db/audit/audit.ts";
import { publishedTables } from "../../db/audit/published.ts";
import { loadSolver } from "../../db/audit/solver/loadSolver.ts";
import type { ExactTable } from "../../db/statistics/tables.ts";
import { type Quarter, quarterPeriod, type ReleasePeriod, yearPeriod } from "../../shared/periods.ts";
import type { Release, ReleaseTable } from "../../shared/statistics/release.ts";
import type { CountedYear } from "../audit/yearOfACentre.ts";
import { Publication } from "./attacker/publication.ts";
import type { PublishedYear } from "./attacker/year/periods.ts";
import type { YearTruth } from "./attacker/year/yearSurvey.ts";
import { truthOfYear } from "./yearTruth.ts";

/** The solver that the gate asks. */
export const solver = await loadSolver(readFileSync("node_modules/highs/build/highs.wasm"));
const year = yearPeriod(2026);

/** A year that left, in the eyes of the attacker, with what stood behind it. */
export interface GatedYear {
  published: PublishedYear;
  truth: YearTruth;
  audit: AuditPassed["audit"];
}

/** What is sealed of a centre's year, quarter by quarter. */
export interface SealedYear {
  secret: Uint8Array;
  quarters: (EarlierRelease & { period: Quarter })[];
  annual: readonly ExactTable[];
}

/** Seals the quarters one after the other, each past the gate. `ids`: only tables that begin so; left out, all. */
export function sealQuarters(
  centre: CountedYear,
  secret: Uint8Array,
  ids: readonly string[] = [""],
): SealedYear {
  const quarters: SealedYear["quarters"] = [];
  for (const [place, { tables }] of centre.quarters.entries()) {
    const period = quarterPeriod(2026, place + 1);
    const exact = beginningWith(ids, tables);
    quarters.push({
      period,
      exact,
      tables: gated({ period, tables: exact, secret, earlier: quarters }).tables,
    });
  }
  return { secret, quarters, annual: beginningWith(ids, centre.year) };
}

/** The quarters as rounded, without any gate. */
export function roundedQuarters({ secret, quarters, annual }: SealedYear): SealedYear {
  const rounded = quarters.map((quarter) => ({
    ...quarter,
    tables: publishedTables(quarter.exact, new Map(), secret),
  }));
  return { secret, quarters: rounded, annual };
}

/** The year as rounded, without any gate. */
export function roundedYear({ secret, annual }: SealedYear): Pick<AuditPassed, "tables" | "audit"> {
  const tables = publishedTables(annual, new Map(), secret);
  return { tables, audit: { passed: true, cells: 0, coarsened: [], withheld: [] } };
}

/** The year past the gate, together with its quarters. */
export function yearWithQuarters({ secret, quarters, annual }: SealedYear): AuditPassed {
  return gated({ period: year, tables: annual, secret, earlier: quarters });
}

/** What the attacker gets, and what is true of it. */
export function asAttacked(
  { quarters, annual }: SealedYear,
  { tables, audit }: Pick<AuditPassed, "tables" | "audit">,
): GatedYear {
  const published = {
    quarters: quarters.map(({ period, tables: ofQuarter }) => read(period, ofQuarter)),
    year: read(year, tables),
  };
  return {
    published,
    audit,
    truth: truthOfYear(published, [...quarters.map(({ exact }) => exact as ExactTable[]), annual]),
  };
}

function gated(input: AuditInput): AuditPassed {
  const outcome = auditRelease(input, {}, solver);
  if (!outcome.passed) throw new Error(`the gate refused: ${outcome.code}`);
  return outcome;
}

function read(period: ReleasePeriod, tables: readonly ReleaseTable[]): Publication {
  return new Publication({ period: { id: period.id }, tables } as unknown as Release);
}

function beginningWith(ids: readonly string[], tables: readonly ExactTable[]): ExactTable[] {
  return tables.filter(({ definition }) => ids.some((id) => definition.id.startsWith(id)));
}
