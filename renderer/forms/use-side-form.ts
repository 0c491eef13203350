import { useEffect, useRef, useState } from "react";
import { closePanel, usePanel } from "../app/panels.ts";
import { holdKeysForForm, returnFocus } from "../ui/index.ts";

/**
 * The form that a screen opens at its side. A form opened from the frame takes its place: `form` is `null` then,
 * and the draft stays. Closing gives the focus back to where it came from.
 */
export function useSideForm<Form>() {
  const [form, setForm] = useState<Form | null>(null);
  const cameFrom = useRef<Element | null>(null);
  const isPlaceTaken = usePanel(({ panel }) => panel !== null);

  const asked = useRef<Form | null>(null);

  useEffect(() => {
    return () => {
      asked.current = null;
    };
  }, []);

  function open(next: Form) {
    cameFrom.current = document.activeElement;
    closePanel();
    setForm(next);
    asked.current = next;
    holdKeysForForm(() => asked.current === next);
  }

  function close() {
    setForm(null);
    asked.current = null;
    returnFocus(cameFrom.current);
  }

  return { form: isPlaceTaken ? null : form, open, close };
}
