import type { Period, ReleasePeriod } from "../../shared/periods.ts";
import type { Release } from "../../shared/statistics/release.ts";
import type { AuditPassed } from "../audit/audit.ts";
import { exactCells } from "../protection/protect.ts";
import { type PublishedTable, publishedTables } from "../protection/publishedTables.ts";
import { tableHead } from "../protection/tableHead.ts";
import type { StatisticalFacts } from "../statistics/facts.ts";
import type { Programme } from "../statistics/programme.ts";
import { missingPercent, missingShares } from "../statistics/quality.ts";
import { type ExactTable, exactTables } from "../statistics/tables.ts";
import { publishedQuality } from "./publishedQuality.ts";

const qualityStep = 5;

/** What every report of a period begins with; what is protected and leaves is about a quarter or a year. */
export interface ReportInput<Reported extends Period = ReleasePeriod> {
  facts: StatisticalFacts;
  period: Reported;
  programme: Programme;
  centre: { ags: string; name: string };
  /** Day of sealing, for an exact report the day it is made. */
  sealedOn: string;
}

/** The protected release of a period. `secret`: 32 bytes; `previous`: sha256 of the release before, or `null`. */
export function buildRelease(input: ReportInput, secret: Uint8Array, previous: string | null): Release {
  return protectedReport(input, tablesOf(input), secret, previous);
}

/** The exact tables in the form of a release, for the team lead only: nothing in it is protected. */
export function buildExactReport(input: ReportInput<Period>): Release {
  return exactReport(input, tablesOf(input));
}

/** A period counted for sealing: what is true, and what is meant to leave, which the audit gate has yet to see. */
export interface CountedPeriod {
  tables: ExactTable[];
  exact: Release;
  published: PublishedTable[];
  draft: Release;
}

/** Counts a period for sealing; arguments as for `buildRelease`. */
export function countPeriod(input: ReportInput, secret: Uint8Array, previous: string | null): CountedPeriod {
  const tables = tablesOf(input);
  const published = publishedTables(tables, secret);
  return {
    tables,
    exact: exactReport(input, tables),
    published,
    draft: draftOf(frame(input, published), previous),
  };
}

/** What leaves: the draft in the form that the audit gate gave it, with the gate's mark. */
export function auditedRelease(draft: Release, { tables, audit }: AuditPassed): Release {
  return {
    ...draft,
    tables,
    quality: publishedQuality(tables),
    protection: { ...draft.protection, audit },
  };
}

function tablesOf({ facts, programme, period }: ReportInput<Period>): ExactTable[] {
  return exactTables(facts, programme, period);
}

function protectedReport(
  input: ReportInput,
  tables: readonly ExactTable[],
  secret: Uint8Array,
  previous: string | null,
): Release {
  return draftOf(frame(input, publishedTables(tables, secret)), previous);
}

function draftOf(framed: ReturnType<typeof frame>, previous: string | null): Release {
  return {
    ...framed,
    quality: publishedQuality(framed.tables),
    previous,
    protection: { method: "keyed-rounding-5", base: 5 },
  };
}

function exactReport(input: ReportInput<Period>, tables: readonly ExactTable[]): Release {
  const quality = missingShares(input.facts, input.period).map((share) => ({
    variable: share.variable,
    missingPercent: missingPercent(share, qualityStep),
  }));
  const exact = tables.map((table) => ({ table, cells: exactCells(table) }));
  return { ...frame(input, exact), quality, protection: { method: "none" } };
}

function frame(input: ReportInput<Period>, tables: readonly PublishedTable[]) {
  const { period, programme, centre, sealedOn } = input;
  return {
    format: "vielfaltsakte-statistik" as const,
    formatVersion: 1 as const,
    centre: { ags: centre.ags, name: centre.name },
    period: { id: period.id, start: period.start, end: period.end },
    sealedOn,
    programme: { version: programme.version, codelists: programme.codelists },
    tables: tables.map(({ table, cells }) => ({ ...tableHead(table), cells })),
  };
}
