import * as z from "zod";
import { type PeriodKind, parsePeriod } from "../periods.ts";
import { command, lead, query } from "./operation.ts";

const longestPeriodId = "2026-02-01/2026-05-15".length;

/** Any period that exact tables can be counted for: `2026-Q3`, `2026-H1`, `2026`, `2026-02-01/2026-05-15`. */
export const periodId = z
  .string()
  .max(longestPeriodId)
  .refine((id) => parsePeriod(id) !== undefined);

/** What may be sealed and leave: a quarter or year such as `2026-Q3` or `2026`. */
export const releasePeriodId = z.string().regex(/^20\d{2}(-Q[1-4])?$/);

/** A period as the choice shows it. */
export interface StatisticsPeriod {
  id: string;
  kind: PeriodKind;
  title: string;
  start: string;
  end: string;
  /** `running`: not over; `open`: over; `sealed`: frozen, which only quarters and years can be. */
  state: "running" | "open" | "sealed";
  sealedOn: string | null;
}

/** One cell: what is true in the house, and what goes out (`null`: withheld, or of a period for the house only). */
export interface StatisticsCell {
  key: string[];
  exact: number;
  published: number | null;
}

/** A table with both values of every cell, in the order of the dimensions, totals `_T` last. */
export interface StatisticsTable {
  id: string;
  title: string;
  /** Who is counted, in one German sentence. */
  population: string;
  unit: "person" | "item" | "contact";
  dimensions: { id: string; label: string; multi: boolean; categories: { code: string; label: string }[] }[];
  cells: StatisticsCell[];
}

/** The statistics of one period. */
export interface StatisticsReport {
  period: StatisticsPeriod;
  programmeVersion: string;
  people: number;
  contacts: number;
  measures: number;
  contactsPerWeek: { weekStart: string; contacts: number }[];
  tables: StatisticsTable[];
  /** Share of persons without a known value, whole per cent, exact. */
  quality: { variable: string; label: string; missingPercent: number }[];
}

/** What the release ledger keeps. Another rounding secret is entered because it may change published values. */
export type LedgerEvent = "sealed" | "roundingSecretReplaced" | "roundingSecretLost";

/** One entry of the release ledger. */
export interface LedgerEntry {
  sequence: number;
  /** `null` for an event that seals nothing. */
  periodId: string | null;
  event: LedgerEvent;
  programmeVersion: string;
  packageHash: string;
  entryHash: string;
  sealedBy: string;
  sealedAt: string;
  /** What the protection audit attested; `null` for entries without one. */
  audit: { passed: true; cells: number; coarsened: string[]; withheld: string[] } | null;
}

/** In what form a table leaves: as the programme has it, with merged categories, without values, or not at all. */
export type TableForm = "published" | "coarsened" | "withheld" | "leftOut";

/** What the protection audit (Schutzprüfung) says of a period as the records stand now. */
export interface ProtectionCheck {
  period: string;
  /** Stands for what was examined; sealing refuses when the numbers are others by then. */
  examined: string;
  passed: boolean;
  /** Why nothing may leave, in German; `null` where the audit was passed. */
  reason: string | null;
  tables: { id: string; title: string; form: TableForm; reasons: string[] }[];
  /** What was examined; these counts stay in the house. `null` where the audit was not passed. */
  figures: {
    /** Cells of 1 to 4 persons. */
    protectedCells: number;
    /** Those with fewer than three possible values, in the eyes of a reader. */
    fewerThanThree: number;
    /** Those of which a reader can tell that they lie between 1 and 4. */
    within1to4: number;
    /** Published zeros and totals with their largest cells that were examined. */
    zeros: number;
    groups: number;
    /** Of a year: cells and totals of its quarters for which there was no such world even without the year. */
    unmetWithoutYear: number;
    /** Worlds that the independent checker confirmed. */
    witnesses: number;
    milliseconds: number;
  } | null;
}

