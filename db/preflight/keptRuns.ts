import type { Period } from "../../shared/periods.ts";
import { readSharedTeam } from "../access.ts";
import type { Context } from "../context.ts";
import type { Vault } from "../engine/vault.ts";
import { type Run, runPreflight, runRules } from "./run.ts";
import { ownScope, viewOf } from "./view.ts";

type Kept = Map<string, { state: string; run: Run }>;

const runs = new WeakMap<Vault, Kept>();

/**
 * A run over everything, kept until the next change of the records: screen, card and the number in the navigation
 * ask at the same time.
 */
export function keptRun(context: Context, period: Period): Run {
  return kept(context, period, "everything", () => runPreflight(context.read, period, context.today));
}

/** The same over what the user works on. */
export function keptOwnRun(context: Context, period: Period): Run {
  const whose = `own ${context.user.id} ${context.user.role} ${readSharedTeam(context)}`;
  return kept(context, period, whose, () =>
    runRules(context.read, viewOf(period, context.today, ownScope(context, period))),
  );
}

function kept({ vault, today }: Context, period: Period, whose: string, make: () => Run): Run {
  const known = runs.get(vault) ?? new Map();
  runs.set(vault, known);
  const state = [vault.incarnationId, vault.sequence, period.id, today].join("/");
  const before = known.get(whose);
  if (before?.state === state) return before.run;
  const run = make();
  known.set(whose, { state, run });
  return run;
}
