import type { Host } from "../host.ts";
import type { ReceiptKey } from "../release/receiptKey.ts";
import type { ConfirmedKey } from "../release/verify/keys.ts";
import { type Merged, mergeReceived } from "./merge.ts";
import { type ReceivedPackage, settle } from "./receive.ts";

/** What was received, in memory until the program ends. It holds published packages, and the keys they need. */
export interface Evaluation {
  /** Each package as examined by itself, by its path. */
  packages: ReadonlyMap<string, ReceivedPackage>;
  merged: Merged;
  /** The file it came from, without its place, and what stands in it. */
  keys: { file: string; list: readonly ConfirmedKey[] } | null;
  /** The secret stays in the data core. */
  identity: { file: string; secret: string } | null;
  /** Its password has yet to open it. */
  receiptKey: { file: string; key: ReceiptKey } | null;
  /** The examination that is running. */
  running: AbortController | null;
}

/**
 * All that the receiving side may use. It has no records: whoever adds up packages at the state needs none, and
 * whoever has not unlocked them must not reach them.
 */
export interface EvaluationDesk {
  host: Host;
  evaluation: Evaluation;
}

/** An evaluation before anything was received. */
export function emptyEvaluation(): Evaluation {
  return {
    packages: new Map(),
    merged: mergeReceived([]),
    keys: null,
    identity: null,
    receiptKey: null,
    running: null,
  };
}

/** Takes in what was examined, all of it or an addition, and adds everything up anew. */
export function takeIn(evaluation: Evaluation, packages: ReadonlyMap<string, ReceivedPackage>): void {
  evaluation.packages = packages;
  evaluation.merged = mergeReceived(settle([...packages.values()]));
}
