import { useSyncExternalStore } from "react";
import { useAppearance } from "./appearance.ts";

function subscribe(changed: () => void): () => void {
  return useAppearance.subscribe(changed);
}

/** Reads a length token such as "--row-height" in pixels; follows zoom and density. For virtual lists. */
export function useTokenPixels(token: string): number {
  return useSyncExternalStore(subscribe, () => tokenPixels(token));
}

function tokenPixels(token: string): number {
  const style = getComputedStyle(document.documentElement);
  return Number.parseFloat(style.getPropertyValue(token)) * Number.parseFloat(style.fontSize);
}
