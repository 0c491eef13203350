import writeWorkbook, { type SheetData } from "write-excel-file/node";
import { centres } from "../../shared/codelists/places.ts";
import { type PeriodKind, periodKinds } from "../../shared/contract/stateEvaluation.ts";
import { withoutClockTimes } from "../release/zipTimes.ts";
import { periodsOf } from "./comparison.ts";
import type { Merged, MergedTable } from "./merge.ts";

const head = { fontWeight: "bold", wrap: true, alignVertical: "top" } as const;
const words = {
  counted: "gezählt",
  duplicate: "doppelt, einmal gezählt",
  rejected: "abgelehnt",
  unreadable: "nicht lesbar",
};

/** The evaluation as a workbook: who delivered, one sheet a table with a column a centre, and the packages. */
export async function evaluationWorkbook(merged: Merged): Promise<Buffer> {
  const sheets = [
    {
      sheet: "Deckblatt",
      data: cover(merged),
      columns: [{ width: 26 }, { width: 14 }, { width: 60 }, { width: 60 }],
    },
    ...periodKinds.flatMap((kind) =>
      merged.tables
        .filter(({ kinds }) => kinds.includes(kind))
        .map((table) => tableSheet(merged, table, kind)),
    ),
    { sheet: "Pakete", data: packageList(merged), columns: [{ width: 30 }, { width: 24 }, { width: 90 }] },
  ];
  return withoutClockTimes(await writeWorkbook(sheets).toBuffer());
}

function cover({ periods }: Merged): SheetData {
  return [
    [{ value: "Landesauswertung der WIR-Vielfaltszentren", fontWeight: "bold", fontSize: 16 }],
    [],
    ["Zeitraum", "Geliefert", "Es fehlen", "Abgelehnt"].map((value) => ({ value, ...head })),
    ...periods.map(({ title, delivered, missing, rejected }) => [
      title,
      delivered.length,
      namesOf(missing),
      namesOf(rejected),
    ]),
    [],
    ...[
      "Jede Zahl von Personen ist im Zentrum zufällig auf ein Vielfaches von 5 gerundet. Die Rundung gleicht sich im Mittel aus.",
      "Der Standardfehler sagt, wie weit die Summe dadurch üblicherweise von der wahren abweicht: Wurzel aus 4 mal Zahl der Zentren, bei 33 Zentren 11,5.",
      "Kontakte sind auf 10 gerundet: Wurzel aus 100/12 mal Zahl der Zentren. Maßnahmen und andere Vorgänge sind genau.",
      "Jahre stehen auf eigenen Blättern. Sie zählen dieselben Personen wie ihre Quartale und dürfen nicht dazugezählt werden.",
      "Die Zahl der Zentren sagt, von wie vielen ein Wert vorliegt. Fehlen welche, ist die Summe zu klein.",
    ].map((value) => [value]),
  ];
}

/** Quarters and years of one table stand on sheets of their own, so that nobody adds them up. */
function tableSheet(merged: Merged, table: MergedTable, kind: PeriodKind) {
  const periods = periodsOf(merged, kind);
  const labels = table.dimensions.map(
    ({ categories }) =>
      new Map([...categories.map(({ code, label }) => [code, label] as const), ["_T", "Insgesamt"] as const]),
  );
  const rows: SheetData = table.cells.flatMap(({ key, periods: values }) =>
    periods.flatMap(({ id }) => {
      const value = values[id];
      if (!value) return [];
      return [
        [
          ...key.map((code, position) => labels[position]?.get(code) ?? code),
          id,
          value.sum,
          value.standardError === null ? null : Math.round(value.standardError * 10) / 10,
          Object.keys(value.byCentre).length,
          ...centres.map(({ ags }) => value.byCentre[ags] ?? null),
        ],
      ];
    }),
  );
  const heading = [
    ...table.dimensions.map(({ label }) => label),
    "Zeitraum",
    "Summe",
    "Standardfehler",
    "Zentren",
  ];
  return {
    sheet: kind === "year" ? `${table.id} Jahr` : table.id,
    data: [
      [{ value: `${table.id} ${table.title}`, fontWeight: "bold" as const }],
      [table.population],
      [],
      [...heading, ...centres.map(({ name }) => name)].map((value) => ({ value, ...head })),
      ...rows,
    ] as SheetData,
    columns: [
      ...table.dimensions.map(() => ({ width: 28 })),
      ...heading.slice(table.dimensions.length),
      ...centres,
    ].map((column) => (typeof column === "object" && "width" in column ? column : { width: 14 })),
    stickyRowsCount: 4,
    stickyColumnsCount: table.dimensions.length + 1,
  };
}

function packageList({ packages }: Merged): SheetData {
  return [
    ["Paket", "Stand", "Gründe"].map((value) => ({ value, ...head })),
    ...packages.map(({ name, state, findings }) => [
      // Typed as text: a name such as "=1+1" stays what it is.
      { value: name, type: String },
      words[state],
      findings.flatMap(({ severity, text }) => (severity === "error" ? [text] : [])).join(" "),
    ]),
  ];
}

function namesOf(keys: readonly string[]): string {
  return keys.map((key) => centres.find(({ ags }) => ags === key)?.name ?? key).join(", ");
}
