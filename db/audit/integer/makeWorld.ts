import type { Random } from "../search/random.ts";
import type { Solution } from "../solver/programme.ts";
import type { World } from "../world/world.ts";
import type { Clique, Place } from "./clique.ts";
import type { Inner, WorldModel } from "./model.ts";
import { partsOf } from "./several.ts";
import type { Answer, Variable } from "./variables.ts";

interface Draft {
  populations: string[];
  codes: Record<string, readonly string[]>;
}

/** How many persons give each answer at the place with this number. */
type NumbersAt = (place: number) => number[];

/** A list of persons with the numbers of a solution; who has which answers together is left to chance. */
export function makeWorld(model: WorldModel, solution: Solution, random: Random): World {
  const numbersOf =
    (clique: Clique): NumbersAt =>
    (place) =>
      (clique.places[place]?.counts ?? []).map((count) => solution[count] ?? 0);
  const people = model.persons.places.flatMap(({ given }, place) =>
    Array.from({ length: numbersOf(model.persons)(place)[0] ?? 0 }, () =>
      answering({ populations: [model.root], codes: {} }, given),
    ),
  );
  // Whether somebody is new and how they came goes together: such answers come after the newcomers are chosen.
  const later = new Set(
    model.inners.flatMap(({ shared }) => shared.slice(1).map(({ variable }) => variable)),
  );
  for (const clique of model.asked) {
    if (!later.has(clique.variable)) deal(clique, people, numbersOf(clique), random);
  }
  for (const inner of model.inners) addInner(model, inner, people, numbersOf, random);
  return people;
}

/** Deals the answers of a clique out among the people. */
function deal(clique: Clique, people: readonly Draft[], numbersAt: NumbersAt, random: Random): void {
  const { variable } = clique;
  if (!variable) return;
  clique.places.forEach((place, position) => {
    const persons = random.shuffled(people.filter((person) => isAt(person, place)));
    if (variable.kind === "several") dealSeveral(variable, persons, numbersAt(position));
    else dealOne(variable, persons, numbersAt(position));
  });
}

function dealOne({ answers }: Variable, persons: readonly Draft[], numbers: readonly number[]): void {
  const dealt = answers.flatMap((answer, position) =>
    Array.from({ length: numbers[position] ?? 0 }, () => answer),
  );
  persons.forEach((person, position) => {
    answering(person, dealt[position] ?? new Map());
  });
}

/** In turn, so that nobody gets an answer twice and all have nearly the same number of them. */
function dealSeveral(variable: Variable, persons: readonly Draft[], numbers: readonly number[]): void {
  const [name = ""] = variable.names;
  const parts = partsOf(variable);
  const inner = new Set(parts.flat());
  for (const person of persons) person.codes[name] = [];
  give(
    numbers.map((_, position) => position).filter((position) => !inner.has(position)),
    persons,
  );

  function give(positions: readonly number[], among: readonly Draft[]): void {
    let next = 0;
    for (const position of positions) {
      const wanted = numbers[position] ?? 0;
      const receivers = Array.from({ length: wanted }, (_, turn) => among[(next + turn) % among.length]);
      next += wanted;
      const present = receivers.filter((person) => person !== undefined);
      const inside = parts[position] ?? [];
      if (inside.length > 0) give(inside, present);
      else for (const person of present) addCode(person, variable.answers[position], name);
    }
  }
}

function addCode({ codes }: Draft, answer: Answer | undefined, name: string): void {
  codes[name] = [...(codes[name] ?? []), ...(answer?.get(name)?.slice(0, 1) ?? [])];
}

/** Chooses who of the outer population belongs to the inner one, and what its members answer. */
function addInner(
  model: WorldModel,
  { population, persons, shared: [first, ...others], own }: Inner,
  people: readonly Draft[],
  numbersOf: (clique: Clique) => NumbersAt,
  random: Random,
): void {
  const isMoved = population === "withClosedCase" && people.some(({ codes }) => codes.movement);
  const chosen = isMoved
    ? people.filter(({ codes }) => codes.movement?.includes("geschlossen"))
    : choose(first ?? persons, people, numbersOf(first ?? persons), random);
  for (const person of chosen) person.populations.push(population);
  for (const clique of own) deal(clique, chosen, numbersOf(clique), random);
  const rest = people.filter((person) => !chosen.includes(person));
  for (const clique of others) {
    const outer = model.asked.find(({ variable }) => variable === clique.variable) ?? clique;
    const inside = numbersOf(clique);
    deal(clique, chosen, inside, random);
    deal(
      clique,
      rest,
      (place) => numbersOf(outer)(place).map((all, position) => all - (inside(place)[position] ?? 0)),
      random,
    );
  }
}

/** As many persons of each place, with each answer, as the numbers say. */
function choose(
  { places, variable }: Clique,
  people: readonly Draft[],
  numbersAt: NumbersAt,
  random: Random,
): Draft[] {
  return places.flatMap((place, position) =>
    numbersAt(position).flatMap((number, answer) => {
      const given = variable?.answers[answer] ?? new Map();
      const persons = people.filter((person) => isAt(person, place) && hasAnswer(person, given));
      return random.shuffled(persons).slice(0, number);
    }),
  );
}

function isAt(person: Draft, { given }: Place): boolean {
  return hasAnswer(person, given);
}

function hasAnswer({ codes }: Draft, answer: Answer): boolean {
  return [...answer].every(([name, own]) => codes[name]?.join() === own.join());
}

function answering(person: Draft, answer: Answer): Draft {
  for (const [name, codes] of answer) person.codes[name] = codes;
  return person;
}
