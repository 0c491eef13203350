import type { CellExplanation, ExplainedGroup, ExplainedMember } from "../../shared/contract/explanation.ts";
import { readableName } from "../../shared/model/names.ts";
import { DomainError } from "../../shared/result.ts";
import type { Context } from "../context.ts";
import { reasonsToWithhold } from "../protection/contacts.ts";
import { countedPeriod } from "../statistics/countedPeriods.ts";
import { requirePeriod } from "../statistics/requirePeriod.ts";
import type { ExactCell, ExactTable } from "../statistics/tables.ts";
import { everybody } from "./everybody.ts";
import { groupsOf, narrowed } from "./groups.ts";
import { sealedCell } from "./sealedCell.ts";

/** Which number is asked about: `key` has a category code or `_T` for each dimension of the table. */
export interface CellPlace {
  period: string;
  table: string;
  key: string[];
}

/** What lies in the bin is in no number, and nobody is told what lies there. */
const inBin = { id: "inBin", label: "im Papierkorb" };

/** Why a number is what it is. Error `notFound` where the period has no such table or cell. */
export function explainCell(context: Context, place: CellPlace): CellExplanation {
  const { counted, table, cell, groups, all } = locate(context, place);
  const { definition } = table;
  const leftOut = [...groups.leftOut.values()].map(({ reason, ids }) =>
    groupOf(reason.id, reason.label, ids, all.visible),
  );
  if (all.inBin > 0) leftOut.push({ ...inBin, count: all.inBin, visible: 0 });
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
    counted: groupOf("counted", countedWords(definition.unit), groups.counted, all.visible),
    leftOut: leftOut.sort((one, other) => other.count - one.count || (one.label < other.label ? -1 : 1)),
    contributors: cell.contributors && {
      persons: cell.members.length,
      anonymous: cell.contributors.count - cell.members.length,
      largest: cell.contributors.largest,
    },
    withheld: cell.contributors && (reasonsToWithhold(table.cells).get(cell) ?? null),
    sealed: sealedCell(context.read, place),
  };
}

/** A page of one group's members whom the user may see, by name. Error `notFound` as `explainCell`. */
export function explainedMembers(
  context: Context,
  { group, offset, limit, ...place }: CellPlace & { group: string; offset: number; limit: number },
): { total: number; members: ExplainedMember[] } {
  const { table, groups, all } = locate(context, place);
  const wanted = new Set(group === "counted" ? groups.counted : groups.leftOut.get(group)?.ids);
  const ids = all.ids.filter((id) => wanted.has(id) && all.visible.has(id));
  const named = table.definition.unit === "item" ? namedMeasures : namedPeople;
  return { total: ids.length, members: named(context, ids.slice(offset, offset + limit)) };
}

/** A number of contacts is not the number of those who stand behind it. */
function countedWords(unit: CellExplanation["unit"]): string {
  return unit === "contact" ? "namentlich erfasste Personen dahinter" : "gezählt";
}

function locate(context: Context, place: CellPlace) {
  const counted = countedPeriod(context.vault, requirePeriod(place.period));
  const table = counted.tables.find(({ definition }) => definition.id === place.table);
  const cell = table && findCell(table, place.key);
  if (!table || !cell) throw new DomainError("notFound", { detail: "cell" });
  const all = everybody(context, table.definition.unit);
  const groups = groupsOf(counted, table.definition, place.key, all.ids);
  return { counted, table, cell, groups, all };
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

interface NameRow {
  id: string;
  firstName: string;
  lastName: string;
  anonymous: number;
  birthYear: number | null;
}

/** `ids` are by name already and of people whom the user may see. */
function namedPeople({ read }: Context, ids: readonly string[]): ExplainedMember[] {
  const rows = read.all<NameRow>(
    `SELECT people.id, firstName, lastName, anonymous,
       coalesce(CAST(substr(birthDate, 1, 4) AS INTEGER), birthYear) AS birthYear
     FROM json_each(?) JOIN people ON people.id = value ORDER BY key`,
    JSON.stringify(ids),
  );
  return rows.map((row) => ({
    id: row.id,
    name: readableName({ ...row, anonymous: row.anonymous === 1 }),
    birthYear: row.birthYear,
  }));
}

function namedMeasures({ read }: Context, ids: readonly string[]): ExplainedMember[] {
  return read.all<ExplainedMember>(
    "SELECT measures.id, title AS name, NULL AS birthYear FROM json_each(?) JOIN measures ON measures.id = value ORDER BY key",
    JSON.stringify(ids),
  );
}
