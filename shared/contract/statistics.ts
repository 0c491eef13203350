import * as z from "zod";
import { command, lead, query } from "./operation.ts";

/** A quarter or year such as `2026-Q3` or `2026`. */
export const periodId = z.string().regex(/^20\d{2}(-Q[1-4])?$/);

/** A period as the choice shows it. */
export interface StatisticsPeriod {
  id: string;
  title: string;
  start: string;
  end: string;
  /** `running`: not over; `open`: over, can be sealed; `sealed`: frozen. */
  state: "running" | "open" | "sealed";
  sealedOn: string | null;
}

/** One cell: what is true in the house, and what goes out (`null`: withheld). */
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

/** One entry of the release ledger. */
export interface LedgerEntry {
  sequence: number;
  periodId: string;
  event: string;
  programmeVersion: string;
  packageHash: string;
  entryHash: string;
  sealedBy: string;
  sealedAt: string;
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
  sealPeriod: command(lead, z.object({ period: periodId }))<LedgerEntry>(),
  /** Writes the package into a folder that the user chooses; `null` when the choice was cancelled. */
  exportPackage: command(lead, z.object({ period: periodId }))<{ path: string; files: string[] } | null>(),
  /** Examines a package folder that the user chooses; `null` when the choice was cancelled. */
  verifyPackage: query(lead, z.object({}))<Verification | null>(),
  ledger: query(lead, z.object({}))<{ entries: LedgerEntry[]; unbroken: boolean }>(),
};
