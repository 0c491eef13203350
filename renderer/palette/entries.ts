import { FolderClosed, UserRound } from "lucide-react";
import { citizenshipLabel } from "../../shared/codelists/places.ts";
import type { CaseSummary } from "../../shared/model/cases.ts";
import { listName } from "../../shared/model/names.ts";
import type { PersonHit, PersonSummary } from "../../shared/model/people.ts";
import { goTo } from "../app/navigation.ts";
import { foldText, type PaletteEntry, type PaletteGroup } from "../ui/index.ts";
import { type Command, namesCommand } from "./commands.ts";

/** What tells people of the same name apart: year of birth and citizenships. */
function personHint({ birthDate, birthYear, citizenships }: PersonSummary): string {
  const year = birthDate?.slice(0, 4) ?? birthYear?.toString();
  return [year, citizenships.map(citizenshipLabel).join(", ")].filter(Boolean).join(" · ");
}

/** A person without a search, for the recent ones. */
export function recentEntry(person: PersonSummary): PaletteEntry {
  return {
    id: person.id,
    label: listName(person),
    hint: personHint(person),
    icon: UserRound,
    onRun: () => goTo(`/personen/${person.id}`),
  };
}

/** A hit of the search, with what matched. */
export function hitEntry({ person, highlights, explanation }: PersonHit): PaletteEntry {
  return {
    ...recentEntry(person),
    marked: highlights.map(({ start, end }) => [start, end] as const),
    hint: [personHint(person), explanation].filter(Boolean).join(" · "),
  };
}

/** A command as a line of the palette. */
export function commandEntry({ id, label, icon, shortcut, onRun }: Command): PaletteEntry {
  return { id, label, icon, shortcut, onRun };
}

/** A case leads to its person, where the work on it is done. */
export function caseEntry({ id, concern, personId, personName }: CaseSummary): PaletteEntry {
  return {
    id,
    label: concern,
    hint: personName,
    icon: FolderClosed,
    onRun: () => goTo(`/personen/${personId}`),
  };
}

/** The cases whose concern contains every typed word. */
export function matchingCases(cases: readonly CaseSummary[], text: string, limit: number): CaseSummary[] {
  const typed = foldText(text).split(/\s+/).filter(Boolean);
  if (typed.length === 0) return [];
  const found: CaseSummary[] = [];
  for (const one of cases) {
    const concern = foldText(one.concern);
    if (typed.every((word) => concern.includes(word))) found.push(one);
    if (found.length === limit) break;
  }
  return found;
}

interface Found {
  text: string;
  people: { total: number; hits: readonly PersonHit[] };
  cases: readonly CaseSummary[];
  commands: readonly Command[];
}

/**
 * The groups in the order in which they are likely meant: a person written exactly so, then a command that
 * is named so, then people who merely sound alike.
 */
export function arrange({ text, people, cases, commands }: Found): PaletteGroup[] {
  const personGroup = { title: peopleTitle(people), entries: people.hits.map(hitEntry) };
  const commandGroup = { title: "Befehle", entries: commands.map(commandEntry) };
  const caseGroup = { title: "Fälle", entries: cases.map(caseEntry) };
  const isPersonWritten = people.hits.some(({ explanation }) => explanation === "");
  const isCommandNamed = commands.some((command) => namesCommand(command, text));
  const groups =
    isCommandNamed && !isPersonWritten
      ? [commandGroup, personGroup, caseGroup]
      : [personGroup, caseGroup, commandGroup];
  return groups.filter(({ entries }) => entries.length > 0);
}

const numbers = new Intl.NumberFormat("de-DE");

function peopleTitle({ total, hits }: Found["people"]): string {
  return total > hits.length ? `Personen · ${hits.length} von ${numbers.format(total)}` : "Personen";
}
