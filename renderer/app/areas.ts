import {
  CalendarDays,
  ChartNoAxesColumn,
  CircleHelp,
  FolderClosed,
  House,
  Landmark,
  type LucideIcon,
  Settings,
  UserRound,
} from "lucide-react";
import type { Role } from "../../shared/contract/operation.ts";

/** A place of the side navigation. */
export interface Area {
  path: string;
  label: string;
  icon: LucideIcon;
  shortcut: string;
  roles: readonly Role[];
}

const staff = ["caseManager", "teamLead"] as const;
const everybody = ["caseManager", "teamLead", "administrator"] as const;

/** The rooms in which work is done. */
export const workAreas: readonly Area[] = [
  { path: "/heute", label: "Heute", icon: House, shortcut: "Alt+1", roles: staff },
  { path: "/personen", label: "Personen", icon: UserRound, shortcut: "Alt+2", roles: staff },
  { path: "/faelle", label: "Fälle", icon: FolderClosed, shortcut: "Alt+3", roles: staff },
  { path: "/massnahmen", label: "Maßnahmen", icon: CalendarDays, shortcut: "Alt+4", roles: staff },
];

/** What becomes of the work. */
export const evaluationAreas: readonly Area[] = [
  { path: "/statistik", label: "Statistik", icon: ChartNoAxesColumn, shortcut: "Alt+5", roles: ["teamLead"] },
  {
    path: "/landesauswertung",
    label: "Landesauswertung",
    icon: Landmark,
    shortcut: "Alt+7",
    roles: ["teamLead"],
  },
];

/** What is about the program itself. */
export const programAreas: readonly Area[] = [
  { path: "/hilfe", label: "Hilfe", icon: CircleHelp, shortcut: "F1", roles: everybody },
  { path: "/einstellungen", label: "Einstellungen", icon: Settings, shortcut: "Alt+6", roles: everybody },
];

/** The areas of a list that a role may enter. */
export function areasFor(areas: readonly Area[], role: Role): Area[] {
  return areas.filter(({ roles }) => roles.includes(role));
}

/** Every area that a role may enter. */
export function allAreasFor(role: Role): Area[] {
  return areasFor([...workAreas, ...evaluationAreas, ...programAreas], role);
}
