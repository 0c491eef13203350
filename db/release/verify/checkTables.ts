import { isDeepStrictEqual } from "node:util";
import type { VerificationFinding } from "../../../shared/contract/statistics.ts";
import type { Release, ReleaseTable } from "../../../shared/statistics/release.ts";
import { dimension } from "../../statistics/dimensions.ts";
import { findProgramme, type TableDefinition, tablesFor } from "../../statistics/programme.ts";
import { keysOf } from "../../statistics/tables.ts";
import { publishedQuality } from "../publishedQuality.ts";
import { checkTotals } from "./checkTotals.ts";
import { fine, warning, wrong, wrongOr } from "./finding.ts";

const personBase = 5;
const contactBase = 10;
const variableName = /^[A-Za-z]{1,40}$/;

/**
 * Examines the tables. What the specification fixes makes an error: complete keys, rounding, totals, and one value
 * for one set of persons. What may differ for a good reason (a table withheld or coarsened by the audit gate, other
 * wording) makes a warning. A release of an unknown programme gives no finding here.
 */
export function checkTables(release: Release): VerificationFinding[] {
  const programme = findProgramme(release.programme.version);
  if (!programme) return [];
  const definitions = tablesFor(programme, release.period.id.includes("Q") ? "quarter" : "year");
  const broken = release.tables.flatMap((table) => checkKeys(table, release.tables));
  if (broken.length > 0) return broken;
  const known = release.tables.flatMap((table) => {
    const definition = definitions.find(({ id }) => id === table.id);
    return definition ? [{ table, definition }] : [];
  });
  const unchanged = known.filter(({ table, definition }) => hasDimensionsOf(table, definition));
  return [
    checkProgrammeTables(release, definitions),
    ...known.flatMap(({ table, definition }) => checkHead(table, definition, release.protection.audit)),
    ...wrongOr(
      release.tables.flatMap((table) =>
        checkValues(table, known.find((pair) => pair.table === table)?.definition.structuralZeros ?? []),
      ),
      fine("values", "Alle Werte haben die vorgeschriebene Rundung."),
    ),
    ...wrongOr(
      release.tables.flatMap(checkTotals),
      fine("totals", "Alle Summen sind mit ihren Teilen vereinbar."),
    ),
    ...wrongOr(
      checkSameSets(unchanged),
      fine("sameSets", "Gleiche Personengruppen haben in allen Tabellen den gleichen Wert."),
    ),
    checkQuality(release),
  ];
}

/** A variable is a name, never words: nothing may be smuggled out beside the tables. */
function checkQuality({ quality, tables }: Release): VerificationFinding {
  if (!quality.every(({ variable }) => variableName.test(variable))) {
    return wrong("quality", "Bei den Angaben zur Vollständigkeit steht etwas, das kein Merkmal ist.");
  }
  return isDeepStrictEqual(quality, publishedQuality(tables))
    ? fine("quality", "Die Angaben zur Vollständigkeit ergeben sich aus den Tabellen.")
    : warning("quality", "Die Angaben zur Vollständigkeit ergeben sich nicht aus den Tabellen.");
}

function checkProgrammeTables(
  release: Release,
  definitions: readonly TableDefinition[],
): VerificationFinding {
  const ids = release.tables.map(({ id }) => id);
  const expected = definitions
    .filter(({ id, onlyWhereLarge }) => !onlyWhereLarge || ids.includes(id))
    .map(({ id }) => id);
  if (isDeepStrictEqual(ids, expected)) {
    return fine(
      "tables",
      `Alle ${ids.length} Tabellen sind vollständig und in der Reihenfolge des Programms.`,
    );
  }
  const missing = expected.filter((id) => !ids.includes(id));
  const foreign = ids.filter((id) => !expected.includes(id));
  return warning(
    "tables",
    `Es sind nicht genau die Tabellen des Programms in ihrer Reihenfolge. Es fehlen: ${listed(missing)}. Zusätzlich: ${listed(foreign)}.`,
  );
}

function listed(ids: readonly string[]): string {
  return ids.length > 0 ? ids.join(", ") : "keine";
}

