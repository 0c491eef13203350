import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { AttendanceState, MeasureFile } from "../../shared/model/measures.ts";
import { demand, type OperationFailed } from "../api/api.ts";
import { notify } from "../ui/index.ts";

/** One entry of the roll. */
export interface RollEntry {
  sessionId: string;
  participationId: string;
  state: AttendanceState | null;
}

const mutationKey = ["setAttendance"];

/**
 * Enters states in the roll of a measure. They show at once; when the last one under way has been saved, the
 * screen asks again, so that a quick series of keys never flickers.
 */
export function useAttendance(measureId: string): (entries: readonly RollEntry[]) => Promise<unknown> {
  const client = useQueryClient();
  const queryKey = ["measure", { id: measureId }];
  const mutation = useMutation<void, OperationFailed, readonly RollEntry[]>({
    mutationKey,
    mutationFn: async (entries) => {
      for (const entry of entries) await demand("setAttendance", entry);
    },
    onMutate: async (entries) => {
      client.setQueryData<MeasureFile>(queryKey, (file) => file && withEntries(file, entries));
      await client.cancelQueries({ queryKey });
      client.setQueryData<MeasureFile>(queryKey, (file) => file && withEntries(file, entries));
    },
    onError: (error) => notify({ text: error.failure.message, tone: "danger" }),
    onSettled: () => {
      if (client.isMutating({ mutationKey }) === 1) void client.invalidateQueries();
    },
  });
  // Failures are told above; whoever waits only wants to know that it is over.
  return (entries) => mutation.mutateAsync(entries).catch(() => undefined);
}

/** A measure with some entries of its roll changed. */
export function withEntries(file: MeasureFile, entries: readonly RollEntry[]): MeasureFile {
  const sessions = file.sessions.map((session) => {
    const own = entries.filter(({ sessionId }) => sessionId === session.id);
    if (own.length === 0) return session;
    const attendance = { ...session.attendance };
    for (const { participationId, state } of own) {
      if (state === null) delete attendance[participationId];
      else attendance[participationId] = state;
    }
    return { ...session, attendance };
  });
  return { ...file, sessions };
}
