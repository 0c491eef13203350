import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import type * as z from "zod";
import { ask } from "../api/api.ts";
import { useAnswer } from "../api/use-operation.ts";

/** How a list is looked at: where its view is kept, what it consists of, and how it begins. */
export interface ListViewKind<View> {
  list: string;
  shape: z.ZodType<View>;
  first: View;
}

/**
 * The user's view of a list; a change is shown at once and kept for the next visit. A kept view that is not
 * understood gives the first one. Define `kind` outside the component.
 */
export function useListView<View extends object>({ list, shape, first }: ListViewKind<View>) {
  const client = useQueryClient();
  const { data, isPending } = useAnswer("listView", { list });
  const view = useMemo(() => {
    const read = shape.safeParse(data);
    return read.success ? read.data : first;
  }, [data, shape, first]);

  function change(part: Partial<View>) {
    const next = { ...view, ...part };
    client.setQueryData(["listView", { list }], next);
    void ask("saveListView", { list, view: next as never });
  }

  return { view, isReady: !isPending, change };
}
