import type { ChangedCell, ChangesAfterSealing } from "../../shared/contract/statistics.ts";
import type { ReleasePeriod } from "../../shared/periods.ts";
import { DomainError } from "../../shared/result.ts";
import type { Release, ReleaseTable } from "../../shared/statistics/release.ts";
import type { Vault } from "../engine/vault.ts";
import { sealedRelease } from "../ledger/ledger.ts";
import { countedPeriod } from "../statistics/countedPeriods.ts";
import { type ExactTable, idsBehind, total } from "../statistics/tables.ts";
import { readPlaces } from "./sealedPlaces.ts";

/**
 * What later entries and corrections have done to the exact numbers of a sealed period. What was delivered stays as it
 * is. Error `periodNotSealed`.
 */
export function changesAfterSealing(vault: Vault, period: ReleasePeriod): ChangesAfterSealing {
  const sealed = sealedRelease(vault.connection, period.id);
  if (!sealed) throw new DomainError("periodNotSealed");
  const then = JSON.parse(sealed.exactTables) as Release;
  const places = readPlaces(vault.connection, period.id);
  const affected = new Set<string>();
  const tables = countedPeriod(vault, period).tables.flatMap((table) => {
    const before = then.tables.find(({ id }) => id === table.definition.id);
    const membersThen = places?.get(table.definition.id);
    const cells = before ? changedCells(table, before, membersThen, affected) : [];
    return cells.length === 0 ? [] : [{ id: table.definition.id, title: table.definition.title, cells }];
  });
  return {
    period: period.id,
    sealedOn: sealed.sealedAt.slice(0, 10),
    persons: places ? affected.size : null,
    tables,
  };
}

/** Adds to `affected` whoever has come into a cell of persons or left it. */
function changedCells(
  table: ExactTable,
  before: ReleaseTable,
  membersThen: string[][] | undefined,
  affected: Set<string>,
): ChangedCell[] {
  const valueThen = new Map(before.cells.map(({ key, value }) => [key.join("|"), value ?? 0]));
  return table.cells.flatMap((cell, index) => {
    const moved = table.definition.unit === "person" ? movedIds(table, cell, membersThen?.[index]) : null;
    for (const id of moved ?? []) affected.add(id);
    const then = valueThen.get(cell.key.join("|"));
    if (then === undefined || (then === cell.value && (moved?.length ?? 0) === 0)) return [];
    return {
      place: placeOf(table, cell.key),
      atSealing: then,
      now: cell.value,
      persons: moved?.length ?? null,
    };
  });
}

/** Who stands in the cell now and did not then, or the other way round; `null` where that was not kept. */
function movedIds(
  table: ExactTable,
  cell: ExactTable["cells"][number],
  then: readonly string[] | undefined,
): string[] | null {
  if (!then) return null;
  const now = new Set(idsBehind(table, cell));
  const before = new Set(then);
  return [...then.filter((id) => !now.has(id)), ...[...now].filter((id) => !before.has(id))];
}

/** The cell in words: "Geschlecht: weiblich; Alter: 18–26 Jahre", or "insgesamt". */
function placeOf({ dimensions }: ExactTable, key: readonly string[]): string {
  const parts = dimensions.flatMap(({ label, categories }, position) => {
    const category = categories.find(({ code }) => code === key[position]);
    return key[position] === total || !category ? [] : [`${label}: ${category.label}`];
  });
  return parts.length === 0 ? "insgesamt" : parts.join("; ");
}
