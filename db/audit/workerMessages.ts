import type { AuditInput } from "./input.ts";
import type { AuditOutcome } from "./outcome.ts";

/** What the worker of the audit is started with. */
export interface AuditWorkerData {
  input: AuditInput;
  /** The bytes of HiGHS (highs.wasm). */
  solverProgram: Uint8Array;
}

/** What it says. */
export type AuditWorkerMessage =
  | { type: "progress"; done: number; total: number; text: string }
  | { type: "outcome"; outcome: AuditOutcome };
