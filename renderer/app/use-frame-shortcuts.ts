import type { Role } from "../../shared/contract/operation.ts";
import { openHelp } from "../help/open-help.ts";
import { useAppearance, useShortcut } from "../ui/index.ts";
import { type Area, allAreasFor } from "./areas.ts";
import { goBy, goToArea } from "./navigation.ts";
import { openPanel } from "./panels.ts";
import { lockSession } from "./session.ts";
import { undoLatestChange } from "./undo.ts";
import { openWindow } from "./windows.ts";

const going = "Wohin";
const look = "Darstellung";

/** The keys that work everywhere in an open session. */
export function useFrameShortcuts(role: Role): void {
  const isStaff = role !== "administrator";
  const { zoomIn, zoomOut, change } = useAppearance();
  useShortcut("Ctrl+K", () => openWindow("palette"), { label: "Suchen und Befehle" });
  useShortcut("/", () => openWindow("palette"), { label: "Suchen" });
  useShortcut("?", () => openWindow("shortcuts"), { label: "Tastenkürzel zeigen" });
  useShortcut("F1", openHelp, { label: "Hilfe" });
  useShortcut("Ctrl+L", () => void lockSession(), { label: "Sperren" });
  useShortcut("N", () => openPanel({ kind: "shortContact" }), { label: "Kurzkontakt", isEnabled: isStaff });
  useShortcut("Ctrl+Z", () => void undoLatestChange(), {
    label: "Letzte Änderung rückgängig machen",
    inFields: false,
    isEnabled: isStaff,
  });
  useShortcut("Alt+ArrowLeft", () => goBy(-1), { label: "Zurück", group: going });
  useShortcut("Alt+ArrowRight", () => goBy(1), { label: "Vorwärts", group: going });
  useShortcut("Ctrl++", zoomIn, { label: "Größer", group: look });
  useShortcut("Ctrl+-", zoomOut, { label: "Kleiner", group: look });
  useShortcut("Ctrl+0", () => change({ zoom: 100 }), { label: "Normale Größe", group: look });
  useAreaShortcuts(allAreasFor(role));
}

/** Alt and a digit for each area; the number of hooks must not depend on the role. */
function useAreaShortcuts(areas: readonly Area[]): void {
  const keys = ["Alt+1", "Alt+2", "Alt+3", "Alt+4", "Alt+5", "Alt+6", "Alt+7"];
  for (const key of keys) {
    const area = areas.find(({ shortcut }) => shortcut === key);
    // biome-ignore lint/correctness/useHookAtTopLevel: the list of keys never changes
    useShortcut(key, () => area && goToArea(area.path), {
      label: area?.label ?? "",
      group: going,
      isEnabled: area !== undefined,
    });
  }
}
