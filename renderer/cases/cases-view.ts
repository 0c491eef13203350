import * as z from "zod";
import type { CaseState, CaseSummary } from "../../shared/model/cases.ts";
import type { RowOrder, SortValue } from "../lists/sort-rows.ts";
import type { ListViewKind } from "../lists/use-list-view.ts";

const shape = z.object({
  state: z.enum(["active", "resting", "closed"]),
  mine: z.boolean(),
  /** `null`: the usual order of the state. */
  order: z.object({ columnId: z.string(), direction: z.enum(["ascending", "descending"]) }).nullable(),
  hiddenColumns: z.array(z.string()),
});

/** How a user looks at the list of cases. */
export type CasesView = z.infer<typeof shape>;

/** The kept view of the list of cases. */
export const casesView: ListViewKind<CasesView> = {
  list: "cases",
  shape,
  first: { state: "active", mine: true, order: null, hiddenColumns: [] },
};

/** Without a choice the latest closed come first; open cases come as the core lists them, what is due next first. */
export function usualOrder(state: CaseState): RowOrder | null {
  return state === "closed" ? { columnId: "closedOn", direction: "descending" } : null;
}

/** What cases are sorted by, by column. */
export const caseOrders: Record<string, (file: CaseSummary) => SortValue> = {
  person: ({ personName }) => personName,
  concern: ({ concern }) => concern,
  openedOn: ({ openedOn }) => openedOn,
  restingSince: ({ restingSince }) => restingSince,
  closedOn: ({ closedOn }) => closedOn,
  reason: ({ closureReason }) => closureReason,
  owner: ({ ownerName }) => ownerName,
  substitute: ({ substituteName }) => substituteName,
  lastContact: ({ lastContactOn }) => lastContactOn,
  nextTask: ({ nextTaskOn }) => nextTaskOn,
};
