import type { Release, ReleaseTable } from "../../../shared/statistics/release.ts";
import { findProgramme } from "../../statistics/programme.ts";

const merging =
  "weil sich sonst kleine Zahlen zu genau eingrenzen ließen oder von einer ganzen Gruppe feststünde, wozu sie gehört";

/** Why a table does not stand there as the programme has it, one sentence a table; none where nothing was changed. */
export function shapeNotes(release: Release): { table: string; sentence: string }[] {
  return [
    ...release.tables.flatMap((table) => {
      const sentence = shapeNote(release, table);
      return sentence === undefined ? [] : [{ table: table.id, sentence }];
    }),
    ...leftOut(release),
  ];
}

/**
 * The sentence of one table. It tells the rule and never more of its cause than the published table does: what exactly
 * failed for whom stays in the house.
 */
export function shapeNote({ protection }: Release, table: ReleaseTable): string | undefined {
  const { coarsened = [], withheld = [] } = protection.audit ?? {};
  if (withheld.includes(table.id)) return `Die Tabelle ist im Ganzen zurückgehalten, ${merging}.`;
  if (coarsened.includes(table.id)) {
    const merged = table.dimensions.filter(({ categories }) =>
      categories.some(({ code }) => code.includes(",")),
    );
    return `${mergedWords(merged)}, ${merging}.`;
  }
  if (table.cells.some(({ value }) => value === null)) {
    return "Zahlen mit dem Wort „geheim“ sind zurückgehalten, weil zu wenige Personen dahinterstehen, eine einzelne zu viel davon ausmacht oder sich eine solche Zahl sonst ausrechnen ließe.";
  }
  return undefined;
}

/** What became of dimensions with merged categories; where all of one are merged, nothing is divided by it. */
function mergedWords(merged: ReleaseTable["dimensions"]): string {
  const named = (dimensions: ReleaseTable["dimensions"]) =>
    dimensions.map(({ label }) => `„${label}“`).join(" und ");
  const undivided = named(merged.filter(({ categories }) => categories.length === 1));
  const others = named(merged.filter(({ categories }) => categories.length > 1));
  const where = others === "" ? "" : ` bei ${others}`;
  if (undivided === "") return `Angaben sind${where} zusammengefasst`;
  const besides = where === "" ? "" : ` und${where} zusammengefasst`;
  return `Angaben sind nicht nach ${undivided} unterteilt${besides}`;
}

/** Blocks that stand in a release only where they are large enough. */
function leftOut(release: Release): { table: string; sentence: string }[] {
  if (release.protection.method === "none") return [];
  const tables = findProgramme(release.programme.version)?.tables ?? [];
  return tables
    .filter(({ id, onlyWhereLarge }) => onlyWhereLarge && !release.tables.some((table) => table.id === id))
    .map(({ id }) => ({
      table: id,
      sentence:
        "Der Block mit Nachmeldungen steht nicht in dieser Lieferung, weil nichts nachzumelden war oder die gerundete Gesamtzahl unter 15 liegt.",
    }));
}
