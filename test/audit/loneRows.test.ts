import { describe, expect, test } from "vitest";
import { type LoneRow, loneRows } from "../../db/audit/loneRows.ts";
import { tableHead } from "../../db/protection/tableHead.ts";
import { total } from "../../db/statistics/tables.ts";
import { exactOf } from "./smallWorlds.ts";

interface Made {
  id: string;
  population?: string;
  dimensions: readonly [string, string];
  multi?: boolean;
  /** The published values that are not 0, by the codes of the cell. */
  values: Readonly<Record<string, number>>;
}

/** The rows found in tables of two dimensions with these published values. */
function rowsIn(...made: readonly Made[]): LoneRow[] {
  const tables = made.map(({ id, population = "advised", dimensions, multi = false, values }) => {
    const codes = Object.keys(values).map((name) => name.split("|"));
    const sides = dimensions.map((name, side) => ({
      id: name,
      multi: multi && side === 1,
      codes: [...new Set(codes.map((key) => key[side] ?? total))].filter((code) => code !== total),
    }));
    const [table] = exactOf([{ id, population, dimensions: sides }], []);
    if (!table) throw new Error("no table");
    const cells = table.cells.map(({ key }) => ({ key, value: values[key.join("|")] ?? 0 }));
    return { table, release: { ...tableHead(table), cells } };
  });
  return loneRows(
    tables.map(({ table }) => table),
    tables.map(({ release }) => release),
  );
}

const others = { "schutz|x": 40, "schutz|y": 40, "schutz|_T": 80, "_T|_T": 90, "_T|x": 45, "_T|y": 45 };
const lone = { ...others, "duldung|x": 5, "duldung|_T": 5 };
const table = (id: string, across: string, values: Made["values"], more: Partial<Made> = {}): Made => ({
  id,
  dimensions: ["residenceGroup", across],
  values,
  ...more,
});
const two = [table("P06", "employment", lone), table("P08", "germanLevel", lone)];
const found = (tables: readonly string[]) => [{ dimension: "residenceGroup", code: "duldung", tables }];

describe("a row that looks like one person", () => {
  test("shows one 5 in three tables, not in two and not beside a second number", () => {
    const third = (values: Made["values"]) => table("P13", "contactFrequency", values);
    expect(rowsIn(...two)).toEqual([]);
    expect(rowsIn(...two, third(lone))).toEqual(found(["P06", "P08", "P13"]));
    expect(rowsIn(...two, third({ ...lone, "duldung|y": 5 }))).toEqual([]);
    expect(rowsIn(...two, third({ ...lone, "duldung|x": 10 }))).toEqual([]);
  });

  test("may have others in it whose draws went down: under a total of 0, or with nothing in a table", () => {
    const lowered = { ...lone, "duldung|_T": 0 };
    const nothing = { ...others, "duldung|y": 0, "duldung|_T": 0 };
    const rows = rowsIn(
      table("P04", "ageGroup", nothing),
      table("P06", "employment", lowered),
      table("P08", "germanLevel", lowered),
      table("P13", "contactFrequency", lowered),
    );
    expect(rows).toEqual(found(["P06", "P08", "P13"]));
  });

  test("is hidden by no table in which its category is merged with another one", () => {
    const merged = { ...others, "asylverfahren,duldung|x": 10, "asylverfahren,duldung|_T": 10 };
    const rows = rowsIn(table("P04", "ageGroup", merged), ...two, table("P13", "contactFrequency", lone));
    expect(rows).toEqual(found(["P06", "P08", "P13"]));
  });

  test("is named with the tables of several answers and of other populations in which it stands", () => {
    const topics = { ...lone, "duldung|y": 5 };
    const rows = rowsIn(
      ...two,
      table("P13", "contactFrequency", lone),
      table("P10", "topic", topics, { multi: true }),
      table("N09", "accessRoute", lone, { population: "newcomers" }),
      table("M09", "ageGroup", { ...lone, "duldung|y": 5 }, { population: "participants" }),
    );
    expect(rows).toEqual(found(["P06", "P08", "P13", "P10", "N09"]));
  });

  test("needs two tables only where gender is crossed with no more", () => {
    const byGender = { "divers|x": 5, "divers|_T": 5, "weiblich|x": 20, "weiblich|y": 20, "weiblich|_T": 40 };
    const newcomers = (id: string, across: string): Made => ({
      id,
      population: "newcomers",
      dimensions: ["gender", across],
      values: { ...byGender, "_T|x": 25, "_T|y": 20, "_T|_T": 45 },
    });
    expect(rowsIn(newcomers("N01", "ageGroup"), newcomers("N02", "accessRoute"))).toEqual([
      { dimension: "gender", code: "divers", tables: ["N01", "N02"] },
    ]);
  });

  test("may be that of everybody counted, told by three attributes", () => {
    const closed = (id: string, dimensions: Made["dimensions"]): Made => ({
      id,
      population: "withClosedCase",
      dimensions,
      values: { "x|a": 5, "y|b": 0, "x|_T": 5, "_T|a": 5, "_T|_T": 5 },
    });
    expect(rowsIn(closed("C02", ["gender", "closureReason"]))).toEqual([]);
    const both = [
      closed("C02", ["gender", "closureReason"]),
      closed("W01", ["employmentAtOpening", "employmentAtClosing"]),
    ];
    expect(rowsIn(...both)).toEqual([{ dimension: total, code: total, tables: ["C02", "W01"] }]);
  });
});
