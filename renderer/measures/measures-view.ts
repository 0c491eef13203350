import * as z from "zod";
import { codeLabel } from "../../shared/codelists/codelists.ts";
import type { Day } from "../../shared/dates.ts";
import type { MeasureSummary } from "../../shared/model/measures.ts";
import type { SortValue } from "../lists/sort-rows.ts";
import type { ListViewKind } from "../lists/use-list-view.ts";

const shape = z.object({
  when: z.enum(["running", "past", "all"]),
  /** `null`: the nearest session first. */
  order: z.object({ columnId: z.string(), direction: z.enum(["ascending", "descending"]) }).nullable(),
  hiddenColumns: z.array(z.string()),
});

/** How a user looks at the list of measures. */
export type MeasuresView = z.infer<typeof shape>;

/** The kept view of the list of measures. */
export const measuresView: ListViewKind<MeasuresView> = {
  list: "measures",
  shape,
  first: { when: "running", order: null, hiddenColumns: ["place", "fundingLine"] },
};

/** What measures are sorted by, by column. */
export const measureOrders: Record<string, (measure: MeasureSummary) => SortValue> = {
  title: ({ title }) => title,
  kind: ({ kind }) => codeLabel("measureKind", kind),
  period: ({ startsOn }) => startsOn,
  nextSession: ({ nextSessionOn }) => nextSessionOn,
  sessions: ({ sessions }) => sessions,
  participants: ({ participants }) => participants,
  place: ({ place }) => place || null,
  fundingLine: ({ fundingLine }) => fundingLine,
};

/** How a measure stands in time. */
export function measureState({ startsOn, endsOn }: { startsOn: Day; endsOn: Day | null }, today: Day) {
  if (startsOn > today) return "planned";
  return endsOn !== null && endsOn < today ? "past" : "running";
}
