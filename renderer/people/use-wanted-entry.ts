import { useEffect, useRef } from "react";

/** Brings an entry of the timeline into sight as soon as it is there, and puts the focus on its last button. */
export function useWantedEntry(id: string | null, entriesShown: number): void {
  const shown = useRef<string | null>(null);
  useEffect(() => {
    if (id === null || entriesShown === 0 || shown.current === id) return;
    const entry = document.querySelector<HTMLElement>(`[data-entry="${CSS.escape(id)}"]`);
    if (!entry) return;
    shown.current = id;
    entry.scrollIntoView({ block: "center" });
    [...entry.querySelectorAll("button")].at(-1)?.focus({ preventScroll: true });
  }, [id, entriesShown]);
}
