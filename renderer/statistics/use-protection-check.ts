import type { StatisticsPeriod } from "../../shared/contract/statistics.ts";
import { useAnswer } from "../api/use-operation.ts";
import { type CheckState, startCheck, stopChecks, useProtectionChecks } from "./protection-checks.ts";

const none: CheckState = { kind: "none" };

/** The protection audit of a period: how far it is or what it came to, and how to begin and stop it. */
export function useProtectionCheck({ id, state: periodState }: StatisticsPeriod): {
  state: CheckState;
  start: () => void;
  stop: () => void;
} {
  const state = useProtectionChecks((checks) => checks[id]) ?? none;
  const examined = state.kind === "done" && periodState !== "sealed" ? state.check.examined : undefined;
  const holds = useAnswer(
    "protectionCheckHolds",
    { period: id, examined: examined ?? "" },
    { enabled: examined !== undefined },
  );
  const isOutdated = examined !== undefined && holds.data === false && !holds.isPlaceholderData;
  return {
    state: isOutdated ? { kind: "none", isOutdated } : state,
    start: () => void startCheck(id),
    stop: () => void stopChecks(),
  };
}
