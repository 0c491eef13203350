import type { WorldPerson } from "../world/world.ts";
import type { Layout } from "./layout.ts";
import type { Random } from "./random.ts";

/** A person being changed. */
export interface Draft {
  populations: Set<string>;
  codes: Record<string, readonly string[]>;
}

/** The ways in which the cases of a person, one after the other, can move through a period. */
export const movementPatterns: readonly (readonly string[])[] = [
  ["aktiv-beginn", "geschlossen"],
  ["aktiv-beginn", "aktiv-ende"],
  ["eroeffnet", "geschlossen"],
  ["eroeffnet", "aktiv-ende"],
  ["aktiv-beginn", "eroeffnet", "geschlossen"],
  ["eroeffnet", "geschlossen", "aktiv-ende"],
  ["aktiv-beginn", "eroeffnet", "geschlossen", "aktiv-ende"],
];

const referrals = "referralTarget|referralResult";
const mostContacts: Readonly<Record<string, number>> = { "1": 1, "2-3": 3, "4-9": 9 };

/** Makes whole persons of drafts: what a changed answer brings with it, by the programme's definitions. */
export class Completion {
  readonly #random: Random;
  /** For each attribute: whether it allows several answers, its codes, and the populations whose tables ask for it. */
  readonly #attributes = new Map<string, { multi: boolean; codes: string[]; populations: string[] }>();

  constructor(layout: Layout, random: Random) {
    this.#random = random;
    for (const { sides, paired, population } of layout.tables) {
      for (const side of sides) this.#learn(side.attribute, side.multi, [...side.lineOf.keys()], population);
      if (paired !== null) this.#learn(paired, true, [], population);
    }
  }

  #learn(name: string, multi: boolean, codes: string[], population: string): void {
    const known = this.#attributes.get(name) ?? { multi, codes, populations: [] };
    if (!known.populations.includes(population)) known.populations.push(population);
    if (codes.length > known.codes.length) known.codes = codes;
    this.#attributes.set(name, known);
  }

  /** A code of an attribute, at random. */
  anyCode(attribute: string): string | undefined {
    return this.#random.pick(this.#attributes.get(attribute)?.codes ?? []);
  }

  /** The person that the draft stands for, or `undefined` where there can be no such person. */
  person({ populations, codes }: Draft): WorldPerson | undefined {
    this.#answerWhatIsAsked(populations, codes);
    if (codes[referrals]) keepTo(populations, "referred", codes[referrals].length > 0);
    if (codes.movement) keepTo(populations, "withClosedCase", codes.movement.includes("geschlossen"));
    if (codes.movement && !isPossible(codes.movement)) return undefined;
    if (populations.size === 0 || !this.#interpretingFits(codes)) return undefined;
    this.#answerWhatIsAsked(populations, codes);
    return { populations: [...populations], codes };
  }

  /** Each contact has one kind of interpreting: there are no more kinds than contacts, and at least one. */
  #interpretingFits(codes: Draft["codes"]): boolean {
    const { contactFrequency, interpreting } = codes;
    if (!interpreting) return true;
    const most = mostContacts[contactFrequency?.[0] ?? ""] ?? Number.POSITIVE_INFINITY;
    if (interpreting.length > most) codes.interpreting = this.#random.shuffled(interpreting).slice(0, most);
    return interpreting.length > 0;
  }

  /** Nobody has answers that no table asks of them, and everybody has those that one does. */
  #answerWhatIsAsked(populations: ReadonlySet<string>, codes: Draft["codes"]): void {
    for (const [name, { populations: asking, multi }] of this.#attributes) {
      const counts = asking.some((population) => populations.has(population));
      if (!counts && name !== referrals) delete codes[name];
      if (counts && codes[name] === undefined) codes[name] = this.#anyAnswer(name, multi);
    }
  }

  #anyAnswer(name: string, multi: boolean): readonly string[] {
    if (name === "movement") return this.#random.pick(movementPatterns) ?? [];
    const code = multi && name !== "interpreting" ? undefined : this.anyCode(name);
    return code === undefined ? [] : [code];
  }
}

function keepTo(populations: Set<string>, population: string, wanted: boolean): void {
  if (wanted) populations.add(population);
  else populations.delete(population);
}

function isPossible(movement: readonly string[]): boolean {
  return movementPatterns.some(
    (pattern) => pattern.length === movement.length && pattern.every((code) => movement.includes(code)),
  );
}
