import { create } from "zustand";
import { useSession } from "../app/session.ts";

interface PeopleMemory {
  /** What stands in the search field. */
  searchText: string;
  /** How far the table was scrolled, in pixels. */
  tableOffset: number;
}

const nothing: PeopleMemory = { searchText: "", tableOffset: 0 };

/** What the people's screens remember while the records are open, so that coming back shows the same place. */
export const usePeopleMemory = create<PeopleMemory>(() => nothing);

// A name typed into the search must not outlive the lock.
useSession.subscribe(({ status }) => {
  if (status?.state !== "unlocked") usePeopleMemory.setState(nothing);
});
