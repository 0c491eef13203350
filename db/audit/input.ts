import type { ReleasePeriod } from "../../shared/periods.ts";
import type { ReleaseCell, ReleaseTable } from "../../shared/statistics/release.ts";
import type { AuditTable } from "./auditTable.ts";
import type { Method } from "./knowledge.ts";

/** After so many milliseconds nothing leaves. Whatever is decided before depends on counts of steps alone. */
export const longestTime = 10 * 60_000;

/** What the audit gate examines: plain data throughout, so that it can be handed to a worker. */
export interface AuditInput {
  period: ReleasePeriod;
  /** The exact tables of the period, all of the programme, with the persons behind each cell. */
  tables: readonly AuditTable[];
  /** The 32 random bytes of the centre. */
  secret: Uint8Array;
  /** Every release of the centre sealed before, at least those of the same year. */
  earlier: readonly EarlierRelease[];
  /**
   * The cells that are meant to leave, table by table, where somebody else has made them; they must be what the secret
   * gives. Left out: the gate makes them.
   */
  published?: readonly (readonly ReleaseCell[])[];
  /** How the values came about, as an attacker knows; anything but `keyed-rounding-5` is refused. */
  method?: Method;
  /** Longest time in milliseconds, in place of `longestTime`. */
  timeLimit?: number;
}

/** A sealed release of the centre. */
export interface EarlierRelease {
  period: ReleasePeriod;
  /** The tables as they left. */
  tables: readonly ReleaseTable[];
  /**
   * The exact tables behind them, as they were when sealed or, where that was not kept, as the records give them now;
   * needed for the quarters of the year whose release is audited.
   */
  exact: readonly AuditTable[];
  /** For each table the ids of the persons it counted when sealed; left out, those of `exact`. */
  persons?: ReadonlyMap<string, readonly string[]>;
}

/** How a running audit is followed and stopped. */
export interface AuditWatch {
  onProgress?: (done: number, total: number, text: string) => void;
  isCancelled?: () => boolean;
}
