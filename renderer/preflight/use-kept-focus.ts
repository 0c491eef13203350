import { type FocusEventHandler, useEffect, useRef } from "react";
import { isFocusLost } from "../ui/index.ts";

/** Milliseconds in which a closing dialog gives the focus back, perhaps to what is gone by then. */
const closing = 50;

/**
 * A finding that was mended or set aside takes its line with it. Where the focus was on it, `restore` gives it to
 * what is left. `lines` is another object whenever the list has changed; the answer belongs to the list's `onFocus`.
 */
export function useKeptFocus(lines: unknown, restore: () => void): FocusEventHandler {
  const hadFocus = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the change of the lines is the trigger
  useEffect(() => {
    if (!hadFocus.current) return;
    const timer = setTimeout(() => isFocusLost() && restore(), closing);
    return () => clearTimeout(timer);
  }, [lines]);
  return () => {
    hadFocus.current = true;
  };
}
