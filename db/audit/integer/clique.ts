import type { IntegerProgramme } from "../solver/programme.ts";
import type { Event } from "./event.ts";
import { type Answer, isWithin, type Variable } from "./variables.ts";

/** Persons of a population who gave the same answers to the parents of a clique. */
export interface Place {
  /** The answers, one for each parent. */
  given: Answer;
  /** For each answer of the clique's variable, or for the persons as such, the unknown that counts them. */
  counts: readonly number[];
}

/** Unknowns that count the persons of a population by the answers to several variables at once. */
export class Clique {
  readonly population: string;
  readonly parents: readonly Variable[];
  /** `undefined`: the persons are counted by the parents' answers alone. */
  readonly variable: Variable | undefined;
  readonly places: readonly Place[];

  constructor(
    programme: IntegerProgramme,
    population: string,
    parents: readonly Variable[],
    variable: Variable | undefined,
  ) {
    this.population = population;
    this.parents = parents;
    this.variable = variable;
    const answers = variable?.answers ?? [undefined];
    this.places = combinations(parents).map((given) => ({
      given,
      counts: answers.map(() => programme.unknown()),
    }));
  }

  /** The unknowns that together count an event; `undefined` where the clique does not tell. */
  counting({ population, wanted }: Event): number[] | undefined {
    if (population !== this.population) return undefined;
    const known = [...this.parents, ...(this.variable ? [this.variable] : [])].flatMap(({ names }) => names);
    if ([...wanted.keys()].some((name) => !known.includes(name))) return undefined;
    const fitting = this.#fittingAnswers(wanted);
    if (fitting === undefined) return undefined;
    return this.places.flatMap(({ given, counts }) =>
      fits(given, wanted) ? counts.filter((_, position) => fitting(position)) : [],
    );
  }

  #fittingAnswers(wanted: Event["wanted"]): ((position: number) => boolean) | undefined {
    const { variable } = this;
    if (!variable) return () => true;
    if (variable.kind === "one") {
      const answers = variable.answers.map((answer) => fits(answer, wanted));
      return (position) => answers[position] ?? false;
    }
    // Persons by one set of codes only: not those with none, nor those with codes of two sets.
    const [name = ""] = variable.names;
    const sets = wanted.get(name) ?? [];
    const smallest = sets.reduce<ReadonlySet<string> | undefined>(
      (least, set) => (least && least.size <= set.size ? least : set),
      undefined,
    );
    if (!smallest || !sets.every((set) => isWithin(smallest, set))) return undefined;
    const wantedPosition = variable.answers.findIndex((answer) => {
      const codes = answer.get(name) ?? [];
      return codes.length === smallest.size && codes.every((code) => smallest.has(code));
    });
    return wantedPosition < 0 ? undefined : (position) => position === wantedPosition;
  }
}

/** True when answers meet every wanted set of the attributes that they are about. */
export function fits(answer: Answer, wanted: Event["wanted"]): boolean {
  for (const [name, codes] of answer) {
    for (const set of wanted.get(name) ?? []) if (!codes.some((code) => set.has(code))) return false;
  }
  return true;
}

/** Every combination of one answer to each variable. */
function combinations(variables: readonly Variable[]): Answer[] {
  return variables.reduce<Answer[]>(
    (all, { answers }) => all.flatMap((given) => answers.map((answer) => new Map([...given, ...answer]))),
    [new Map()],
  );
}
