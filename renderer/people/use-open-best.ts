import { useEffect, useState } from "react";
import { goTo } from "../app/navigation.ts";
import { personPlace } from "./person-place.ts";
import type { FoundPeople } from "./use-person-search.ts";

/**
 * Opens the best hit for the text. Whoever types three letters and Enter means what these letters find, so
 * while their answer is on its way the opening waits for it, and typing on withdraws it.
 */
export function useOpenBest(text: string, found: FoundPeople): () => void {
  const [waitingText, setWaitingText] = useState<string | null>(null);
  const best = found.isSearch && found.isCurrent ? found.hits[0] : undefined;

  useEffect(() => {
    if (waitingText === null || (waitingText === text && !found.isCurrent)) return;
    setWaitingText(null);
    if (waitingText === text && best) goTo(personPlace(best.person.id));
  }, [waitingText, text, found.isCurrent, best]);

  return () => setWaitingText(text);
}
