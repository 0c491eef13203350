import { type ReactNode, useInsertionEffect } from "react";
import { I18nProvider } from "react-aria-components";
import { ToastRegion } from "./toast-region.tsx";

const REACT_ARIA_STYLE_ID = "react-aria-pressable-style";

/**
 * React Aria would add a <style> element, which the content security policy refuses with a warning.
 * It looks for this id first, so an empty placeholder keeps it quiet; the rule is in styles/base.css.
 */
function reserveReactAriaStyle(): void {
  if (document.getElementById(REACT_ARIA_STYLE_ID)) return;
  const placeholder = document.createElement("meta");
  placeholder.id = REACT_ARIA_STYLE_ID;
  document.head.append(placeholder);
}

/** Surrounds the whole window: German texts in React Aria's parts and the place for messages. */
export function UiRoot({ children }: { children: ReactNode }) {
  useInsertionEffect(reserveReactAriaStyle, []);
  return (
    <I18nProvider locale="de-DE">
      {children}
      <ToastRegion />
    </I18nProvider>
  );
}
