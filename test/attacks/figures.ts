import { afterAll } from "vitest";
import { isProtected, type Survey } from "./attacker/survey.ts";

/** What an attack found out. */
export interface Figures {
  attack: string;
  centre: string;
  /** Cells of 1 to 4 persons. */
  cells: number;
  /** Cells whose number the attacker knows. */
  pinned: number;
  /** Cells with fewer than three possible values, or none of at least 3. */
  fewerThanThree: number;
  /** Cells of which he can prove that they lie within 1 to 4. */
  withinOneToFour: number;
  /** Median of the distance between the smallest and the greatest value seen to be possible. */
  medianWidth: number;
}

/** Counts what a survey found. */
export function figuresOf(attack: string, centre: string, { ranges }: Pick<Survey, "ranges">): Figures {
  const all = [...ranges.values()];
  return {
    attack,
    centre,
    cells: all.length,
    pinned: all.filter(({ seen }) => seen.size === 1).length,
    fewerThanThree: all.filter((range) => !isProtected(range)).length,
    withinOneToFour: all.filter(({ least, most }) => least >= 1 && most <= 4).length,
    medianWidth: median(all.map(({ seen }) => Math.max(...seen) - Math.min(...seen))),
  };
}

/** The middle one of some numbers. */
export function median(numbers: readonly number[]): number {
  return [...numbers].sort((one, other) => one - other)[numbers.length >> 1] ?? 0;
}

type Line = Readonly<Record<string, string | number>>;

/** Prints the collected lines as a table when the tests of a file are over. */
export function printAtTheEnd(title: string, lines: readonly Line[]): void {
  afterAll(() => {
    console.log(`\n${title}\n${tableOf(lines)}\n`);
  });
}

/** A figure in the order and under the headings of the printed tables. */
export function lineOf(figures: Figures): Line {
  return {
    attack: figures.attack,
    centre: figures.centre,
    "protected cells": figures.cells,
    pinned: figures.pinned,
    "< 3 values": figures.fewerThanThree,
    "within 1-4": figures.withinOneToFour,
    "median width": figures.medianWidth,
  };
}

function tableOf(lines: readonly Line[]): string {
  const headings = Object.keys(lines[0] ?? {});
  const rows = [headings, ...lines.map((line) => headings.map((heading) => String(line[heading] ?? "")))];
  const widths = headings.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((text, column) => text.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
