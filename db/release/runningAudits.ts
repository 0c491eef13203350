import type { AuditOutcome } from "../audit/audit.ts";
import type { Vault } from "../engine/vault.ts";

/** The outcome for one state of the records, finished or still to come. */
interface Known {
  state: string;
  outcome: Promise<AuditOutcome>;
}

interface Audits {
  running: Set<AbortController>;
  /** The latest outcome of each period. */
  known: Map<string, Known>;
}

const auditsOf = new WeakMap<Vault, Audits>();

/**
 * The outcome of the audit for one state of the records: what is known already or under way, otherwise that of `run`.
 * An audit that was refused or stopped is not remembered.
 */
export function auditOnce(
  vault: Vault,
  { periodId, state }: { periodId: string; state: string },
  run: (signal: AbortSignal) => Promise<AuditOutcome>,
): Promise<AuditOutcome> {
  const { running, known } = audits(vault);
  const found = known.get(periodId);
  if (found?.state === state) return found.outcome;
  const controller = new AbortController();
  running.add(controller);
  const outcome = run(controller.signal).finally(() => running.delete(controller));
  const entry = { state, outcome };
  known.set(periodId, entry);
  const forget = (): void => {
    if (known.get(periodId) === entry) known.delete(periodId);
  };
  outcome.then(({ passed }) => (passed ? undefined : forget()), forget);
  return outcome;
}

/** Stops every audit of these records; each ends as refused. True when there was one. */
export function stopAudits(vault: Vault): boolean {
  const { running } = audits(vault);
  const wasRunning = running.size > 0;
  for (const controller of running) controller.abort();
  return wasRunning;
}

function audits(vault: Vault): Audits {
  const found = auditsOf.get(vault) ?? { running: new Set(), known: new Map() };
  auditsOf.set(vault, found);
  return found;
}
