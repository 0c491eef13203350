import { create } from "zustand";
import { holdKeysForForm } from "../ui/index.ts";

/** A form beside whatever is on the screen, opened from anywhere: nothing is covered. */
export type FramePanel =
  | { kind: "shortContact" }
  | { kind: "newPerson"; name?: string }
  | { kind: "newCase"; personId?: string }
  | { kind: "newMeasure" };

/** The form at the right edge of the window, if any. */
export const usePanel = create<{ panel: FramePanel | null }>(() => ({ panel: null }));

/** Opens a form beside the screen. */
export function openPanel(panel: FramePanel): void {
  usePanel.setState({ panel });
  holdKeysForForm(() => usePanel.getState().panel === panel);
}

/** Closes the form; its draft is kept. */
export function closePanel(): void {
  usePanel.setState({ panel: null });
}
