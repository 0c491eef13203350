import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { Worker } from "node:worker_threads";
import { plainTable } from "./auditTable.ts";
import type { AuditInput } from "./input.ts";
import { type AuditOutcome, refused } from "./outcome.ts";
import type { AuditWorkerMessage } from "./workerMessages.ts";

/** How a running audit is followed and stopped. */
export interface WorkerWatch {
  onProgress?: (done: number, total: number, text: string) => void;
  signal?: AbortSignal;
}

const isSource = import.meta.url.endsWith(".ts");

/**
 * `auditRelease` in a thread of its own, so that the data process goes on answering. Aborting the signal ends the thread
 * at once. Never rejects: whatever goes wrong ends in `passed: false`.
 */
export async function auditInWorker(input: AuditInput, watch: WorkerWatch = {}): Promise<AuditOutcome> {
  try {
    if (watch.signal?.aborted) return refused("cancelled");
    const solverProgram = await readFile(solverPath());
    // Nobody listens to the signal while the file is read.
    if (watch.signal?.aborted) return refused("cancelled");
    return await runWorker(input, solverProgram, watch);
  } catch {
    return refused("unexpected");
  }
}

function runWorker(
  input: AuditInput,
  solverProgram: Uint8Array,
  { onProgress, signal }: WorkerWatch,
): Promise<AuditOutcome> {
  return new Promise((resolve) => {
    const worker = new Worker(workerUrl(), { workerData: { input: plainInput(input), solverProgram } });
    const finish = (outcome: AuditOutcome): void => {
      signal?.removeEventListener("abort", cancel);
      resolve(outcome);
      void worker.terminate();
    };
    const cancel = (): void => finish(refused("cancelled"));
    signal?.addEventListener("abort", cancel);
    worker.on("message", (message: AuditWorkerMessage) => {
      if (message.type === "outcome") finish(message.outcome);
      else onProgress?.(message.done, message.total, message.text);
    });
    worker.on("error", () => finish(refused("unexpected")));
    worker.on("exit", () => finish(refused("unexpected")));
  });
}

function plainInput(input: AuditInput): AuditInput {
  return {
    ...input,
    tables: input.tables.map(plainTable),
    earlier: input.earlier.map((sealed) => ({ ...sealed, exact: sealed.exact.map(plainTable) })),
  };
}

/** Beside the source while developing; in the built program it lies next to the data process. */
function workerUrl(): URL {
  return new URL(isSource ? "./worker.ts" : "./auditWorker.cjs", import.meta.url);
}

function solverPath(): string | URL {
  return isSource
    ? createRequire(import.meta.url).resolve("highs/runtime")
    : new URL("./highs.wasm", import.meta.url);
}
