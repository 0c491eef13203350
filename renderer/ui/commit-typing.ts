import { type RefObject, useEffect, useRef } from "react";
import { flushSync } from "react-dom";

const COMMIT = "commit-typing";

/**
 * Asks the field that is being typed in to hand over its text now. Needed when a shortcut such as
 * Strg Enter saves while a field that normally waits for losing the focus still holds it.
 */
export function commitTyping(): void {
  document.activeElement?.dispatchEvent(new CustomEvent(COMMIT, { bubbles: true }));
}

/** Runs `commit` when the field within `element` is asked to hand over its text. */
export function useCommitTyping(element: RefObject<HTMLElement | null>, commit: () => void): void {
  const latest = useRef(commit);
  latest.current = commit;
  useEffect(() => {
    const node = element.current;
    const handle = () => flushSync(() => latest.current());
    node?.addEventListener(COMMIT, handle);
    return () => node?.removeEventListener(COMMIT, handle);
  }, [element]);
}
