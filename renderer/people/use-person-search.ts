import type { PersonHit } from "../../shared/model/people.ts";
import { useAnswer } from "../api/use-operation.ts";
import { plainHit } from "./person-row.tsx";

const mostHits = 50;
const mostRecent = 30;

/** What the list beside a person shows. */
export interface FoundPeople {
  hits: PersonHit[];
  /** Whether they were searched for; otherwise they are the ones seen last. */
  isSearch: boolean;
  /** The text whose hits are shown, which may be a keystroke behind. */
  isCurrent: boolean;
  /** All that match, also those beyond the shown ones. */
  matches: number;
  /** Everybody on record. */
  everybody: number | null;
}

/** The hits for a text, one question for each keystroke; without a text the people seen last. */
export function usePersonSearch(text: string): FoundPeople {
  const wanted = text.trim();
  const isSearch = wanted !== "";
  const search = useAnswer("searchPeople", { text: wanted, limit: mostHits }, { enabled: isSearch });
  const recent = useAnswer("recentPeople", { limit: mostRecent }, { enabled: !isSearch });
  const everybody = useEverybody();
  if (!isSearch) {
    const hits = (recent.data ?? []).map(plainHit);
    return { hits, isSearch, isCurrent: true, matches: hits.length, everybody };
  }
  const hits = search.data?.hits ?? [];
  const isCurrent = search.isSuccess && !search.isPlaceholderData;
  return { hits, isSearch, isCurrent, matches: search.data?.total ?? 0, everybody };
}

/** How many people are on record. */
export function useEverybody(): number | null {
  const { data } = useAnswer("listPeople", {
    filter: {},
    order: "name",
    direction: "ascending",
    offset: 0,
    limit: 1,
  });
  return data?.total ?? null;
}
