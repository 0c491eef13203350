import type { Layout } from "../search/layout.ts";
import { IntegerProgramme, less, ones, type Sum } from "../solver/programme.ts";
import { outerPopulation } from "../world/clusters.ts";
import type { World } from "../world/world.ts";
import { Clique } from "./clique.ts";
import type { Event } from "./event.ts";
import { demandSeveral } from "./several.ts";
import { type Answer, isHub, NotDescribed, type Variable, variablesOf } from "./variables.ts";

/** A population within the outer one, with what its tables ask for. */
export interface Inner {
  population: string;
  persons: Clique;
  /** Variables that tables of both populations ask for; the first says who of the outer population is meant. */
  shared: Clique[];
  /** Variables that only its own tables ask for. */
  own: Clique[];
}

/**
 * All lists of persons that tables of one cluster can tell apart, as numbers of persons (STATISTIK 3.5).
 *
 * The tables are two-way margins. Given the gender and residence group of everybody, any two other answers can be
 * joined at will: the graph of what is crossed with what falls into cliques that overlap in gender and residence group
 * (or gender and one answer more). So whole numbers of persons by the answers of each clique, which agree wherever
 * cliques overlap, always belong to a real list of persons, and every list gives such numbers: the description is
 * exact. Only referrals are described by those mixtures of them that matter, which leaves out worlds, but adds none.
 */
export class WorldModel {
  readonly programme = new IntegerProgramme();
  readonly root: string;
  readonly persons: Clique;
  /** What is asked of the outer population, each clique behind those that it builds on. */
  readonly asked: Clique[] = [];
  readonly inners: Inner[] = [];
  readonly #variables: Variable[];

