import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { reasonsToWithhold } from "../../db/protection/contacts.ts";
import {
  type ContactCell,
  findBridge,
  mayBePublished,
  roundContacts,
  withheldCells,
} from "../../db/protection/withholding.ts";
import type { ExactCell } from "../../db/statistics/tables.ts";

/** A table with its totals made from contacts per inner cell and contributor. */
function tableOf(
  rows: number,
  columns: number,
  inner: (row: number, column: number) => number[],
): ContactCell[] {
  const cells: ContactCell[] = [];
  for (let row = 0; row <= rows; row += 1) {
    for (let column = 0; column <= columns; column += 1) {
      const parts: number[] = [];
      for (let one = 0; one < rows; one += 1) {
        for (let other = 0; other < columns; other += 1) {
          if ((row === rows || row === one) && (column === columns || column === other))
            parts.push(...inner(one, other));
        }
      }
      cells.push({
        row: row === rows ? "_T" : `r${row}`,
        column: column === columns ? "_T" : `c${column}`,
        contacts: parts.reduce((sum, part) => sum + part, 0),
        contributors: parts.length,
        largest: Math.max(0, ...parts),
      });
    }
  }
  return cells;
}

/**
 * Linear algebra instead of graphs: a withheld cell can be computed exactly when its unit vector
 * lies in the span of the equations "row adds up to its total", "column adds up to its total".
 */
function computable(cells: readonly ContactCell[], withheld: ReadonlySet<ContactCell>): ContactCell[] {
  const unknown = [...withheld];
  const equations: number[][] = [];
  for (const row of new Set(cells.map((cell) => cell.row))) {
    equations.push(unknown.map((cell) => (cell.row !== row ? 0 : cell.column === "_T" ? -1 : 1)));
  }
  for (const column of new Set(cells.map((cell) => cell.column))) {
    equations.push(unknown.map((cell) => (cell.column !== column ? 0 : cell.row === "_T" ? -1 : 1)));
  }
  const rank = rankOf(equations);
  return unknown.filter((_, position) => {
    const unit = unknown.map((__, other) => (other === position ? 1 : 0));
    return rankOf([...equations, unit]) === rank;
  });
}

/** Rank by elimination; the entries stay -1, 0 or 1, because such equations are totally unimodular. */
function rankOf(rows: number[][]): number {
  const left = rows.map((row) => [...row]);
  const width = left[0]?.length ?? 0;
  let rank = 0;
  for (let column = 0; column < width; column += 1) {
    const at = left.findIndex((row, index) => index >= rank && row[column] !== 0);
    if (at < 0) continue;
    const pivot = left.splice(at, 1)[0] ?? [];
    left.splice(rank, 0, pivot);
    for (let index = 0; index < left.length; index += 1) {
      const row = left[index] ?? [];
      const factor = (row[column] ?? 0) / (pivot[column] ?? 1);
      if (index !== rank && factor !== 0)
        left[index] = row.map((value, other) => value - factor * (pivot[other] ?? 0));
    }
    rank += 1;
  }
  return rank;
}

const many = Array.from({ length: 20 }, () => 3);

describe("contacts may be published", () => {
  const cell = { row: "r", column: "c" };
  test("when ten persons stand behind them and none has half", () => {
    expect(mayBePublished({ ...cell, contacts: 20, contributors: 10, largest: 9 })).toBe(true);
    expect(mayBePublished({ ...cell, contacts: 20, contributors: 10, largest: 10 })).toBe(false);
    expect(mayBePublished({ ...cell, contacts: 200, contributors: 9, largest: 30 })).toBe(false);
    expect(mayBePublished({ ...cell, contacts: 0, contributors: 0, largest: 0 })).toBe(false);
  });

  test("rounded to the nearest ten, halves up", () => {
    expect([10, 14, 15, 16, 24, 25, 1004].map(roundContacts)).toEqual([10, 10, 20, 20, 20, 30, 1000]);
  });
});

describe("withheld contacts", () => {
  test("nothing is withheld where every cell is large", () => {
    expect(withheldCells(tableOf(3, 4, () => many)).size).toBe(0);
  });

  test("one small cell takes three others with it, those with the fewest contacts", () => {
    const cells = tableOf(3, 3, (row, column) => {
      if (row === 0 && column === 0) return [1, 1];
      return row === 1 && column === 1 ? many.slice(0, 12) : many;
    });
    const withheld = [...withheldCells(cells)].map((cell) => `${cell.row}/${cell.column}`).sort();
    expect(withheld).toEqual(["r0/c0", "r0/c1", "r1/c0", "r1/c1"]);
  });

  test("each withheld cell is so for its own sake or for that of another", () => {
    const cells = tableOf(3, 3, (row, column) => {
      if (row === 0 && column === 0) return [1, 1];
      return row === 1 && column === 1 ? [40, ...many.slice(0, 12)] : many;
    }).map(
      ({ row, column, contacts, contributors, largest }): ExactCell => ({
        key: [row, column],
        value: contacts,
        members: [],
        contributors: { count: contributors, largest },
      }),
    );
    const reasons = [...reasonsToWithhold(cells)].map(([cell, reason]) => [cell.key.join("/"), reason]);
    expect(Object.fromEntries(reasons)).toEqual({
      "r0/c0": "fewPersons",
      "r0/c1": "protectsAnother",
      "r1/c0": "protectsAnother",
      "r1/c1": "oneDominates",
    });
  });

  test("two small cells in different rows and columns close one ring", () => {
    const cells = tableOf(4, 4, (row, column) => (row === column && row < 2 ? [1] : many));
    expect(withheldCells(cells).size).toBe(4);
  });

  test("a table without contacts is withheld as a whole", () => {
    const cells = tableOf(4, 10, () => []);
    expect(withheldCells(cells).size).toBe(cells.length);
  });

  test("no withheld cell can be computed, and every small cell is withheld", () => {
    const share = fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 24 });
    const shapes = fc.tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 2, max: 6 }));
    fc.assert(
      fc.property(shapes, fc.array(share, { minLength: 24, maxLength: 24 }), ([rows, columns], parts) => {
        const cells = tableOf(rows, columns, (row, column) => parts[row * columns + column] ?? []);
        const withheld = withheldCells(cells);
        expect(computable(cells, withheld)).toEqual([]);
        for (const cell of cells) if (!mayBePublished(cell)) expect(withheld.has(cell)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  test("finds a computable cell exactly where linear algebra finds one", () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }), (chosen) => {
        const cells = tableOf(4, 5, () => many);
        const withheld = new Set(cells.filter((_, position) => chosen[position]));
        const determined = computable(cells, withheld);
        const bridge = findBridge(withheld);
        expect(bridge === undefined).toBe(determined.length === 0);
        if (bridge) expect(determined).toContain(bridge);
      }),
      { numRuns: 150 },
    );
  });
});
