import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { ask } from "../api/api.ts";
import { useAnswer } from "../api/use-operation.ts";
import { type PeopleView, peopleList, readView } from "./people-view.ts";

/** The user's view of the table; a change is shown at once and kept for the next visit. */
export function usePeopleView(): {
  view: PeopleView;
  isReady: boolean;
  change: (part: Partial<PeopleView>) => void;
} {
  const client = useQueryClient();
  const { data, isPending } = useAnswer("listView", { list: peopleList });
  const view = useMemo(() => readView(data), [data]);

  function change(part: Partial<PeopleView>) {
    const next = { ...view, ...part };
    client.setQueryData(["listView", { list: peopleList }], next);
    void ask("saveListView", { list: peopleList, view: next });
  }

  return { view, isReady: !isPending, change };
}
