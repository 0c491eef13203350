import { outerPopulation } from "../world/clusters.ts";
import { pairMark, type WorldPerson } from "../world/world.ts";
import { Completion, type Draft, movementPatterns } from "./complete.ts";
import { type Layout, linesOfCell, type Placed, type Side } from "./layout.ts";
import type { Random } from "./random.ts";

/** Changed persons: with one cell more, or one cell fewer, that counts them, and otherwise as they were. */
export class Edits {
  readonly #layout: Layout;
  readonly #random: Random;
  readonly #completion: Completion;

  constructor(layout: Layout, random: Random) {
    this.#layout = layout;
    this.#random = random;
    this.#completion = new Completion(layout, random);
  }

  /** Like `person`, but counted in `cell`; `undefined` where that cannot be. */
  intoCell(person: WorldPerson, cell: number): WorldPerson | undefined {
    const table = this.#layout.tableOf(cell);
    const draft = draftOf(person);
    this.#enter(draft, table.population);
    const lines = linesOfCell(table, cell);
    if (table.paired !== null) this.#addPair(draft, table, lines);
    else
      for (const [position, side] of table.sides.entries()) this.#intoLine(draft, side, lines[position] ?? 0);
    return this.#completion.person(draft);
  }

  /** Like `person`, but no longer counted in `cell`, by another answer on one side of the table. */
  outOfCell(person: WorldPerson, cell: number): WorldPerson | undefined {
    const table = this.#layout.tableOf(cell);
    const lines = linesOfCell(table, cell);
    const sides = table.sides.map((side, position) => ({ side, line: lines[position] ?? 0 }));
    const chosen = this.#random.pick(sides.filter(({ side, line }) => line !== side.totalLine));
    const draft = draftOf(person);
    if (!chosen || (outerPopulation[table.population] !== undefined && this.#random.below(3) === 0)) {
      return this.#leave(draft, table.population);
    }
    if (table.paired !== null) this.#dropPairs(draft, table, lines);
    else this.#outOfLine(draft, chosen.side, chosen.line);
    return this.#completion.person(draft);
  }

  /** Like `person`, but in `cell`'s group without being in `cell` itself: still in the line, with another answer across. */
  besideCell(person: WorldPerson, cell: number, totalCell: number): WorldPerson | undefined {
    const table = this.#layout.tableOf(cell);
    const inGroup = this.intoCell(person, totalCell);
    if (!inGroup) return undefined;
    const lines = linesOfCell(table, cell);
    const totals = linesOfCell(table, totalCell);
    const across = lines[0] === totals[0] ? 1 : 0;
    const side = table.sides[across];
    if (!side) return undefined;
    const draft = draftOf(inGroup);
    if (table.paired !== null) this.#turnPairs(draft, table, lines, across);
    else this.#outOfLine(draft, side, lines[across] ?? 0);
    return this.#completion.person(draft);
  }

  #enter(draft: Draft, population: string): void {
    draft.populations.add(population);
    const outer = outerPopulation[population];
    if (outer !== undefined) draft.populations.add(outer);
    if (population === "withClosedCase" && !draft.codes.movement?.includes("geschlossen")) {
      draft.codes.movement = this.#patternWith("geschlossen", true);
    }
    const referrals = "referralTarget|referralResult";
    if (population === "referred" && (draft.codes[referrals]?.length ?? 0) === 0) {
      draft.codes[referrals] = [this.#anyPair("referralTarget", "referralResult")];
    }
  }

  #leave(draft: Draft, population: string): WorldPerson | undefined {
    if (outerPopulation[population] === undefined) return undefined;
    draft.populations.delete(population);
    if (population === "withClosedCase") draft.codes.movement = this.#patternWith("geschlossen", false);
    if (population === "referred") draft.codes["referralTarget|referralResult"] = [];
    return this.#completion.person(draft);
  }

  #intoLine(draft: Draft, side: Side, line: number): void {
    if (line === side.totalLine) return;
    const wanted = side.codesOfLine[line] ?? [];
    const now = draft.codes[side.attribute] ?? [];
    if (now.some((code) => wanted.includes(code))) return;
    const code = this.#random.pick(wanted);
    if (code === undefined) return;
    if (side.attribute === "movement") draft.codes.movement = this.#patternWith(code, true);
    else draft.codes[side.attribute] = side.multi ? [...now, code] : [code];
  }

  #outOfLine(draft: Draft, side: Side, line: number): void {
    const codes = side.codesOfLine[line] ?? [];
    const now = draft.codes[side.attribute] ?? [];
    if (side.attribute === "movement") draft.codes.movement = this.#patternWith(codes[0] ?? "", false);
    else if (side.multi) draft.codes[side.attribute] = this.#without(now, codes, side);
    else {
      const others = side.codesOfLine.filter((_, other) => other !== line).flat();
      const code = this.#random.pick(others);
      draft.codes[side.attribute] = code === undefined ? now : [code];
    }
  }

  /** Other answers are needed in place of the only one where a person must have one. */
  #without(now: readonly string[], codes: readonly string[], side: Side): string[] {
    const left = now.filter((code) => !codes.includes(code));
    if (left.length > 0 || side.attribute !== "interpreting") return left;
    const code = this.#random.pick([...side.lineOf.keys()].filter((other) => !codes.includes(other)));
    return code === undefined ? left : [code];
  }

  #patternWith(code: string, wanted: boolean): readonly string[] {
    return this.#random.pick(movementPatterns.filter((pattern) => pattern.includes(code) === wanted)) ?? [];
  }

  #addPair(draft: Draft, table: Placed, lines: readonly number[]): void {
    const name = table.paired ?? "";
    const now = draft.codes[name] ?? [];
    if (table.sides.every(({ totalLine }, side) => lines[side] === totalLine)) return;
    const pair = table.sides
      .map((side, position) => {
        const line = lines[position] ?? 0;
        const codes = line === side.totalLine ? [...side.lineOf.keys()] : (side.codesOfLine[line] ?? []);
        return this.#random.pick(codes) ?? "";
      })
      .join(pairMark);
    draft.codes[name] = [...now.filter((known) => known !== pair), pair];
  }

  #dropPairs(draft: Draft, table: Placed, lines: readonly number[]): void {
    const name = table.paired ?? "";
    draft.codes[name] = (draft.codes[name] ?? []).filter((pair) => !isPairIn(table, pair, lines));
  }

  /** Turns the pairs that lie in the cell into others of the same line. */
  #turnPairs(draft: Draft, table: Placed, lines: readonly number[], across: number): void {
    const name = table.paired ?? "";
    const side = table.sides[across];
    const others = [...(side?.lineOf ?? [])].filter(([, line]) => line !== lines[across]);
    const turned = (draft.codes[name] ?? []).map((pair) => {
      if (!isPairIn(table, pair, lines)) return pair;
      const [code = ""] = this.#random.pick(others) ?? [];
      return pair.split(pairMark).with(across, code).join(pairMark);
    });
    draft.codes[name] = [...new Set(turned)];
  }

  #anyPair(first: string, second: string): string {
    return [this.#completion.anyCode(first), this.#completion.anyCode(second)].join(pairMark);
  }
}

function isPairIn(table: Placed, pair: string, lines: readonly number[]): boolean {
  const codes = pair.split(pairMark);
  return table.sides.every(
    (side, position) =>
      lines[position] === side.totalLine || side.lineOf.get(codes[position] ?? "") === lines[position],
  );
}

function draftOf({ populations, codes }: WorldPerson): Draft {
  return { populations: new Set(populations), codes: { ...codes } };
}
