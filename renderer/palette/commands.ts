import {
  CalendarPlus,
  Contrast,
  FolderPlus,
  Keyboard,
  Lock,
  type LucideIcon,
  MessageSquarePlus,
  Moon,
  Rows3,
  Sun,
  SunMoon,
  Undo2,
  UserRoundPlus,
  ZoomIn,
  ZoomOut,
} from "lucide-react";
import type { Role } from "../../shared/contract/operation.ts";
import { allAreasFor } from "../app/areas.ts";
import { goToArea } from "../app/navigation.ts";
import { openPanel } from "../app/panels.ts";
import { lockSession } from "../app/session.ts";
import { undoLatestChange } from "../app/undo.ts";
import { openWindow } from "../app/windows.ts";
import { foldText, useAppearance } from "../ui/index.ts";

/** Something the palette can do. */
export interface Command {
  id: string;
  label: string;
  /** Other words people type for it, separated by blanks. */
  words: string;
  icon: LucideIcon;
  shortcut?: string;
  onRun: () => void;
}

/** Every command a role may run, the frequent ones first. */
export function commandsFor(role: Role): Command[] {
  return role === "administrator"
    ? [...goingCommands(role), ...programCommands()]
    : [...recordingCommands(), ...goingCommands(role), undoCommand(), ...programCommands()];
}

function recordingCommands(): Command[] {
  return [
    {
      id: "short-contact",
      label: "Kurzkontakt erfassen",
      words: "neu beratung gespräch telefon",
      icon: MessageSquarePlus,
      shortcut: "N",
      onRun: () => openPanel({ kind: "shortContact" }),
    },
    {
      id: "new-person",
      label: "Neue Person",
      words: "anlegen ratsuchende klientin klient erfassen",
      icon: UserRoundPlus,
      onRun: () => openPanel({ kind: "newPerson" }),
    },
    {
      id: "new-case",
      label: "Neuer Fall",
      words: "öffnen anlegen fallmanagement",
      icon: FolderPlus,
      onRun: () => openPanel({ kind: "newCase" }),
    },
    {
      id: "new-measure",
      label: "Neue Maßnahme",
      words: "anlegen kurs gruppe veranstaltung angebot",
      icon: CalendarPlus,
      onRun: () => openPanel({ kind: "newMeasure" }),
    },
  ];
}

function goingCommands(role: Role): Command[] {
  return allAreasFor(role).map(({ path, label, icon, shortcut }) => ({
    id: path,
    label,
    words: "gehe zu öffnen",
    icon,
    shortcut,
    onRun: () => goToArea(path),
  }));
}

function undoCommand(): Command {
  return {
    id: "undo",
    label: "Letzte Änderung rückgängig machen",
    words: "zurücknehmen undo",
    icon: Undo2,
    shortcut: "Ctrl+Z",
    onRun: () => void undoLatestChange(),
  };
}

function programCommands(): Command[] {
  const look = useAppearance.getState();
  const isHighContrast = look.contrast === "high";
  const isCompact = look.density === "compact";
  const words = "darstellung ansicht";
  return [
    {
      id: "lock",
      label: "Sperren",
      words: "abmelden ausloggen schließen",
      icon: Lock,
      shortcut: "Ctrl+L",
      onRun: () => void lockSession(),
    },
    {
      id: "shortcuts",
      label: "Tastenkürzel zeigen",
      words: "tasten tastatur hilfe",
      icon: Keyboard,
      shortcut: "?",
      onRun: () => openWindow("shortcuts"),
    },
    {
      id: "light",
      label: "Darstellung: hell",
      words: `${words} farben`,
      icon: Sun,
      onRun: () => look.change({ theme: "light" }),
    },
    {
      id: "dark",
      label: "Darstellung: dunkel",
      words: `${words} farben nacht`,
      icon: Moon,
      onRun: () => look.change({ theme: "dark" }),
    },
    {
      id: "system",
      label: "Darstellung: wie das System",
      words: `${words} farben`,
      icon: SunMoon,
      onRun: () => look.change({ theme: "system" }),
    },
    {
      id: "contrast",
      label: isHighContrast ? "Darstellung: normaler Kontrast" : "Darstellung: hoher Kontrast",
      words,
      icon: Contrast,
      onRun: () => look.change({ contrast: isHighContrast ? "normal" : "high" }),
    },
    {
      id: "density",
      label: isCompact ? "Darstellung: mehr Abstand" : "Darstellung: weniger Abstand",
      words: `${words} dichte kompakt zeilen`,
      icon: Rows3,
      onRun: () => look.change({ density: isCompact ? "comfortable" : "compact" }),
    },
    {
      id: "zoom-in",
      label: "Darstellung: größer",
      words: `${words} zoom schrift`,
      icon: ZoomIn,
      shortcut: "Ctrl++",
      onRun: look.zoomIn,
    },
    {
      id: "zoom-out",
      label: "Darstellung: kleiner",
      words: `${words} zoom schrift`,
      icon: ZoomOut,
      shortcut: "Ctrl+-",
      onRun: look.zoomOut,
    },
  ];
}

const wordsOf = (text: string) =>
  foldText(text)
    .split(/[\s:]+/)
    .filter(Boolean);

/** The commands in which every typed word begins a word of the label or of its other words. */
export function matchingCommands<One extends Pick<Command, "label" | "words">>(
  commands: readonly One[],
  text: string,
): One[] {
  const typed = wordsOf(text);
  if (typed.length === 0) return [];
  return commands.filter(({ label, words }) => {
    const known = wordsOf(`${label} ${words}`);
    return typed.every((word) => known.some((one) => one.startsWith(word)));
  });
}

/** Whether the text begins one of the label's own words: then the command is surely meant, not merely possible. */
export function namesCommand({ label }: Pick<Command, "label">, text: string): boolean {
  return wordsOf(text).every((word) => wordsOf(label).some((one) => one.startsWith(word)));
}
