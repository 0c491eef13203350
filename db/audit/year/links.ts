import { type Cover, type Links, type Sum, sameSets } from "../bounds/bounds.ts";
import { linesOfCell, type Placed, type Side } from "../search/layout.ts";
import type { JointLayout } from "./jointLayout.ts";
import { quarterSlots, yearSlot } from "./slots.ts";

/** What is the same in every record of a person, or comes into the year's from any quarter. */
const spreading = [
  "gender",
  "citizenshipGroup",
  "accessRoute",
  "topic",
  "interpreting",
  "objective",
  "referralTarget",
];
/** What a year has from its last quarter. */
const ofLastDay = [
  "residenceGroup",
  "employment",
  "germanLevel",
  "residenceArea",
  "housing",
  "ageGroup",
  "closureReason",
];
const spreadingMovements = ["eroeffnet", "geschlossen"];
const lastQuarter = 3;

interface Answer {
  side: Side;
  codes: readonly string[];
}

/**
 * What an attacker with pencil and paper knows of the cells of a year and its quarters: who was counted in a quarter was
 * counted in the year, the year's persons were all in a quarter, and somebody is new only once.
 */
export function yearLinks(layout: JointLayout, sealed: readonly number[]): Links {
  const within: (readonly [number, number])[] = withinPeriods(layout);
  const covers: Cover[] = [];
  const sums: Sum[] = [];
  const isWhole = sealed.length === quarterSlots.length;
  for (const table of layout.slots[yearSlot]?.tables ?? []) {
    for (let cell = table.first; cell < table.first + table.size; cell += 1) {
      const answers = answersOf(table, cell);
      const parts = sealed.map((slot) => ({ slot, ...cellWith(layout, slot, table.id, answers) }));
      const total = (layout.firsts[yearSlot] ?? 0) + cell;
      for (const { slot, cell: part, isSame } of parts) {
        if (part === undefined || !isSame) continue;
        if (answers.every((answer) => spreads(answer) || (slot === lastQuarter && isOfLastDay(answer))))
          within.push([part, total]);
      }
      const known = parts.flatMap(({ cell: part }) => part ?? []);
      if (!isWhole || known.length < sealed.length || !answers.every(spreads)) continue;
      covers.push({ total, parts: known });
      if (table.population === "newcomers" && parts.every(({ isSame }) => isSame)) {
        sums.push({ total, parts: known, addsUp: true });
      }
    }
  }
  return { within: [...within, ...chained(layout, sealed)], covers, sums };
}

/** The links that hold for each of some persons, too, given by the cells in which they count. */
export function linksThatHold(
  { within, covers, sums }: Links,
  persons: readonly ReadonlySet<number>[],
): Links {
  const partsOf = (cells: ReadonlySet<number>, { parts }: Cover) =>
    parts.filter((part) => cells.has(part)).length;
  return {
    within: within.filter(([inner, outer]) =>
      persons.every((cells) => !cells.has(inner) || cells.has(outer)),
    ),
    covers: covers.filter((cover) =>
      persons.every((cells) => !cells.has(cover.total) || partsOf(cells, cover) > 0),
    ),
    sums: sums.filter((sum) =>
      persons.every((cells) => partsOf(cells, sum) === Number(cells.has(sum.total))),
    ),
  };
}

/** What holds within each period for itself, as in a release of one period. */
function withinPeriods(layout: JointLayout): (readonly [number, number])[] {
  return layout.slots.flatMap((slot, place) => {
    const first = layout.firsts[place] ?? 0;
    return sameSets(slot).within.map(([inner, outer]) => [first + inner, first + outer] as const);
  });
}

/** Who is active when a quarter is over is active when the next one begins; the year begins and ends with its quarters. */
function chained(layout: JointLayout, sealed: readonly number[]): (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  const join = (one: number, code: string, other: number, otherCode: string) => {
    for (const gender of gendersOf(layout, one)) {
      const first = caseCell(layout, one, gender, code);
      const second = caseCell(layout, other, gender, otherCode);
      if (first !== undefined && second !== undefined) pairs.push([first, second], [second, first]);
    }
  };
  for (const slot of sealed.slice(0, -1)) join(slot, "aktiv-ende", slot + 1, "aktiv-beginn");
  join(lastQuarter, "aktiv-ende", yearSlot, "aktiv-ende");
  if (sealed.includes(0)) join(0, "aktiv-beginn", yearSlot, "aktiv-beginn");
  return pairs;
}

function gendersOf(layout: JointLayout, slot: number): (readonly string[] | undefined)[] {
  const side = tableAt(layout, slot, "C01")?.sides.find(({ attribute }) => attribute === "gender");
  return [undefined, ...(side?.codesOfLine ?? [])];
}

function caseCell(layout: JointLayout, slot: number, gender: readonly string[] | undefined, code: string) {
  const table = tableAt(layout, slot, "C01");
  const [genders, movements] = table?.sides ?? [];
  if (!table || !genders || !movements) return undefined;
  const answers: Answer[] = [{ side: movements, codes: [code] }];
  if (gender) answers.push({ side: genders, codes: gender });
  const { cell, isSame } = cellWith(layout, slot, "C01", answers);
  return isSame ? cell : undefined;
}

function answersOf(table: Placed, cell: number): Answer[] {
  const lines = linesOfCell(table, cell);
  return table.sides.flatMap((side, position) => {
    const codes = side.codesOfLine[lines[position] ?? 0];
    return lines[position] === side.totalLine || !codes ? [] : [{ side, codes }];
  });
}

function spreads({ side, codes }: Answer): boolean {
  return (
    spreading.includes(side.attribute) ||
    (side.attribute === "movement" && codes.every((code) => spreadingMovements.includes(code)))
  );
}

function isOfLastDay({ side }: Answer): boolean {
  return ofLastDay.includes(side.attribute);
}

/** The cell of a period's table that counts at least the persons with these answers; `isSame`: and no others. */
function cellWith(
  layout: JointLayout,
  slot: number,
  id: string,
  answers: readonly Answer[],
): { cell?: number; isSame?: boolean } {
  const table = tableAt(layout, slot, id);
  if (!table) return {};
  let isSame = true;
  const lines = table.sides.map((side) => {
    const answer = answers.find((one) => one.side.attribute === side.attribute);
    if (!answer) return side.totalLine;
    const line = side.lineOf.get(answer.codes[0] ?? "");
    const codes = line === undefined ? undefined : side.codesOfLine[line];
    if (!codes || !answer.codes.every((code) => codes.includes(code))) return undefined;
    isSame &&= codes.length === answer.codes.length;
    return line;
  });
  const [row, column = 0] = table.sides.length === 1 ? [lines[0], 0] : lines;
  if (row === undefined || lines.includes(undefined)) return {};
  return { cell: (layout.firsts[slot] ?? 0) + table.first + row * table.width + column, isSame };
}

function tableAt(layout: JointLayout, slot: number, id: string): Placed | undefined {
  return layout.slots[slot]?.tables.find((table) => table.id === id);
}
