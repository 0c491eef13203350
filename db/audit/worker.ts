import { parentPort, workerData } from "node:worker_threads";
import { auditRelease } from "./audit.ts";
import { refused } from "./outcome.ts";
import { loadSolver } from "./solver/loadSolver.ts";
import type { AuditWorkerData, AuditWorkerMessage } from "./workerMessages.ts";

/** The audit in a thread of its own: one release, one outcome, then it ends. */
async function main({ input, solverProgram }: AuditWorkerData): Promise<void> {
  const solver = await loadSolver(solverProgram);
  let latest = 0;
  const outcome = auditRelease(
    input,
    {
      onProgress: (done, total, text) => {
        if (performance.now() - latest < 50) return;
        latest = performance.now();
        say({ type: "progress", done, total, text });
      },
    },
    solver,
  );
  say({ type: "outcome", outcome });
}

function say(message: AuditWorkerMessage): void {
  parentPort?.postMessage(message);
}

main(workerData as AuditWorkerData).catch(() => say({ type: "outcome", outcome: refused("unexpected") }));