function checkKeys(table: ReleaseTable, tables: readonly ReleaseTable[]): VerificationFinding[] {
  if (tables.filter(({ id }) => id === table.id).length > 1) {
    return [wrong("tableTwice", `Tabelle ${table.id} steht mehrfach in der Lieferung.`)];
  }
  const keys = table.cells.map(({ key }) => key);
  const expected = table.dimensions.reduce((count, { categories }) => count * (categories.length + 1), 1);
  // The number first: listing all keys of 200 times 200 categories would only take time.
  if (keys.length === expected && isDeepStrictEqual(keys, keysOf(table.dimensions))) return [];
  const text = `Tabelle ${table.id}: Es sind nicht alle Zellen in der vorgeschriebenen Reihenfolge da.`;
  return [wrong("keys", text)];
}

function checkHead(
  table: ReleaseTable,
  definition: TableDefinition,
  audit: Release["protection"]["audit"],
): VerificationFinding[] {
  if (table.unit !== definition.unit) {
    return [wrong("unit", `Tabelle ${table.id}: Die Einheit ist nicht die des Programms.`)];
  }
  const findings: VerificationFinding[] = [];
  if (table.title !== definition.title) {
    findings.push(warning("title", `Tabelle ${table.id}: Der Titel ist nicht der des Programms.`));
  }
  if (!hasDimensionsOf(table, definition)) {
    const isDeclared = audit?.coarsened.includes(table.id) && isCoarsened(table, definition);
    findings.push(
      isDeclared
        ? fine("coarsened", `Tabelle ${table.id} ist vergröbert, wie es die Schutzprüfung angibt.`)
        : warning(
            "dimensions",
            `Tabelle ${table.id}: Merkmale oder Ausprägungen sind nicht die des Programms.`,
          ),
    );
  }
  return findings;
}

/** Whether every category is one of the programme or several of them taken together, and none is missing. */
function isCoarsened(table: ReleaseTable, definition: TableDefinition): boolean {
  const merged = table.dimensions.map(({ id, multi, categories }) => ({
    id,
    multi,
    codes: categories.flatMap(({ code }) => code.split(",")).sort(),
  }));
  const whole = definition.dimensions.map(dimension).map(({ id, multi, categories }) => ({
    id,
    multi,
    codes: categories.map(({ code }) => code).sort(),
  }));
  return isDeepStrictEqual(merged, whole);
}

function hasDimensionsOf(table: ReleaseTable, definition: TableDefinition): boolean {
  const codesOf = ({ categories }: { categories: readonly { code: string }[] }) =>
    categories.map(({ code }) => code);
  const dimensions = definition.dimensions.map(dimension);
  return (
    isDeepStrictEqual(table.dimensions.map(codesOf), dimensions.map(codesOf)) &&
    table.dimensions.every(({ multi }, position) => multi === dimensions[position]?.multi)
  );
}

function checkValues(
  table: ReleaseTable,
  structuralZeros: TableDefinition["structuralZeros"],
): VerificationFinding[] {
  const impossible = new Set(structuralZeros.map((key) => key.join("|")));
  const isWithheldAsAWhole = table.cells.every(({ value }) => value === null);
  return table.cells.flatMap(({ key, value, status }) => {
    const place = `Tabelle ${table.id}, Zelle ${key.join(" / ")}`;
    if ((value === null) !== (status === "C")) {
      return [wrong("withheld", `${place}: Wert und Kennzeichen „zurückgehalten“ widersprechen sich.`)];
    }
    if (value === null) {
      return table.unit === "contact" || isWithheldAsAWhole
        ? []
        : [wrong("withheld", `${place}: Diese Zelle darf nicht fehlen.`)];
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
  const seen = new Map<string, number>();
  return pairs.flatMap(({ table, definition }) => {
    if (table.unit !== "person") return [];
    return table.cells.flatMap(({ key, value }) => {
      const named = key.flatMap((code, position) =>
        code === "_T" ? [] : [`${definition.dimensions[position]}=${code}`],
      );
      if (named.length > 1 || value === null) return [];
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
