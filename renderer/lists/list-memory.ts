import { create } from "zustand";
import { useSession } from "../app/session.ts";

interface ListMemory {
  /** What stands in the search field. */
  text: string;
  /** How far the list was scrolled, in pixels. */
  offset: number;
  /** The entry shown beside the list. */
  openId: string | null;
}

const nothing: ListMemory = { text: "", offset: 0, openId: null };

/** What a list remembers while the records are open; a name typed into its search does not outlive the lock. */
export function createListMemory() {
  const useMemory = create<ListMemory>(() => nothing);
  useSession.subscribe(({ status }) => {
    if (status?.state !== "unlocked") useMemory.setState(nothing);
  });
  return useMemory;
}