/** A cell of an exact table whose number or people are no longer those of the day of sealing. */
export interface ChangedCell {
  /** The cell in German words. */
  place: string;
  atSealing: number;
  now: number;
  /** How many persons have come or gone; `null` for contacts and items, and where it was not kept. */
  persons: number | null;
}

/** What has changed in the records of a sealed period since; what was delivered stays as it is. */
export interface ChangesAfterSealing {
  period: string;
  sealedOn: string;
  /** Different persons affected; `null` where it was not kept who was counted. */
  persons: number | null;
  /** Only tables and cells that have changed. */
  tables: { id: string; title: string; cells: ChangedCell[] }[];
}

/** What was published of one table in the sealed quarters of a year and the year before. */
export interface SealedQuarters {
  year: number;
  /** What the rows are. */
  heading: string;
  /** Oldest first; `note`: why a quarter cannot be compared or has no values. */
  quarters: { id: string; title: string; isOfYear: boolean; note: string | null }[];
  /** `values`: one a quarter, `null` where none was published; `sum`: over the quarters of the year. */
  rows: { label: string; values: (number | null)[]; sum: number | null }[];
  /** Exact: persons by the quarter of their first contact of the year. */
  firstContacts: { title: string; persons: number }[];
}

/** A line of the examination of a package. */
export interface VerificationFinding {
  severity: "ok" | "warning" | "error";
  code: string;
  text: string;
}

/** 0 valid, 1 invalid, 2 cannot be read. */
export interface Verification {
  package: string;
  status: 0 | 1 | 2;
  findings: VerificationFinding[];
}

export const statisticsOperations = {
  statisticsPeriods: query(lead, z.object({}))<StatisticsPeriod[]>(),
  statisticsReport: query(lead, z.object({ period: periodId }))<StatisticsReport>(),
  /** Runs the protection audit without sealing; tells how far it has come as `protectionCheck`. */
  protectionCheck: query(lead, z.object({ period: releasePeriodId }))<ProtectionCheck>(),
  /** Whether the records still say what a check has examined. */
  protectionCheckHolds: query(
    lead,
    z.object({ period: releasePeriodId, examined: z.string().max(64) }),
  )<boolean>(),
  /** What later entries have changed in the exact numbers of a sealed period. */
  changesAfterSealing: query(lead, z.object({ period: releasePeriodId }))<ChangesAfterSealing>(),
  /** One table over the sealed quarters of a year and the year before. */
  sealedQuarters: query(
    lead,
    z.object({ year: z.int().min(2000).max(2099), table: z.string().regex(/^[A-Z][0-9]{2}$/) }),
  )<SealedQuarters>(),
  /** Stops every audit that is running; what waited for it fails with `cancelled`. */
  cancelAudit: command(lead, z.object({}))<{ wasRunning: boolean }>(),
  /** Seals a period after its audit; tells how far that has come as `protectionCheck`, too. */
  sealPeriod: command(
    lead,
    // `examined`: of the check that was read before; without it, sealing checks for itself.
    // `shown`: of the files that were looked at; exactly their bytes are sealed.
    z.object({
      period: releasePeriodId,
      examined: z.string().max(64).optional(),
      shown: z.string().max(64).optional(),
    }),
  )<LedgerEntry>(),
  /** Writes the exact report of a period, marked as internal, into a folder that the user chooses; `null` when cancelled. */
  saveInternalReport: command(lead, z.object({ period: periodId, form: z.enum(["report", "workbook"]) }))<{
    path: string;
  } | null>(),
  /** Opens the print dialogue for the exact report of a period, marked as internal on every page. */
  printInternalReport: command(lead, z.object({ period: periodId }))<{ printed: boolean }>(),
  /** Examines a package folder that the user chooses; `null` when the choice was cancelled. */
  verifyPackage: query(lead, z.object({}))<Verification | null>(),
  ledger: query(lead, z.object({}))<{ entries: LedgerEntry[]; unbroken: boolean }>(),
};
