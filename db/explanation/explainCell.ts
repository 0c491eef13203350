import type { CellExplanation, ExplainedGroup, ExplainedMember } from "../../shared/contract/explanation.ts";
import { readableName } from "../../shared/model/names.ts";
import { DomainError } from "../../shared/result.ts";
import { personIsVisible } from "../access.ts";
import type { Context } from "../context.ts";
import { countedPeriod } from "../statistics/countedPeriods.ts";
import { requirePeriod } from "../statistics/requirePeriod.ts";
import type { ExactCell, ExactTable } from "../statistics/tables.ts";
import { type Groups, groupsOf, narrowed } from "./groups.ts";

/** Which number is asked about: `key` has a category code or `_T` for each dimension of the table. */
export interface CellPlace {
  period: string;
  table: string;
  key: string[];
}

/** Why a number is what it is. Error `notFound` where the period has no such table or cell. */
export function explainCell(context: Context, place: CellPlace): CellExplanation {
  const { counted, table, cell, groups } = locate(context, place);
  const { definition } = table;
  const visible = visibleIds(context, definition.unit);
  return {
    ...place,
    unit: definition.unit,
    exact: cell.value,
    rule: {
      population: definition.population,
      conditions: narrowed(definition, place.key).map(
        ({ dimension: { label, categories }, code }) =>
          `${label}: ${categories.find((category) => category.code === code)?.label ?? code}`,
      ),
      programmeVersion: counted.programme.version,
      rulesVersion: counted.programme.rules,
    },
    counted: groupOf("counted", "gezählt", groups.counted, visible),
    leftOut: [...groups.leftOut.values()]
      .map(({ reason, ids }) => groupOf(reason.id, reason.label, ids, visible))
      .sort((one, other) => other.count - one.count || (one.label < other.label ? -1 : 1)),
    contributors: cell.contributors && {
      persons: cell.members.length,
      anonymous: cell.contributors.count - cell.members.length,
      largest: cell.contributors.largest,
    },
  };
}

/** A page of one group's members whom the user may see, by name. Error `notFound` as `explainCell`. */
export function explainedMembers(
  context: Context,
  { group, offset, limit, ...place }: CellPlace & { group: string; offset: number; limit: number },
): { total: number; members: ExplainedMember[] } {
  const { table, groups } = locate(context, place);
  const ids = group === "counted" ? groups.counted : (groups.leftOut.get(group)?.ids ?? []);
  const members = table.definition.unit === "item" ? namedMeasures(context, ids) : namedPeople(context, ids);
  return { total: members.length, members: members.slice(offset, offset + limit) };
}

function locate(context: Context, place: CellPlace) {
  const counted = countedPeriod(context.vault, requirePeriod(place.period));
  const table = counted.tables.find(({ definition }) => definition.id === place.table);
  const cell = table && findCell(table, place.key);
  if (!table || !cell) throw new DomainError("notFound", { detail: "cell" });
  const groups: Groups = groupsOf(context.read, counted, table.definition, place.key);
  return { counted, table, cell, groups };
}

function findCell({ cells }: ExactTable, key: readonly string[]): ExactCell | undefined {
  const name = key.join("|");
  return cells.find((cell) => cell.key.join("|") === name);
}

function groupOf(
  id: string,
  label: string,
  ids: readonly string[],
  visible: ReadonlySet<string>,
): ExplainedGroup {
  return { id, label, count: ids.length, visible: ids.filter((one) => visible.has(one)).length };
}

/** Everybody whom the user may see by name; participants known only as numbers are never among them. */
function visibleIds(context: Context, unit: CellExplanation["unit"]): Set<string> {
  const sql =
    unit === "item"
      ? "SELECT id FROM measures WHERE removedAt IS NULL"
      : `SELECT id FROM people WHERE removedAt IS NULL AND ${personIsVisible(context, "people.id")}`;
  return new Set(context.read.all<{ id: string }>(sql).map(({ id }) => id));
}

interface NameRow {
  id: string;
  firstName: string;
  lastName: string;
  anonymous: number;
}

function namedPeople(context: Context, ids: readonly string[]): ExplainedMember[] {
  const rows = context.read.all<NameRow>(
    `SELECT id, firstName, lastName, anonymous FROM people
     WHERE id IN (SELECT value FROM json_each(?)) AND removedAt IS NULL AND ${personIsVisible(context, "people.id")}
     ORDER BY lastName COLLATE NOCASE, firstName COLLATE NOCASE, id`,
    JSON.stringify(ids),
  );
  return rows.map((row) => ({ id: row.id, name: readableName({ ...row, anonymous: row.anonymous === 1 }) }));
}

function namedMeasures(context: Context, ids: readonly string[]): ExplainedMember[] {
  return context.read.all<ExplainedMember>(
    `SELECT id, title AS name FROM measures
     WHERE id IN (SELECT value FROM json_each(?)) AND removedAt IS NULL ORDER BY title COLLATE NOCASE, id`,
    JSON.stringify(ids),
  );
}
