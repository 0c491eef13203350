import { missingLimits } from "../../shared/contract/preflight.ts";
import type { StatisticsReport } from "../../shared/contract/statistics.ts";

type Missing = StatisticsReport["quality"][number];

/** How complete a variable is. */
export interface Completeness {
  word: string;
  tone: "success" | "neutral" | "warning" | "danger";
}

/** From here on a variable counts as a gap, and as a large one: the limits of what is looked at before sealing. */
const { warning: gap, urgent: largeGap } = missingLimits;

/** A share of unknown values (whole per cent) in a word. */
export function completenessOf(missingPercent: number): Completeness {
  if (missingPercent >= largeGap) return { word: "oft unbekannt", tone: "danger" };
  if (missingPercent >= gap) return { word: "lückenhaft", tone: "warning" };
  if (missingPercent > 0) return { word: "in Ordnung", tone: "neutral" };
  return { word: "vollständig", tone: "success" };
}

/** The variables with the most unknown values first; equal ones keep their order. */
export function worstFirst(quality: readonly Missing[]): Missing[] {
  return [...quality].sort((one, other) => other.missingPercent - one.missingPercent);
}

/** How many variables have gaps. */
export function countGaps(quality: readonly Missing[]): number {
  return quality.filter(({ missingPercent }) => missingPercent >= gap).length;
}
