import { type ReactNode, useContext, useLayoutEffect } from "react";
import { ComboBoxStateContext, Popover } from "react-aria-components";
import listStyles from "./list-popover.module.css";

/** React Aria leaves elements with this attribute alone when it hides what lies outside of a list. */
const staysReachable = "data-live-announcer";

/**
 * The box with the list of a combo box: a landmark of its own, because it is drawn outside of all others,
 * and the rest of the page stays perceivable while it is open.
 */
export function SuggestionPopover({ children }: { children: ReactNode }) {
  usePageStaysReachable();
  return (
    <Popover
      className={listStyles.popover}
      offset={4}
      // biome-ignore lint/a11y/useSemanticElements: React Aria asks for the element it would have used itself
      render={(box) => <div {...box} role="region" aria-label="Vorschläge" />}
    >
      {children}
    </Popover>
  );
}

/**
 * React Aria would set aria-hidden on the rest of the page, although Tab still leads there (WCAG 4.1.2).
 * A list announced by aria-activedescendant does not need that: the focus never leaves the field.
 */
function usePageStaysReachable(): void {
  const isOpen = useContext(ComboBoxStateContext)?.isOpen ?? false;
  // The layout effect of a child comes before the effect in which React Aria hides.
  useLayoutEffect(() => {
    if (!isOpen) return;
    const parts = [...document.body.children].filter((part) => !part.hasAttribute(staysReachable));
    for (const part of parts) part.setAttribute(staysReachable, "");
    return () => {
      for (const part of parts) part.removeAttribute(staysReachable);
    };
  }, [isOpen]);
}
