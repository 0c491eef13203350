import { createContext, useContext, useEffect, useId, useRef } from "react";
import { create } from "zustand";
import { commitTyping } from "./commit-typing.ts";
import { dropHeldKeys, holdKey } from "./held-keys.ts";
import { isCharacterKey, isPressed } from "./shortcut-keys.ts";

/** A registered shortcut, as the help window lists it. */
export interface Shortcut {
  id: string;
  /** Key names joined by "+": "Ctrl+K", "N", "F1", "Ctrl+Enter", "?". */
  combination: string;
  /** German text of what it does. */
  label: string;
  /** Heading in the help window; shortcuts without one are listed under "Allgemein". */
  group: string;
  /** Number of modal dialogs that lie under the place where it was registered. */
  depth: number;
  inFields: boolean;
  run: () => void;
}

interface ShortcutStore {
  shortcuts: Shortcut[];
  /** Number of open modal dialogs: shortcuts of what lies beneath are silent. */
  openDialogs: number;
}

/** All shortcuts that work at the moment; the help window reads them. */
export const useShortcutStore = create<ShortcutStore>(() => ({ shortcuts: [], openDialogs: 0 }));

/** How many modal dialogs lie under this part of the tree. */
export const DialogDepth = createContext(0);

const TYPING_PLACES =
  'input:not([type="checkbox"]):not([type="radio"]):not([type="button"]), textarea, select, [contenteditable="true"], [role="listbox"], [role="menu"], [role="combobox"]';

function isTyping(event: KeyboardEvent): boolean {
  return event.target instanceof Element && event.target.closest(TYPING_PLACES) !== null;
}

function handleKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const { shortcuts, openDialogs } = useShortcutStore.getState();
  const typing = isTyping(event);
  if (!typing && openDialogs === 0 && holdKey(event)) {
    event.preventDefault();
    event.stopPropagation();
    return;
  }
  if (event.repeat) return;
  const match = shortcuts.findLast(
    (shortcut) =>
      shortcut.depth >= openDialogs &&
      isPressed(shortcut.combination, event) &&
      (!typing || shortcut.inFields),
  );
  if (!match) return;
  event.preventDefault();
  event.stopPropagation();
  if (typing) commitTyping();
  match.run();
}

/* Escape belongs first to whatever is open (a list, a calendar), so it is only heard on its way back. */
const handleEarly = (event: KeyboardEvent) => event.key !== "Escape" && handleKey(event);
const handleLate = (event: KeyboardEvent) => event.key === "Escape" && handleKey(event);

function register(shortcut: Shortcut): () => void {
  const { shortcuts } = useShortcutStore.getState();
  if (shortcuts.length === 0) {
    window.addEventListener("keydown", handleEarly, true);
    window.addEventListener("keydown", handleLate);
  }
  useShortcutStore.setState({ shortcuts: [...shortcuts, shortcut] });
  return () => {
    const rest = useShortcutStore.getState().shortcuts.filter((other) => other !== shortcut);
    useShortcutStore.setState({ shortcuts: rest });
    if (rest.length > 0) return;
    dropHeldKeys();
    window.removeEventListener("keydown", handleEarly, true);
    window.removeEventListener("keydown", handleLate);
  };
}

/**
 * Runs `handler` when the combination is pressed, as long as the component is on the screen.
 * The one registered last wins. Single characters never fire while somebody types in a field;
 * combinations with Strg or Alt and function keys do, unless `inFields` is false.
 * What lies under a modal dialog stays silent.
 */
export function useShortcut(
  combination: string,
  handler: () => void,
  options: { label: string; group?: string; isEnabled?: boolean; inFields?: boolean },
): void {
  const id = useId();
  const depth = useContext(DialogDepth);
  const latest = useRef(handler);
  latest.current = handler;
  const { label, group = "Allgemein", isEnabled = true, inFields = !isCharacterKey(combination) } = options;
  useEffect(() => {
    if (!isEnabled) return;
    return register({ id, combination, label, group, depth, inFields, run: () => latest.current() });
  }, [id, combination, label, group, depth, inFields, isEnabled]);
}

/** Silences the shortcuts underneath while a modal dialog is open. */
export function useDialogDepth(isOpen: boolean): number {
  const depth = useContext(DialogDepth) + 1;
  useEffect(() => {
    if (!isOpen) return;
    const change = (by: number) =>
      useShortcutStore.setState(({ openDialogs }) => ({ openDialogs: openDialogs + by }));
    change(1);
    return () => change(-1);
  }, [isOpen]);
  return depth;
}
