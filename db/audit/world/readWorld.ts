import { total } from "../../statistics/tables.ts";
import type { AuditTable } from "../auditTable.ts";
import { compareRecords } from "../checker/record.ts";
import { clusterOf } from "./clusters.ts";
import { attributesOf, pairMark, type World } from "./world.ts";

/**
 * The persons of one cluster, in the order of what the tables know of them: nothing may depend on who was recorded first.
 * `ids` names the person at the same position and never leaves this process.
 */
export interface TrueWorld {
  ids: readonly string[];
  people: World;
}

interface Gathered {
  populations: string[];
  codes: Record<string, string[]>;
}

/** The true world of each cluster, read from the exact tables of persons, which hold everything a world has. */
export function readWorlds(tables: readonly AuditTable[]): Map<string, TrueWorld> {
  const gathered = new Map<string, Map<string, Gathered>>();
  const populationsRead = new Set<string>();
  const attributesRead = new Set<string>();
  for (const table of tables.filter(({ definition }) => definition.unit === "person")) {
    const population: string = table.definition.counts;
    const people = peopleOf(clusterOf(population));
    if (!populationsRead.has(population)) {
      populationsRead.add(population);
      for (const id of table.ids) personOf(people, id).populations.push(population);
    }
    for (const [name, codesOfCell] of readersOf(table)) {
      if (attributesRead.has(`${population}/${name}`)) continue;
      attributesRead.add(`${population}/${name}`);
      addCodes(people, table, name, codesOfCell);
    }
  }
  return new Map([...gathered].map(([cluster, people]) => [cluster, worldOf(people)]));

  function peopleOf(cluster: string): Map<string, Gathered> {
    const people = gathered.get(cluster) ?? new Map<string, Gathered>();
    gathered.set(cluster, people);
    return people;
  }
}

function worldOf(people: ReadonlyMap<string, Gathered>): TrueWorld {
  const inOrder = [...people].sort(([, one], [, other]) => compareRecords(one, other));
  return { ids: inOrder.map(([id]) => id), people: inOrder.map(([, person]) => person) };
}

function personOf(people: Map<string, Gathered>, id: string): Gathered {
  const known = people.get(id) ?? { populations: [], codes: {} };
  people.set(id, known);
  return known;
}

type CodeOfCell = (key: readonly string[]) => string | undefined;

/** For each attribute of a table: which code of it a cell stands for, if it stands for just one. */
function readersOf({ dimensions }: AuditTable): [name: string, codeOfCell: CodeOfCell][] {
  const names = attributesOf(dimensions);
  if (names.length < dimensions.length) {
    return [[names[0] ?? "", (key) => (key.includes(total) ? undefined : key.join(pairMark))]];
  }
  return names.map((name, position) => [
    name,
    (key) => {
      const others = key.filter((_, other) => other !== position);
      const code = key[position];
      return code !== total && others.every((other) => other === total) ? code : undefined;
    },
  ]);
}

/** Populations of one cluster share attributes: who is read a second time must look the same. */
function addCodes(people: Map<string, Gathered>, table: AuditTable, name: string, codeOf: CodeOfCell): void {
  const codesOf = new Map<number, string[]>();
  table.ids.forEach((_, member) => {
    codesOf.set(member, []);
  });
  for (const { key, members } of table.cells) {
    const code = codeOf(key);
    if (code === undefined) continue;
    for (const member of members) codesOf.get(member)?.push(code);
  }
  for (const [member, codes] of codesOf) {
    const person = personOf(people, table.ids[member] ?? "");
    const known = person.codes[name];
    if (known && known.join() !== codes.join()) throw new Error("tables disagree about a person");
    person.codes[name] = known ?? codes;
  }
}
