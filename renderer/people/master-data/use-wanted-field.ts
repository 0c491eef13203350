import { type RefObject, useEffect, useRef } from "react";

/** Brings the field that a place leads to into sight and puts the focus into it. */
export function useWantedField(field: string | null): RefObject<HTMLDivElement | null> {
  const fields = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (field === null) return;
    const place = fields.current?.querySelector<HTMLElement>(`[data-field="${CSS.escape(field)}"]`);
    place?.scrollIntoView({ block: "center" });
    place?.querySelector<HTMLElement>("input, textarea, button")?.focus({ preventScroll: true });
  }, [field]);
  return fields;
}
