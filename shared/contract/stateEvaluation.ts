import * as z from "zod";
import { command, query } from "./operation.ts";

/** A received package in words; `findings` are what speaks against it or is worth knowing, in German. */
export interface PackageNote {
  name: string;
  state: "counted" | "duplicate" | "rejected" | "unreadable";
  findings: string[];
}

/** How a centre stands in one period. */
export interface CentreDelivery {
  ags: string;
  name: string;
  state: "delivered" | "missing" | "rejected";
  packages: PackageNote[];
}

/** What was received, by period. */
export interface StateEvaluation {
  /** Whether signatures were compared with a list of confirmed keys. */
  hasConfirmedKeys: boolean;
  periods: { id: string; title: string; centres: CentreDelivery[] }[];
  /** Packages that belong to no centre and period that could be read. */
  strays: PackageNote[];
  tables: { id: string; title: string }[];
}

/** A published value added up over centres; `null` where no centre published one. */
export interface StateSum {
  sum: number | null;
  standardError: number | null;
  /** How many centres are in the sum. */
  centres: number;
}

/** One table over all centres in one period. */
export interface StateTable {
  id: string;
  title: string;
  population: string;
  rowHeading: string;
  columns: { code: string; label: string }[];
  /** A sum for each column; `key` names the cell. */
  rows: { code: string; label: string; cells: (StateSum & { key: string[] })[] }[];
  /** Names of the centres that withheld the table, and of those that merged some of its categories. */
  withheldBy: string[];
  coarsenedBy: string[];
}

/** One cell: what each centre published in the period, and its sums over all periods. */
export interface StateCell {
  label: string;
  byCentre: { name: string; value: number }[];
  periods: (StateSum & { id: string; title: string })[];
}

const period = z.string().max(20);
const table = z.string().regex(/^[A-Z][0-9]{2}$/);

/** The receiving side: packages of many centres examined and added up. It works without any records. */
export const stateEvaluationOperations = {
  stateEvaluation: query("anybody", z.object({}))<StateEvaluation | null>(),
  /** Asks for a folder (and a list of keys) and examines every package; `null` when the choice was cancelled. */
  receivePackages: command("anybody", z.object({ withKeys: z.boolean() }))<StateEvaluation | null>(),
  /** `null` where nothing of this period or table was received. */
  stateTable: query("anybody", z.object({ period, table }))<StateTable | null>(),
  stateCell: query(
    "anybody",
    z.object({ period, table, key: z.array(z.string().max(500)).min(1).max(2) }),
  )<StateCell | null>(),
  /** Asks for a folder and writes what was added up; answers the paths, `null` when cancelled. */
  saveEvaluation: command("anybody", z.object({}))<string[] | null>(),
};
