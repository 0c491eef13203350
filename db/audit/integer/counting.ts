import { type Condition, type Solution, valueIn } from "../solver/programme.ts";
import type { World, WorldPerson } from "../world/world.ts";
import type { Clique } from "./clique.ts";
import type { WorldModel } from "./model.ts";
import { answersOf, type Variable } from "./variables.ts";

/** The unknowns of a model that count a person; `undefined` where the model does not foresee such a person. */
export function unknownsOf(model: WorldModel, person: WorldPerson): number[] | undefined {
  if (!person.populations.includes(model.root)) return undefined;
  const known = new Map<Variable, number[]>();
  const unknowns: number[] = [];
  for (const clique of model.cliques()) {
    if (!person.populations.includes(clique.population)) continue;
    const place = placeOf(clique, person, known);
    if (place === undefined) return undefined;
    const { counts } = clique.places[place] ?? { counts: [] };
    if (!clique.variable) unknowns.push(counts[0] ?? -1);
    else {
      const answers = positions(clique.variable, person, known);
      if (clique.variable.kind === "one" && answers.length !== 1) return undefined;
      for (const answer of answers) unknowns.push(counts[answer] ?? -1);
    }
  }
  return unknowns;
}

/** The place of somebody in a clique: combinations of the parents' answers, the last one changing fastest. */
function placeOf(
  { parents }: Clique,
  person: WorldPerson,
  known: Map<Variable, number[]>,
): number | undefined {
  let place = 0;
  for (const parent of parents) {
    const [answer] = positions(parent, person, known);
    if (answer === undefined) return undefined;
    place = place * parent.answers.length + answer;
  }
  return place;
}

function positions(variable: Variable, person: WorldPerson, known: Map<Variable, number[]>): number[] {
  const before = known.get(variable) ?? answersOf(variable, person);
  known.set(variable, before);
  return before;
}

/** Counts persons in and out of a model's numbers, and knows whether the rest can still be a list of persons. */
export class Keeper {
  readonly #numbers: Solution;
  readonly #conditionsOf = new Map<number, Condition[]>();

  /** `numbers`: a solution of the model's own conditions. */
  constructor({ programme }: WorldModel, numbers: Solution) {
    this.#numbers = Int32Array.from(numbers.slice(0, programme.limits.length));
    for (const condition of programme.conditions) {
      for (const unknown of condition.sum.keys()) {
        const known = this.#conditionsOf.get(unknown);
        if (known) known.push(condition);
        else this.#conditionsOf.set(unknown, [condition]);
      }
    }
  }

  /** What is left of the numbers. */
  get rest(): Solution {
    return this.#numbers;
  }

  /** Takes out the person counted by these unknowns, if the rest can do without. */
  takeOut(unknowns: readonly number[]): boolean {
    this.#add(unknowns, -1);
    const isPossible = unknowns.every(
      (unknown) =>
        (this.#numbers[unknown] ?? 0) >= 0 &&
        (this.#conditionsOf.get(unknown) ?? []).every(({ sum, least, most }) => {
          const value = valueIn(sum, this.#numbers);
          return value >= least && value <= most;
        }),
    );
    if (!isPossible) this.#add(unknowns, 1);
    return isPossible;
  }

  #add(unknowns: readonly number[], change: number): void {
    for (const unknown of unknowns) this.#numbers[unknown] = (this.#numbers[unknown] ?? 0) + change;
  }
}

/** The numbers of a list of persons, each counted by these unknowns. */
export function numbersOf(model: WorldModel, counted: readonly (readonly number[])[]): Solution {
  const numbers = new Int32Array(model.programme.limits.length);
  for (const unknowns of counted)
    for (const unknown of unknowns) numbers[unknown] = (numbers[unknown] ?? 0) + 1;
  return numbers;
}

/** A person with the unknowns that count them. */
export interface Counted {
  person: WorldPerson;
  unknowns: number[];
}

/** The persons whom the model foresees, with the unknowns that count them, and all others. */
export function foreseen(model: WorldModel, world: World): { counted: Counted[]; others: WorldPerson[] } {
  const counted: Counted[] = [];
  const others: WorldPerson[] = [];
  for (const person of world) {
    const unknowns = unknownsOf(model, person);
    const fits = unknowns && model.programme.allows(numbersOf(model, [unknowns]));
    if (fits) counted.push({ person, unknowns });
    else others.push(person);
  }
  return { counted, others };
}
