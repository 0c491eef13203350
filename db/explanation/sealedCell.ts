import type { SealedCell } from "../../shared/contract/explanation.ts";
import type { TableForm } from "../../shared/contract/statistics.ts";
import type { Release, ReleaseTable } from "../../shared/statistics/release.ts";
import type { Reader } from "../engine/connection.ts";
import { sealedRelease } from "../ledger/ledger.ts";
import { total } from "../statistics/tables.ts";

/** What was frozen of a cell when its period was sealed; `null` where that has not happened. */
export function sealedCell(
  reader: Reader,
  { period, table, key }: { period: string; table: string; key: readonly string[] },
): SealedCell | null {
  const sealed = sealedRelease(reader, period);
  if (!sealed) return null;
  const { tables: left, protection } = JSON.parse(sealed.document) as Release;
  const { tables: exact } = JSON.parse(sealed.exactTables) as Release;
  return sealedCellOf({ exact, left, audit: protection.audit }, table, key);
}

interface Frozen {
  exact: readonly ReleaseTable[];
  left: readonly ReleaseTable[];
  audit: Release["protection"]["audit"];
}

/** The same of frozen tables; `null` also where the programme of that day had no such cell. */
export function sealedCellOf(
  { exact, left, audit }: Frozen,
  id: string,
  key: readonly string[],
): SealedCell | null {
  const then = valueAt(
    exact.find((table) => table.id === id),
    key,
  );
  if (typeof then !== "number") return null;
  const table = left.find((one) => one.id === id);
  return { exact: then, form: formOf(id, table, audit), together: table ? togetherIn(table, key) : null };
}

function formOf(id: string, table: ReleaseTable | undefined, audit: Frozen["audit"]): TableForm {
  if (audit?.withheld.includes(id)) return "withheld";
  if (!table) return "leftOut";
  return audit?.coarsened.includes(id) ? "coarsened" : "published";
}

/** The merged categories that hold the cell, in words, and their common value. */
function togetherIn(table: ReleaseTable, key: readonly string[]): SealedCell["together"] {
  const homes = table.dimensions.map(({ categories }, position) => {
    const code = key[position] ?? total;
    return categories.find((category) => category.code.split(",").includes(code)) ?? { code, label: "" };
  });
  const merged = homes.filter(({ code }, position) => code !== key[position]);
  if (merged.length === 0) return null;
  const value = valueAt(
    table,
    homes.map(({ code }) => code),
  );
  return { categories: merged.map(({ label }) => label), value: value ?? null };
}

function valueAt(table: ReleaseTable | undefined, key: readonly string[]): number | null | undefined {
  const name = key.join("|");
  return table?.cells.find((cell) => cell.key.join("|") === name)?.value;
}
