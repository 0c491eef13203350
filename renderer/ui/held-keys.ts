/** A form that was asked for and is not there yet; on a slow computer that can take seconds. */
interface AwaitedForm {
  /** False when it was given up before it came. */
  isWanted: () => boolean;
  /** What was typed for it meanwhile. */
  text: string;
}

let awaited: AwaitedForm | null = null;

const panel = "aside[data-panel]";

/**
 * Keeps what is typed from now on for the form that was just asked for, and puts it into the field that takes the
 * focus when the form appears. Until then no letter may act as a shortcut of what is still on the screen.
 */
export function holdKeysForForm(isWanted: () => boolean): void {
  const form: AwaitedForm = { isWanted, text: "" };
  const before = document.querySelector<HTMLElement>(panel);
  awaited = form;
  document.addEventListener("focusin", deliver);
  document.addEventListener("pointerdown", dropHeldKeys);
  // After the next picture it is known whether the same form was asked for again: it does not come anew.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      if (awaited !== form || !before?.isConnected) return;
      before.querySelector<HTMLElement>("[data-field] :is(input, textarea, button)")?.focus();
      dropHeldKeys();
    }),
  );
}

/** Forgets the form that was awaited and what was typed for it. */
export function dropHeldKeys(): void {
  awaited = null;
  document.removeEventListener("focusin", deliver);
  document.removeEventListener("pointerdown", dropHeldKeys);
}

/** Takes a key that is meant for the awaited form; true when nobody else may have it. */
export function holdKey(event: KeyboardEvent): boolean {
  if (awaited && !awaited.isWanted()) dropHeldKeys();
  if (!awaited) return false;
  const isCharacter = [...event.key].length === 1;
  const isCommand = (event.ctrlKey || event.altKey || event.metaKey) && !event.getModifierState("AltGraph");
  if (isCommand || !(isCharacter || waiting.has(event.key))) return false;
  if (isCharacter && !event.repeat) awaited.text += event.key;
  if (event.key === "Backspace") awaited.text = [...awaited.text].slice(0, -1).join("");
  return true;
}

/** They would move or press what is on the screen while the form is on its way. */
const waiting: ReadonlySet<string> = new Set(["Backspace", "Enter", "Tab"]);

function deliver({ target }: FocusEvent): void {
  if (!awaited || !(target instanceof HTMLElement) || !target.closest(panel)) return;
  const { text } = awaited;
  dropHeldKeys();
  if (text !== "" && isTextField(target)) insert(target, text);
}

type TextField = HTMLInputElement | HTMLTextAreaElement;

function isTextField(element: HTMLElement): element is TextField {
  return (
    (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) &&
    element.selectionStart !== null
  );
}

function insert(field: TextField, text: string): void {
  field.setRangeText(text, field.selectionStart ?? 0, field.selectionEnd ?? 0, "end");
  field.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertText", data: text }));
}
