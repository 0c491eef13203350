import { isDeepStrictEqual } from "node:util";
import type { VerificationFinding } from "../../../shared/contract/statistics.ts";
import type { Release, ReleaseTable } from "../../../shared/statistics/release.ts";
import { dimension } from "../../statistics/dimensions.ts";
import { findProgramme, type TableDefinition, tablesFor } from "../../statistics/programme.ts";
import { keysOf } from "../../statistics/tables.ts";
import { publishedQuality } from "../publishedQuality.ts";
import { checkTotals } from "./checkTotals.ts";
import { fine, wrong, wrongOr } from "./finding.ts";

const personBase = 5;
const contactBase = 10;

/** Examines the tables against their programme. A release of an unknown programme gives no finding here. */
export function checkTables(release: Release): VerificationFinding[] {
  const programme = findProgramme(release.programme.version);
  if (!programme) return [];
  const definitions = tablesFor(programme, !release.period.id.includes("Q"));
  const ids = definitions.map(({ id }) => id);
  if (
    !isDeepStrictEqual(
      release.tables.map(({ id }) => id),
      ids,
    )
  ) {
    return [wrong("tables", "Es sind nicht genau die Tabellen des Programms in ihrer Reihenfolge.")];
  }
  const pairs = release.tables.flatMap((table, position) => {
    const definition = definitions[position];
    return definition ? [{ table, definition }] : [];
  });
  const shape = pairs.flatMap(({ table, definition }) => checkShape(table, definition));
  if (shape.length > 0) return shape;
  return [
    fine("tables", `Alle ${ids.length} Tabellen sind vollständig und in der Reihenfolge des Programms.`),
    ...wrongOr(
      pairs.flatMap(({ table, definition }) => checkValues(table, definition)),
      fine("values", "Alle Werte haben die vorgeschriebene Rundung."),
    ),
    ...wrongOr(
      release.tables.flatMap(checkTotals),
      fine("totals", "Alle Summen sind mit ihren Teilen vereinbar."),
    ),
    ...wrongOr(
      checkSameSets(pairs),
      fine("sameSets", "Gleiche Personengruppen haben in allen Tabellen den gleichen Wert."),
    ),
    isDeepStrictEqual(release.quality, publishedQuality(release.tables))
      ? fine("quality", "Die Angaben zur Vollständigkeit ergeben sich aus den Tabellen.")
      : wrong("quality", "Die Angaben zur Vollständigkeit ergeben sich nicht aus den Tabellen."),
  ];
}

function checkShape(table: ReleaseTable, definition: TableDefinition): VerificationFinding[] {
  const dimensions = definition.dimensions.map((id) => {
    const { label, multi, categories } = dimension(id);
    return {
      id,
      label,
      multi,
      categories: categories.map(({ code, label: name }) => ({ code, label: name })),
    };
  });
  if (table.unit !== definition.unit || table.title !== definition.title) {
    return [wrong("tableHead", `Tabelle ${table.id}: Titel oder Einheit sind nicht die des Programms.`)];
  }
  if (!isDeepStrictEqual(table.dimensions, dimensions)) {
    return [
      wrong("dimensions", `Tabelle ${table.id}: Merkmale oder Ausprägungen sind nicht die des Programms.`),
    ];
  }
  const keys = table.cells.map(({ key }) => key);
  return isDeepStrictEqual(keys, keysOf(dimensions))
    ? []
    : [
        wrong(
          "keys",
          `Tabelle ${table.id}: Es sind nicht alle Zellen in der vorgeschriebenen Reihenfolge da.`,
        ),
      ];
}

function checkValues(table: ReleaseTable, definition: TableDefinition): VerificationFinding[] {
  const impossible = new Set(definition.structuralZeros.map((key) => key.join("|")));
  return table.cells.flatMap(({ key, value, status }) => {
    const place = `Tabelle ${table.id}, Zelle ${key.join(" / ")}`;
    if ((value === null) !== (status === "C")) {
      return [wrong("withheld", `${place}: Wert und Kennzeichen „zurückgehalten“ widersprechen sich.`)];
    }
    if (value === null) {
      return table.unit === "contact" ? [] : [wrong("withheld", `${place}: Diese Zelle darf nicht fehlen.`)];
    }
    if (!Number.isSafeInteger(value)) return [wrong("rounding", `${place}: Der Wert ist keine ganze Zahl.`)];
    if (table.unit === "person" && value % personBase !== 0) {
      return [wrong("rounding", `${place}: Der Wert ist kein Vielfaches von 5.`)];
    }
    if (table.unit === "contact" && value % contactBase !== 0) {
      return [wrong("rounding", `${place}: Der Wert ist kein Vielfaches von 10.`)];
    }
    return impossible.has(key.join("|")) && value !== 0
      ? [wrong("structuralZero", `${place}: Diese Verbindung kann nicht vorkommen.`)]
      : [];
  });
}

/** Keyed rounding gives a set of persons one value: totals of the same population must agree across tables. */
function checkSameSets(
  pairs: readonly { table: ReleaseTable; definition: TableDefinition }[],
): VerificationFinding[] {
  const seen = new Map<string, number | null>();
  return pairs.flatMap(({ table, definition }) => {
    if (table.unit !== "person") return [];
    return table.cells.flatMap(({ key, value }) => {
      const named = key.flatMap((code, position) =>
        code === "_T" ? [] : [`${definition.dimensions[position]}=${code}`],
      );
      if (named.length > 1) return [];
      const set = [definition.counts, ...named].join("|");
      const known = seen.get(set);
      if (known === undefined) seen.set(set, value);
      return known === undefined || known === value
        ? []
        : [
            wrong(
              "sameSets",
              `Tabelle ${table.id}, Zelle ${key.join(" / ")}: In einer anderen Tabelle steht für dieselben Personen ein anderer Wert.`,
            ),
          ];
    });
  });
}
