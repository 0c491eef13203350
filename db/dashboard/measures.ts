import type { Period } from "../../shared/periods.ts";
import type { Reader } from "../engine/connection.ts";
import { countedParticipants, namedParticipants, wasHeld } from "../statistics/participation.ts";
import { readMeasures } from "../statistics/readMeasures.ts";

/**
 * Calls a function with stretches of one quarter to get the measures held then and the different people who took
 * part, as S01 and M01 count them.
 */
export function measuresIn(
  reader: Reader,
  quarter: Period,
  inBin: ReadonlySet<string>,
): (period: Period) => { measures: number; participants: number } {
  const measures = readMeasures(reader, quarter, { has: (personId) => !inBin.has(personId) });
  return (period) => ({
    measures: measures.filter((measure) => wasHeld(measure, period)).length,
    participants:
      new Set(measures.flatMap((measure) => namedParticipants(measure, period))).size +
      measures.reduce((sum, measure) => sum + countedParticipants(measure, period).length, 0),
  });
}