  /** `truth`: the real persons, for the mixtures of referrals. Throws `NotDescribed`. */
  constructor(layout: Layout, truth: World) {
    this.#variables = variablesOf(layout, truth);
    const populations = [...new Set(layout.tables.map(({ population }) => population))];
    this.root = outerPopulation[populations[0] ?? ""] ?? populations[0] ?? "";
    this.persons = this.#clique(this.root, this.#variables.filter(isHub), undefined);
    for (const variable of this.#inOrder()) this.#askOuter(variable);
    for (const population of populations.filter((one) => one !== this.root)) this.#addInner(population);
  }

  /** The number of persons whom an event counts; `undefined` where the cliques do not tell. */
  count(event: Event): Sum | undefined {
    for (const clique of this.cliques()) {
      const unknowns = clique.counting(event);
      if (unknowns) return new Map(unknowns.map((unknown) => [unknown, 1]));
    }
    return undefined;
  }

  /** All cliques, each behind those that it builds on. */
  *cliques(): Iterable<Clique> {
    yield this.persons;
    yield* this.asked;
    for (const { persons, shared, own } of this.inners) yield* [persons, ...shared, ...own];
  }

  /** The classes of contacts before interpreting, which is bound by them. */
  #inOrder(): Variable[] {
    const outer = this.#variables.filter(
      (variable) => !isHub(variable) && variable.populations.has(this.root),
    );
    return outer.sort(
      (one, other) => Number(one.names[0] === "interpreting") - Number(other.names[0] === "interpreting"),
    );
  }

  #askOuter(variable: Variable): void {
    const parents = this.#parentsOf(variable);
    const clique = this.#clique(this.root, parents, variable);
    this.asked.push(clique);
    this.#partOf(clique, (place) => this.#placeOf(clique, place));
  }

  #parentsOf(variable: Variable): Variable[] {
    const parents = this.#hubs(this.#crossedWith(variable));
    if (variable.names[0] !== "interpreting") return parents;
    const contacts = this.asked.find((clique) => clique.variable?.names[0] === "contactFrequency");
    return contacts?.variable ? [...parents, contacts.variable] : parents;
  }

  /** Attributes that a variable must be counted together with. */
  #crossedWith(variable: Variable): Set<string> {
    const crossed = new Set(variable.crossed);
    for (const population of variable.populations) {
      if (population === this.root) continue;
      for (const name of this.#crossedIn(population)) crossed.add(name);
    }
    if (variable.names[0] === "contactFrequency") {
      const interpreting = this.#variables.find(({ names }) => names[0] === "interpreting");
      for (const name of interpreting?.crossed ?? []) crossed.add(name);
    }
    return crossed;
  }

  #crossedIn(population: string): Set<string> {
    const own = this.#variables.filter(({ populations }) => populations.has(population));
    const crossed = new Set(own.flatMap((variable) => [...variable.crossed]));
    for (const variable of own) if (isHub(variable)) for (const name of variable.names) crossed.add(name);
    return crossed;
  }

  #hubs(names: ReadonlySet<string>): Variable[] {
    return this.#variables.filter(
      (variable) => isHub(variable) && variable.names.some((name) => names.has(name)),
    );
  }

  #addInner(population: string): void {
    if (outerPopulation[population] !== this.root) throw new NotDescribed(population);
    const parents = this.#hubs(this.#crossedIn(population));
    const persons = this.#clique(population, parents, undefined);
    const asking = this.#variables.filter(
      (variable) => !isHub(variable) && variable.populations.has(population),
    );
    const inner: Inner = { population, persons, shared: [], own: [] };
    persons.places.forEach(({ counts }, place) => {
      this.programme.demand(less(this.#placeOf(persons, place), ones(counts)), 0);
    });
    for (const variable of asking) {
      const clique = this.#clique(population, parents, variable);
      // The places of both are those of the same parents, in the same order.
      this.#partOf(clique, (place) => ones(persons.places[place]?.counts ?? []));
      const isShared = variable.populations.has(this.root);
      if (isShared) this.#withinOuter(clique);
      (isShared ? inner.shared : inner.own).push(clique);
    }
    inner.shared.sort((one, other) => this.#width(other) - this.#width(one));
    if (inner.shared.slice(1).some((clique) => this.#width(clique) > parents.length)) {
      throw new NotDescribed(population);
    }
    this.#closedAsMoved(inner);
    this.inners.push(inner);
  }

  #width({ variable }: Clique): number {
    return this.asked.find((clique) => clique.variable === variable)?.parents.length ?? 0;
  }

  #withinOuter({ places, variable }: Clique): void {
    if (variable?.kind !== "one") throw new NotDescribed(variable?.names[0]);
    for (const { given, counts } of places) {
      counts.forEach((count, position) => {
        const answer = variable.answers[position] ?? new Map<string, string[]>();
        if ([...answer.values()].some(({ length }) => length > 1)) throw new NotDescribed(variable.names[0]);
        const all = this.#need({ population: this.root, wanted: wantedOf(given, answer) });
        this.programme.demand(less(all, ones([count])), 0);
      });
    }
  }

  /** Exactly those whose case was closed have a closed case. */
  #closedAsMoved({ population, persons, shared }: Inner): void {
    const isMoved = this.asked.some(({ variable }) => variable?.names[0] === "movement");
    if (population !== "withClosedCase" || !isMoved) return;
    if (shared.length > 0) throw new NotDescribed(population);
    const closed: Answer = new Map([["movement", ["geschlossen"]]]);
    for (const { given, counts } of persons.places) {
      const moved = this.#need({ population: this.root, wanted: wantedOf(given, closed) });
      this.programme.demand(less(moved, ones(counts)), 0, 0);
    }
  }

  /** Every answer is given by some of the persons of its place; where it is the only one, all of them answer. */
  #partOf({ variable, places }: Clique, personsAt: (place: number) => Sum): void {
    for (const [position, { given, counts }] of places.entries()) {
      const persons = personsAt(position);
      if (variable?.kind === "one") this.programme.demand(less(persons, ones(counts)), 0, 0);
      else if (variable) demandSeveral(this.programme, variable, given, counts, persons);
    }
  }

  /** The persons of the outer population at a place. */
  #placeOf({ places }: Clique, place: number): Sum {
    return this.#need({ population: this.root, wanted: wantedOf(places[place]?.given ?? new Map()) });
  }

  #clique(population: string, parents: readonly Variable[], variable: Variable | undefined): Clique {
    return new Clique(this.programme, population, parents, variable);
  }

  #need(event: Event): Sum {
    const sum = this.count(event);
    if (!sum) throw new NotDescribed(event.population);
    return sum;
  }
}

/** The event of everybody who gave these answers. */
function wantedOf(...answers: readonly Answer[]): Event["wanted"] {
  return new Map(answers.flatMap((answer) => [...answer].map(([name, codes]) => [name, [new Set(codes)]])));
}
