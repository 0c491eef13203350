import type { SealedQuarters } from "../../shared/contract/statistics.ts";
import { parseReleasePeriod, periodTitle, type Quarter, quarterPeriod } from "../../shared/periods.ts";
import { DomainError } from "../../shared/result.ts";
import type { Release, ReleaseTable } from "../../shared/statistics/release.ts";
import type { Reader } from "../engine/connection.ts";
import { sealedReleases } from "../ledger/ledger.ts";
import { incomparability, incomparabilityWords } from "../statistics/comparison.ts";
import { dimension } from "../statistics/dimensions.ts";
import { findProgramme, type Programme, programmeFor } from "../statistics/programme.ts";
import { total } from "../statistics/tables.ts";

interface SealedQuarter {
  period: Quarter;
  release: Release;
}

interface Line {
  code: string;
  label: string;
}

/**
 * What was published of a table in the quarters of a year and the year before, side by side, with the sum over the
 * year so far: sums of what left, never a new count. Error `notFound` for a table that the year's programme has not.
 */
export function sealedQuarters(reader: Reader, year: number, tableId: string): SealedQuarters {
  const programme = programmeFor({ year });
  const definition = programme.tables.find(({ id }) => id === tableId);
  if (!definition) throw new DomainError("notFound", { detail: "table" });
  const dimensions = definition.dimensions.map(dimension);
  const down = dimensions.reduce((longest, one) =>
    one.categories.length > longest.categories.length ? one : longest,
  );
  const position = dimensions.indexOf(down);
  const quarters = readQuarters(reader, year);
  const lines: Line[] = [...down.categories, { code: total, label: "Insgesamt" }];
  return {
    year,
    heading: down.label,
    quarters: quarters.map((quarter) => ({
      id: quarter.period.id,
      title: periodTitle(quarter.period),
      isOfYear: quarter.period.year === year,
      note: noteOf(quarter, programme, tableId),
    })),
    rows: lines.map(({ code, label }) => rowOf(label, code)),
    firstContacts: firstContacts(reader, year),
  };

  function rowOf(label: string, code: string): SealedQuarters["rows"][number] {
    const key = dimensions.map((_, other) => (other === position ? code : total)).join("|");
    const values = quarters.map(({ release }) => valueAt(release, tableId, key));
    const ofYear = values.filter((_, index) => quarters[index]?.period.year === year);
    return { label, values, sum: sumOf(ofYear) };
  }
}

function readQuarters(reader: Reader, year: number): SealedQuarter[] {
  return sealedReleases(reader).flatMap(({ periodId, document }) => {
    const period = parseReleasePeriod(periodId);
    if (period?.kind !== "quarter") return [];
    return period.year === year || period.year === year - 1
      ? { period, release: JSON.parse(document) as Release }
      : [];
  });
}

function valueAt({ tables }: Release, tableId: string, key: string): number | null {
  const table = tables.find(({ id }) => id === tableId);
  return table?.cells.find((cell) => cell.key.join("|") === key)?.value ?? null;
}

/** Nothing where one of the parts was not published: a sum without it would look complete. */
function sumOf(values: readonly (number | null)[]): number | null {
  if (values.length === 0) return null;
  return values.reduce<number | null>(
    (sum, value) => (sum === null || value === null ? null : sum + value),
    0,
  );
}

/** What stands in the way of comparing a quarter with the year's programme, or of reading it cell by cell. */
function noteOf({ release }: SealedQuarter, programme: Programme, tableId: string): string | null {
  const other = findProgramme(release.programme.version);
  const reason = other ? incomparability(programme, other, tableId) : "missing";
  if (reason !== null) {
    return `Programm ${release.programme.version}, nicht vergleichbar: ${incomparabilityWords(reason)}.`;
  }
  return formNote(
    release,
    release.tables.find(({ id }) => id === tableId),
  );
}

function formNote({ protection }: Release, table: ReleaseTable | undefined): string | null {
  if (!table) return "Die Tabelle stand nicht in dieser Lieferung.";
  if (protection.audit?.withheld.includes(table.id))
    return "Die Schutzprüfung hat die Tabelle zurückgehalten.";
  return protection.audit?.coarsened.includes(table.id)
    ? "Die Schutzprüfung hat die Tabelle vergröbert; zusammengefasste Felder haben keinen eigenen Wert."
    : null;
}

/** How many persons had their first contact of the year in each of its quarters; exact, stays in the house. */
function firstContacts(reader: Reader, year: number): SealedQuarters["firstContacts"] {
  const rows = reader.all<{ quarter: number; persons: number }>(
    `SELECT (CAST(substr(day, 6, 2) AS INTEGER) + 2) / 3 AS quarter, count(*) AS persons FROM (
       SELECT min(date) AS day FROM consultations JOIN people ON people.id = personId AND people.removedAt IS NULL
       WHERE consultations.removedAt IS NULL AND date BETWEEN ? AND ? GROUP BY personId
     ) GROUP BY quarter ORDER BY quarter`,
    `${year}-01-01`,
    `${year}-12-31`,
  );
  return rows.map(({ quarter, persons }) => ({
    title: periodTitle(quarterPeriod(year, quarter)),
    persons,
  }));
}
