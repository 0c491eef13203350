import { create } from "zustand";

/** A small window over the work: the palette or the list of keys. */
export type FrameWindow = "palette" | "shortcuts";

/** Which one is open, if any. */
export const useWindows = create<{ window: FrameWindow | null }>(() => ({ window: null }));

/** Opens one of the small windows. */
export function openWindow(window: FrameWindow): void {
  useWindows.setState({ window });
}

/** Closes whichever is open. */
export function closeWindow(): void {
  useWindows.setState({ window: null });
}
