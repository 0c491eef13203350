import type { StateChange, StateSum } from "../../shared/contract/stateEvaluation.ts";
import { written } from "../statistics/numbers.ts";

/** `415 ± 23`; nothing where no centre published a value. */
export function sumWords({ sum, standardError }: StateSum): string {
  if (sum === null) return "";
  return `${written(sum)} ± ${written(Math.round(standardError ?? 0))}`;
}

/** `+15 ± 16`; `null` without a period before. */
export function changeWords(change: StateChange | null): string | null {
  if (!change) return null;
  const { difference, standardError } = change;
  const sign = difference > 0 ? "+" : difference < 0 ? "−" : "";
  return `${sign}${written(Math.abs(difference))} ± ${written(Math.round(standardError))}`;
}
