import type { ParticipantCount } from "../../shared/model/measures.ts";

/** The number in one field of the grid of counts; 0 where none was entered. */
export function countAt(counts: readonly ParticipantCount[], gender: string, ageGroup: string): number {
  return counts.find((one) => one.gender === gender && one.ageGroup === ageGroup)?.count ?? 0;
}

/** The sum of the counts that fit; without a condition of all. */
export function totalOf(
  counts: readonly ParticipantCount[],
  fitting: Partial<Pick<ParticipantCount, "gender" | "ageGroup">> = {},
): number {
  return counts
    .filter(({ gender }) => fitting.gender === undefined || gender === fitting.gender)
    .filter(({ ageGroup }) => fitting.ageGroup === undefined || ageGroup === fitting.ageGroup)
    .reduce((sum, { count }) => sum + count, 0);
}

/** How many different people take part by name, and how many are known only as numbers. */
export function participantTotals(measure: {
  participations: readonly { personId: string }[];
  counts: readonly ParticipantCount[];
}): { named: number; counted: number } {
  return {
    named: new Set(measure.participations.map(({ personId }) => personId)).size,
    counted: totalOf(measure.counts),
  };
}
