import { ageOn, type Day } from "../../shared/dates.ts";

/** Age in whole years on a day; of a year of birth as if born on 1 January, as the statistics take it. */
export function ageAt(birth: string, day: Day): number {
  return ageOn(birth.length === 4 ? `${birth}-01-01` : birth, day);
}
