import * as z from "zod";
import { type PersonFilter, personFilter, personOrders } from "../../shared/contract/people.ts";

/** How a user looks at the table of people. */
const viewShape = z.object({
  filter: personFilter,
  order: z.enum(personOrders),
  direction: z.enum(["ascending", "descending"]),
  hiddenColumns: z.array(z.string()),
});
export type PeopleView = z.infer<typeof viewShape>;

/** The name under which the view is kept. */
export const peopleList = "people";

const firstView: PeopleView = {
  filter: {},
  order: "name",
  direction: "ascending",
  hiddenColumns: ["gender", "citizenships", "residence"],
};

/** Reads a kept view; whatever is not understood gives the first view. */
export function readView(kept: unknown): PeopleView {
  const read = viewShape.safeParse(kept);
  return read.success ? read.data : firstView;
}

/** The filter with one part changed; `undefined` takes the part away. */
export function withFilter(filter: PersonFilter, changes: Partial<PersonFilter>): PersonFilter {
  const next = Object.entries({ ...filter, ...changes }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(next);
}
