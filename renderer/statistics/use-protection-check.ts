import { useEffect, useState } from "react";
import type { ProtectionCheck } from "../../shared/contract/statistics.ts";
import type { Failure } from "../../shared/result.ts";
import { ask } from "../api/api.ts";

/** How far the protection audit of a period is. */
export type CheckState =
  | { kind: "none" }
  /** `left`: how many questions of this pass are still open. */
  | { kind: "running"; share: number | undefined; left?: number; text: string }
  | { kind: "done"; check: ProtectionCheck }
  | { kind: "failed"; failure: Failure };

/** Runs the protection audit of a period on demand, tells how far it is, and stops it. */
export function useProtectionCheck(period: string): {
  state: CheckState;
  start: () => void;
  stop: () => void;
} {
  const [latest, setLatest] = useState<PeriodState>({ period, state: none });
  useFollowProgress(setLatest);

  async function start(): Promise<void> {
    const show = (state: CheckState) => setLatest({ period, state });
    show({ kind: "running", share: undefined, text: "Schutzprüfung" });
    const result = await ask("protectionCheck", { period });
    if (result.ok) show({ kind: "done", check: result.value });
    else show(result.error.code === "cancelled" ? none : { kind: "failed", failure: result.error });
  }

  // The result for another period says nothing of this one.
  const state = latest.period === period ? latest.state : none;
  return { state, start: () => void start(), stop: () => void ask("cancelAudit", {}) };
}

interface PeriodState {
  period: string;
  state: CheckState;
}

const none: CheckState = { kind: "none" };

/** Progress of an audit that nobody waits for here is left alone. */
function useFollowProgress(setLatest: (change: (latest: PeriodState) => PeriodState) => void): void {
  useEffect(
    () =>
      window.vielfaltsakte.onEvent((event) => {
        if (event.type !== "progress" || event.operation !== "protectionCheck") return;
        const share = event.total > 0 ? event.done / event.total : undefined;
        setLatest(({ period, state }) => ({
          period,
          state:
            state.kind === "running"
              ? { ...state, share, left: event.total - event.done, text: event.text }
              : state,
        }));
      }),
    [setLatest],
  );
}
