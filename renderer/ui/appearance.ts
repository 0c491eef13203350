import { create } from "zustand";

export type Theme = "light" | "dark" | "system";
export type Contrast = "normal" | "high";
export type Density = "compact" | "comfortable";

/** How the window looks. Kept in the database once it is open, by the function given to `startAppearance`. */
export interface Appearance {
  theme: Theme;
  contrast: Contrast;
  density: Density;
  /** Per cent, 80 to 400. */
  zoom: number;
}

export const DEFAULT_APPEARANCE: Appearance = {
  theme: "system",
  contrast: "normal",
  density: "compact",
  zoom: 100,
};

/** The steps of Strg + and Strg −, in per cent. */
export const ZOOM_STEPS = [80, 90, 100, 110, 125, 150, 175, 200, 250, 300, 400] as const;

interface AppearanceStore extends Appearance {
  /** Changes a part, shows it at once and hands the whole to the save function. */
  change: (part: Partial<Appearance>) => void;
  zoomIn: () => void;
  zoomOut: () => void;
}

type Save = (appearance: Appearance) => void;

let save: Save = () => {};

/** The appearance and the functions that change it. */
export const useAppearance = create<AppearanceStore>((set, get) => ({
  ...DEFAULT_APPEARANCE,
  change: (part) => {
    set({ ...part, zoom: withinZoom(part.zoom ?? get().zoom) });
    save(currentAppearance());
  },
  zoomIn: () => get().change({ zoom: nextZoom(get().zoom) }),
  zoomOut: () => get().change({ zoom: previousZoom(get().zoom) }),
}));

/** The next larger step; the largest stays. */
export function nextZoom(zoom: number): number {
  return ZOOM_STEPS.find((step) => step > zoom) ?? 400;
}

/** The next smaller step; the smallest stays. */
export function previousZoom(zoom: number): number {
  return ZOOM_STEPS.findLast((step) => step < zoom) ?? 80;
}

/** Keeps a zoom between 80 and 400 per cent. */
export function withinZoom(zoom: number): number {
  return Math.min(400, Math.max(80, Math.round(zoom)));
}

function currentAppearance(): Appearance {
  const { theme, contrast, density, zoom } = useAppearance.getState();
  return { theme, contrast, density, zoom };
}

function show({ theme, contrast, density, zoom }: Appearance, systemWantsContrast: boolean): void {
  const html = document.documentElement;
  html.dataset.theme = theme;
  html.dataset.contrast = contrast === "high" || systemWantsContrast ? "high" : "normal";
  html.dataset.density = density;
  html.style.fontSize = `${zoom}%`;
}

/**
 * Shows the appearance on <html> and keeps it shown. `saved` is what was stored; `saveAppearance` is called
 * after every change. Called at the start of the window, and again after unlocking with what the
 * database holds.
 */
export function startAppearance(saved: Partial<Appearance> = {}, saveAppearance: Save = () => {}): void {
  save = saveAppearance;
  watchOnce();
  useAppearance.setState({ ...saved, zoom: withinZoom(saved.zoom ?? useAppearance.getState().zoom) });
}

let isWatching = false;

/** Only one watcher, and before all components, so that they measure what is already shown. */
function watchOnce(): void {
  if (isWatching) return;
  isWatching = true;
  const moreContrast = window.matchMedia("(prefers-contrast: more)");
  const update = () => show(currentAppearance(), moreContrast.matches);
  moreContrast.addEventListener("change", update);
  useAppearance.subscribe(update);
}
