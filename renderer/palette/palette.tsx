import { useCallback } from "react";
import type { Role } from "../../shared/contract/operation.ts";
import { ask, demand } from "../api/api.ts";
import { queryClient } from "../app/query-client.ts";
import { closeWindow, useWindows } from "../app/windows.ts";
import { CommandPalette, type PaletteGroup } from "../ui/index.ts";
import { commandsFor, matchingCommands } from "./commands.ts";
import { arrange, commandEntry, matchingCases, recentEntry } from "./entries.ts";

const MOST_PEOPLE = 7;
const MOST_CASES = 4;
const MOST_RECENT = 6;
const FREQUENT_COMMANDS = 8;

/** Strg K: every command and every person, found by a few letters. */
export function Palette({ role }: { role: Role }) {
  const isOpen = useWindows(({ window }) => window === "palette");
  const search = useCallback(
    (text: string) => {
      const commands = commandsFor(role);
      const hasPeople = role !== "administrator";
      return text.trim() === "" ? beginning(commands, hasPeople) : findings(commands, text, hasPeople);
    },
    [role],
  );
  return <CommandPalette isOpen={isOpen} onClose={closeWindow} search={search} />;
}

type Commands = ReturnType<typeof commandsFor>;

/** Before anything is typed: recent people and what is done most. */
async function beginning(commands: Commands, hasPeople: boolean): Promise<PaletteGroup[]> {
  const recent = hasPeople ? await ask("recentPeople", { limit: MOST_RECENT }) : null;
  return [
    { title: "Zuletzt geöffnet", entries: recent?.ok ? recent.value.map(recentEntry) : [] },
    { title: "Befehle", entries: commands.slice(0, FREQUENT_COMMANDS).map(commandEntry) },
  ];
}

async function findings(commands: Commands, text: string, hasPeople: boolean): Promise<PaletteGroup[]> {
  const [found, cases] = hasPeople
    ? await Promise.all([ask("searchPeople", { text, limit: MOST_PEOPLE }), activeCases()])
    : [null, []];
  return arrange({
    text,
    people: found?.ok ? found.value : { total: 0, hits: [] },
    cases: text.trim().length > 1 ? matchingCases(cases, text, MOST_CASES) : [],
    commands: matchingCommands(commands, text),
  });
}

/** All active cases, from the cache: they are asked for once and again after a change. */
async function activeCases() {
  const input = { state: "active", mine: false } as const;
  try {
    const list = await queryClient.fetchQuery({
      queryKey: ["listCases", input],
      queryFn: () => demand("listCases", input),
    });
    return list.cases;
  } catch {
    return [];
  }
}
