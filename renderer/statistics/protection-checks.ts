import { create } from "zustand";
import type { ProtectionCheck } from "../../shared/contract/statistics.ts";
import type { Failure } from "../../shared/result.ts";
import { ask } from "../api/api.ts";
import { useSession } from "../app/session.ts";

/** How far the protection audit of a period is. */
export type CheckState =
  /** `isOutdated`: there was a result, but the records of the period are others by now. */
  | { kind: "none"; isOutdated?: boolean }
  /** `left`: how many questions of this pass are still open. */
  | { kind: "running"; share: number | undefined; left?: number; text: string }
  | { kind: "done"; check: ProtectionCheck }
  | { kind: "failed"; failure: Failure };

const noChecks: Readonly<Record<string, CheckState>> = {};

/** The audits by period. Leaving the screen neither stops one nor loses what it came to; every lock does. */
export const useProtectionChecks = create(() => noChecks);

/** Another one with every lock: what was begun before it has nothing to say any more. */
let session = {};

useSession.subscribe(({ status }) => {
  if (status?.state === "unlocked") return;
  session = {};
  useProtectionChecks.setState(noChecks, true);
});

/** Runs the audit of a period. One runs at a time; a new one ends the one before. */
export async function startCheck(period: string): Promise<void> {
  const begunIn = session;
  const show = (state: CheckState) => {
    if (begunIn === session) useProtectionChecks.setState({ [period]: state });
  };
  if (Object.values(useProtectionChecks.getState()).some(({ kind }) => kind === "running"))
    await stopChecks();
  show({ kind: "running", share: undefined, text: "Schutzprüfung" });
  const stopFollowing = followProgress(period);
  const result = await ask("protectionCheck", { period });
  stopFollowing();
  if (result.ok) show({ kind: "done", check: result.value });
  else show(result.error.code === "cancelled" ? { kind: "none" } : { kind: "failed", failure: result.error });
}

/** Ends the audit that is running. */
export async function stopChecks(): Promise<void> {
  await ask("cancelAudit", {});
}

function followProgress(period: string): () => void {
  return window.vielfaltsakte.onEvent((event) => {
    if (event.type !== "progress" || event.operation !== "protectionCheck") return;
    const { done, total, text } = event;
    useProtectionChecks.setState((checks) =>
      checks[period]?.kind === "running"
        ? {
            [period]: {
              kind: "running",
              share: total > 0 ? done / total : undefined,
              left: total - done,
              text,
            },
          }
        : checks,
    );
  });
}
