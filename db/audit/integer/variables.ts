import { movementPatterns } from "../search/complete.ts";
import type { Layout, Placed } from "../search/layout.ts";
import { pairMark, type World, type WorldPerson } from "../world/world.ts";

/** What one person can answer: for each attribute that the variable covers the codes that the person then has. */
export type Answer = ReadonlyMap<string, readonly string[]>;

/** Attributes that are answered together. */
export interface Variable {
  /** Names of the attributes. */
  names: readonly string[];
  /**
   * `one`: each person has exactly one of the answers. `several`: any number of them; each answer stands for a set of
   * codes of which the person has at least one, and two such sets lie within each other or apart.
   */
  kind: "one" | "several";
  answers: readonly Answer[];
  /** Populations whose tables ask for it. */
  populations: ReadonlySet<string>;
  /** Names of the attributes that tables cross it with. */
  crossed: ReadonlySet<string>;
  /** Position of the answer whose looks these codes of each attribute have, where it is foreseen. */
  positionOf: (codes: readonly (readonly string[])[]) => number | undefined;
}

/** Attributes with which tables cross the others. */
const hubNames = ["gender", "residenceGroup"];
const referrals = "referralTarget|referralResult";

/** The tables have a shape for which no exact description is known. */
export class NotDescribed extends Error {}

interface Asked {
  multi: boolean;
  /** Each division of the codes into lines that some table has. */
  divisions: (readonly (readonly string[])[])[];
  populations: Set<string>;
  crossed: Set<string>;
  /** The attribute that it forms one variable with, where a table crosses it with no hub. */
  partner: string | undefined;
}

/** The variables of a cluster's tables: answers that no table tells apart are one. */
export function variablesOf(layout: Layout, truth: World): Variable[] {
  const asked = new Map<string, Asked>();
  for (const table of layout.tables) ask(asked, table);
  const variables: Variable[] = [];
  const done = new Set<string>();
  for (const [name, about] of asked) {
    if (done.has(name)) continue;
    const names = about.partner === undefined ? [name] : [name, about.partner];
    for (const one of names) done.add(one);
    const answers = names.map((one) => answersTo(one, asked.get(one) ?? about, truth));
    variables.push({
      names,
      kind: isSeveral(name, about) ? "several" : "one",
      answers: answers.reduce((all, next) =>
        all.flatMap((answer) => next.map((other) => new Map([...answer, ...other]))),
      ),
      populations: about.populations,
      crossed: about.crossed,
      positionOf: positionsBy(
        names.map((one) => (codes) => looksOf(asked.get(one)?.divisions ?? [], codes)),
        answers.map((own, place) => own.map((answer) => answer.get(names[place] ?? "") ?? [])),
      ),
    });
  }
  return variables;
}

/** True for the attributes with which the others are crossed. */
export function isHub({ names }: Variable): boolean {
  return names.every((name) => hubNames.includes(name));
}

/** True when one set of codes has no other codes than the second. */
export function isWithin(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return [...one].every((code) => other.has(code));
}

/**
 * Which of a variable's answers a person gives, by position: of `one` kind the one that all tables count alike
 * (none where the person's answer is not foreseen), of `several` all that apply.
 */
export function answersOf({ names, kind, answers, positionOf }: Variable, { codes }: WorldPerson): number[] {
  if (kind === "several") {
    const [name = ""] = names;
    const given = codes[name] ?? [];
    return answers.flatMap((answer, position) =>
      given.some((code) => answer.get(name)?.includes(code)) ? [position] : [],
    );
  }
  const position = positionOf(names.map((name) => codes[name] ?? []));
  return position === undefined ? [] : [position];
}

function ask(asked: Map<string, Asked>, table: Placed): void {
  if (table.paired !== null) {
    const [rows, columns] = table.sides;
    const lines = (rows?.codesOfLine ?? []).flatMap((row) =>
      (columns?.codesOfLine ?? []).map((column) =>
        row.flatMap((one) => column.map((other) => one + pairMark + other)),
      ),
    );
    learn(asked, table.paired, true, table.population).divisions.push(lines);
    return;
  }
  const names = table.sides.map(({ attribute }) => attribute);
  for (const { attribute, multi, codesOfLine } of table.sides) {
    const about = learn(asked, attribute, multi, table.population);
    about.divisions.push(codesOfLine);
    const across = names.find((name) => name !== attribute);
    if (across === undefined) continue;
    if (hubNames.includes(across)) about.crossed.add(across);
    else if (!hubNames.includes(attribute)) {
      if (multi || about.divisions.length > 1) throw new NotDescribed(attribute);
      about.partner = across;
    }
  }
}

