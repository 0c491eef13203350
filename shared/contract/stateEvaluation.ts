import * as z from "zod";
import { receiverName } from "./delivery.ts";
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

/** Quarters and years count the same people and are never added up or compared with one another. */
export const periodKinds = ["quarter", "year"] as const;
export type PeriodKind = (typeof periodKinds)[number];

/** One period of which at least one package came. */
export interface EvaluatedPeriod {
  id: string;
  title: string;
  kind: PeriodKind;
  centres: CentreDelivery[];
  tables: { id: string; title: string }[];
}

/** A key for receipts: whose it is, and what centres must know of it. */
export interface ReceiptKeyInfo {
  file: string;
  receiver: string;
  /** Raw 32 bytes, base64. */
  publicKey: string;
  fingerprint: string;
}

/** What centres are told. */
export interface IssuedReceipts {
  folder: string;
  receipts: {
    file: string;
    centre: string;
    period: string;
    result: "accepted" | "rejected";
    /** In words. */
    reasons: string[];
    /** `kept`: the folder held it already. */
    state: "written" | "kept";
  }[];
  /** Packages of which nobody could say whose they are. */
  without: { name: string; reason: string }[];
}

/** What was received, and what it was examined with. */
export interface StateEvaluation {
  /** The list of confirmed keys that signatures were compared with; `null`: none. */
  keys: { file: string; entries: number } | null;
  /** The file with the secret key that opens encrypted packages; `null`: none. */
  identity: { file: string } | null;
  /** The key that signs receipts, its password still to come; `null`: none chosen. */
  receiptKey: ReceiptKeyInfo | null;
  /** How many packages were examined. */
  packages: number;
  /** Quarters first, each kind from the earliest on. */
  periods: EvaluatedPeriod[];
  /** Packages that belong to no centre and period that could be read. */
  strays: PackageNote[];
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

/** What became of a sum since the period before, over the centres that published it in both. */
export interface StateChange {
  difference: number;
  standardError: number;
  centres: number;
}

/** A sum with its change; `null` in the first period and where no centre published it in both. */
export type ComparedSum = StateSum & { change: StateChange | null };

/** The lines of one table, each over all its columns, beside one another for all periods of one kind. */
export interface StateComparison {
  id: string;
  title: string;
  population: string;
  rowHeading: string;
  periods: { id: string; title: string; delivered: number }[];
  rows: { code: string; label: string; values: ComparedSum[] }[];
}

/** One cell: what each centre published in the period, and its sums over all periods of the same kind. */
export interface StateCell {
  label: string;
  byCentre: { name: string; value: number }[];
  periods: (ComparedSum & { id: string; title: string })[];
}

const period = z.string().max(20);
const table = z.string().regex(/^[A-Z][0-9]{2}$/);
const path = z.string().min(1).max(4_096);
const password = z.string().min(1).max(200);

/** The receiving side: packages of many centres examined and added up. It works without any records. */
export const stateEvaluationOperations = {
  stateEvaluation: query("anybody", z.object({}))<StateEvaluation>(),
  /**
   * Examines packages and adds them to those received before; `paths` are packages or folders of packages that were
   * dropped, without them the user chooses a folder or, one by one, an encrypted file. `null` when the choice was cancelled.
   */
  receivePackages: command(
    "anybody",
    z.object({
      paths: z.array(path).min(1).max(1_000).optional(),
      from: z.enum(["folder", "file"]).default("folder"),
    }),
  )<StateEvaluation | null>(),
  /** Stops the examination that is running; what was examined before stays as it was. */
  cancelReceiving: command("anybody", z.object({}))<{ wasRunning: boolean }>(),
  /** Asks for the confirmed keys of the centres, a list or a folder of lists, and examines everything again. */
  chooseConfirmedKeys: command(
    "anybody",
    z.object({ from: z.enum(["file", "folder"]) }),
  )<StateEvaluation | null>(),
  /** Asks for the secret age key of the state and examines everything again with it. */
  chooseIdentity: command("anybody", z.object({}))<StateEvaluation | null>(),
  /** Forgets packages and keys. */
  forgetEvaluation: command("anybody", z.object({}))<StateEvaluation>(),
  /** `null` where nothing of this period or table was received. */
  stateTable: query("anybody", z.object({ period, table }))<StateTable | null>(),
  stateComparison: query("anybody", z.object({ kind: z.enum(periodKinds), table }))<StateComparison | null>(),
  stateCell: query(
    "anybody",
    z.object({ period, table, key: z.array(z.string().max(500)).min(1).max(2) }),
  )<StateCell | null>(),
  /** Asks for a folder and writes what was added up; answers the paths, `null` when cancelled. */
  saveEvaluation: command("anybody", z.object({}))<string[] | null>(),
  /** Makes a key for receipts in a folder that the user chooses, and uses it. */
  createReceiptKey: command(
    "anybody",
    z.object({ receiver: receiverName.pipe(z.string().max(80)), password }),
  )<ReceiptKeyInfo | null>(),
  /** Asks for the file of a key for receipts; its password comes with each use. */
  chooseReceiptKey: command("anybody", z.object({}))<ReceiptKeyInfo | null>(),
  /** Asks for a folder and writes a receipt for each release that was received. */
  issueReceipts: command("anybody", z.object({ password }))<IssuedReceipts | null>(),
};
