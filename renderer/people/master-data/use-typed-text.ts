import { useEffect, useRef, useState } from "react";

const pauseInTyping = 800;

/**
 * A text that is saved by itself: when the field is left, on Enter, and after a pause in typing, so that a
 * lock or a crash costs a word at most.
 */
export function useTypedText(saved: string, save: (text: string) => void) {
  const [typed, setTyped] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isFocused = useRef(false);
  const latest = useRef({ typed, saved, save });
  latest.current = { typed, saved, save };

  function commit() {
    clearTimeout(timer.current);
    const { typed: text, saved: before } = latest.current;
    if (text !== null && text.trim() !== before) latest.current.save(text.trim());
  }
  const commitLatest = useRef(commit);
  commitLatest.current = commit;

  useEffect(() => () => commitLatest.current(), []);

  // What was saved elsewhere (undo) replaces the typed text, but never while somebody is typing.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new saved text is the trigger
  useEffect(() => {
    if (!isFocused.current) setTyped(null);
  }, [saved]);

  return {
    value: typed ?? saved,
    commit,
    onChange(text: string) {
      isFocused.current = true;
      setTyped(text);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => commitLatest.current(), pauseInTyping);
    },
    onBlur() {
      isFocused.current = false;
      commit();
      if (typed !== null && typed.trim() === saved) setTyped(null);
    },
  };
}
