import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { ask } from "../api/api.ts";
import { useAnswer } from "../api/use-operation.ts";
import { type Habits, habitsAfter, habitsList, readHabits } from "./habits.ts";

/** What the form remembers for this user, and how it learns from one more record. */
export function useHabits(): {
  habits: Habits;
  isReady: boolean;
  learn: (recorded: Parameters<typeof habitsAfter>[1]) => void;
} {
  const client = useQueryClient();
  const { data, isPending } = useAnswer("listView", { list: habitsList });
  const habits = useMemo(() => readHabits(data), [data]);

  function learn(recorded: Parameters<typeof habitsAfter>[1]) {
    const next = habitsAfter(habits, recorded);
    client.setQueryData(["listView", { list: habitsList }], next);
    void ask("saveListView", { list: habitsList, view: next });
  }

  return { habits, isReady: !isPending, learn };
}
