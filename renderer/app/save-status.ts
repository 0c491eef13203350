import { useEffect } from "react";
import { create, useStore } from "zustand";
import type { OpenDraft } from "../drafts/draft-store.ts";
import { drafts } from "../drafts/drafts.ts";
import { queryClient } from "./query-client.ts";

/** What the top bar says about the safety of the work. */
export interface SaveStatus {
  state: "saved" | "saving" | "unsaved" | "failed";
  savedAt?: Date;
}

const useCommands = create<{ savedAt: Date | null }>(() => ({ savedAt: null }));

/** Sums up all drafts and the last command that went through; null while nothing has been saved. */
export function overallSaveStatus(open: readonly OpenDraft[], lastCommandAt: Date | null): SaveStatus | null {
  const states = open.map(({ state }) => state);
  if (states.includes("failed")) return { state: "failed" };
  if (states.includes("saving") || states.includes("unsaved")) return { state: "saving" };
  const times = open.flatMap(({ savedAt }) => (savedAt ? [Date.parse(savedAt)] : []));
  if (lastCommandAt) times.push(lastCommandAt.getTime());
  return times.length > 0 ? { state: "saved", savedAt: new Date(Math.max(...times)) } : null;
}

/** Notices every command that went through. */
export function useCommandWatch(): void {
  useEffect(
    () =>
      queryClient.getMutationCache().subscribe((event) => {
        if (event.type === "updated" && event.action.type === "success") {
          useCommands.setState({ savedAt: new Date() });
        }
      }),
    [],
  );
}

/** How safe the work is at this moment. */
export function useSaveStatus(): SaveStatus | null {
  const open = useStore(drafts.state, (state) => state.drafts);
  const savedAt = useCommands((state) => state.savedAt);
  return overallSaveStatus(Object.values(open), savedAt);
}
