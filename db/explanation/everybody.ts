import type { CellExplanation } from "../../shared/contract/explanation.ts";
import { personIsVisible } from "../access.ts";
import type { Context } from "../context.ts";
import { KeptUntilCommit } from "../engine/keptUntilCommit.ts";

/** Everybody of the records; for items every measure. */
export interface Everybody {
  /** By name; without the bin. */
  ids: readonly string[];
  /** Those whom the user may see by name. Participants known only as numbers are never among them. */
  visible: ReadonlySet<string>;
  /** How many are in the bin, and so in no number at all. */
  inBin: number;
}

/** People and measures. */
const kept = new KeptUntilCommit<Everybody>(2);

/** Everybody who could be counted, read once until the next committed change of the records. */
export function everybody(context: Context, unit: CellExplanation["unit"]): Everybody {
  const sql = unit === "item" ? measuresByName : peopleByName(context);
  const table = unit === "item" ? "measures" : "people";
  return kept.get(context.vault, sql, () => {
    const rows = context.read.all<{ id: string; isVisible: number }>(sql);
    const all = context.read.first<{ count: number }>(`SELECT count(*) AS count FROM ${table}`);
    return {
      ids: rows.map(({ id }) => id),
      visible: new Set(rows.flatMap(({ id, isVisible }) => (isVisible ? [id] : []))),
      inBin: (all?.count ?? 0) - rows.length,
    };
  });
}

const measuresByName =
  "SELECT id, 1 AS isVisible FROM measures WHERE removedAt IS NULL ORDER BY title COLLATE NOCASE, id";

function peopleByName(context: Context): string {
  return `SELECT id, ${personIsVisible(context, "people.id")} AS isVisible FROM people WHERE removedAt IS NULL
    ORDER BY lastName COLLATE NOCASE, firstName COLLATE NOCASE, id`;
}
