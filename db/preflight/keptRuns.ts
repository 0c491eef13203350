import type { Period } from "../../shared/periods.ts";
import type { Context } from "../context.ts";
import type { Vault } from "../engine/vault.ts";
import { type Run, runPreflight } from "./run.ts";

const runs = new WeakMap<Vault, { state: string; run: Run }>();

/**
 * A run over everything, kept until the next change of the records: screen, card and the number in the navigation
 * ask at the same time.
 */
export function keptRun({ vault, read, today }: Context, period: Period): Run {
  const state = [vault.incarnationId, vault.sequence, period.id, today].join("/");
  const kept = runs.get(vault);
  if (kept?.state === state) return kept.run;
  const run = runPreflight(read, period, today);
  runs.set(vault, { state, run });
  return run;
}