function learn(asked: Map<string, Asked>, name: string, multi: boolean, population: string): Asked {
  const about = asked.get(name) ?? {
    multi,
    divisions: [],
    populations: new Set<string>(),
    crossed: new Set<string>(),
    partner: undefined,
  };
  about.populations.add(population);
  asked.set(name, about);
  return about;
}

function isSeveral(name: string, { multi }: Asked): boolean {
  return multi && name !== "movement" && name !== referrals;
}

function answersTo(name: string, about: Asked, truth: World): Answer[] {
  if (isSeveral(name, about)) return nestedSets(about).map((codes) => new Map([[name, codes]]));
  return patternsOf(name, about, truth).map((codes) => new Map([[name, codes]]));
}

/** One of all answers that stand in the same lines of every table. */
function patternsOf(name: string, { divisions }: Asked, truth: World): (readonly string[])[] {
  const known = new Map<string, readonly string[]>();
  for (const pattern of possible(name, divisions, truth)) {
    const looks = looksOf(divisions, pattern);
    // Of the classes of contacts the last one leaves the most freedom, of everything else any will do.
    if (!known.has(looks) || name === "contactFrequency") known.set(looks, pattern);
  }
  return [...known.values()];
}

type LooksOf = (codes: readonly string[]) => string;

/** Finds answers by their looks; those of several attributes stand in the order of all combinations. */
function positionsBy(
  looksOf: readonly LooksOf[],
  answers: readonly (readonly (readonly string[])[])[],
): Variable["positionOf"] {
  const known = new Map<string, number | undefined>();
  const positions = looksOf.map(
    (looks, place) => new Map((answers[place] ?? []).map((codes, position) => [looks(codes), position])),
  );
  return (codes) => {
    const name = codes.map((own) => own.join()).join(";");
    if (known.has(name)) return known.get(name);
    let found: number | undefined = 0;
    looksOf.forEach((looks, place) => {
      const position = positions[place]?.get(looks(codes[place] ?? []));
      found =
        found === undefined || position === undefined
          ? undefined
          : found * (answers[place]?.length ?? 0) + position;
    });
    known.set(name, found);
    return found;
  };
}

/** How tables see codes of an attribute: answers with the same looks stand in the same lines of every table. */
function looksOf(divisions: Asked["divisions"], codes: readonly string[]): string {
  const lines = divisions.flat();
  return lines.map((line) => (codes.some((code) => line.includes(code)) ? "x" : "-")).join("");
}

function possible(name: string, divisions: Asked["divisions"], truth: World): (readonly string[])[] {
  if (name === "movement") return [...movementPatterns];
  const codes = [...new Set(divisions.flat(2))];
  const single = codes.map((code) => [code]);
  if (name !== referrals) return single;
  // Persons with one referral, with two to one body or with one result, and the mixtures that truly occur.
  const alike = codes.flatMap((one, position) =>
    codes.slice(position + 1).flatMap((other) => (isAlike(one, other) ? [[one, other]] : [])),
  );
  const mixtures = truth.flatMap(({ codes: { [referrals]: pairs } }) => (pairs?.length ? [pairs] : []));
  return [...single, ...alike, ...mixtures];
}

function isAlike(one: string, other: string): boolean {
  const [target, result] = one.split(pairMark);
  const [otherTarget, otherResult] = other.split(pairMark);
  return target === otherTarget || result === otherResult;
}

/** All sets of codes that are a line of some table, the largest first. */
function nestedSets({ divisions }: Asked): (readonly string[])[] {
  const sets = new Map(divisions.flat().map((codes) => [[...codes].sort().join(), codes]));
  return [...sets.values()].sort((one, other) => other.length - one.length);
}
