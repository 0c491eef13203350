/** The words on a German keyboard for the parts of a combination such as "Ctrl+Enter". */
const KEY_WORDS: Record<string, string> = {
  Ctrl: "Strg",
  Shift: "Umschalt",
  Alt: "Alt",
  Enter: "↵",
  Escape: "Esc",
  Space: "Leertaste",
  Delete: "Entf",
  Backspace: "⌫",
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
  Home: "Pos1",
  End: "Ende",
  PageUp: "Bild ↑",
  PageDown: "Bild ↓",
};

const MODIFIERS = ["Ctrl", "Alt", "Shift"];

/** What a key event must tell to be compared with a combination. */
export interface PressedKey {
  key: string;
  ctrlKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
  metaKey: boolean;
}

/** "Ctrl+Shift+N" → ["Ctrl", "Shift", "N"]; "Ctrl++" → ["Ctrl", "+"]. */
export function partsOfCombination(combination: string): string[] {
  return combination.split(/\+(?=.)/);
}

/** The text on the key caps, as people in Germany call them: "Ctrl+Enter" → "Strg ↵". */
export function keyCaps(combination: string): string {
  return partsOfCombination(combination)
    .map((part) => KEY_WORDS[part] ?? (part.length === 1 ? part.toUpperCase() : part))
    .join(" ");
}

/** The notation of aria-keyshortcuts: "Ctrl+K" → "Control+K". */
export function ariaKeyShortcuts(combination: string): string {
  return combination.replace("Ctrl", "Control");
}

/** True for "N" or "?": keys that write a character and must stay silent while somebody types. */
export function isCharacterKey(combination: string): boolean {
  const parts = partsOfCombination(combination);
  const key = parts.at(-1) ?? "";
  return key.length === 1 && !parts.includes("Ctrl") && !parts.includes("Alt");
}

/** Whether the pressed key is the combination. Shift is ignored for signs, which need it on some keyboards. */
export function isPressed(combination: string, event: PressedKey): boolean {
  const parts = partsOfCombination(combination);
  const key = parts.at(-1) ?? "";
  const wanted = new Set(parts.slice(0, -1).filter((part) => MODIFIERS.includes(part)));
  const isSign = key.length === 1 && !/[\p{Letter}\p{Number}]/u.test(key);
  const pressed = event.key === " " ? "Space" : event.key;
  return (
    pressed.toLowerCase() === key.toLowerCase() &&
    event.ctrlKey === wanted.has("Ctrl") &&
    event.altKey === wanted.has("Alt") &&
    (isSign || event.shiftKey === wanted.has("Shift")) &&
    !event.metaKey
  );
}
