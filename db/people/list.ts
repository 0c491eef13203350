import type { InputOf, OutputOf } from "../../shared/contract/contract.ts";
import type { PersonFilter } from "../../shared/contract/people.ts";
import { personIsVisible } from "../access.ts";
import type { Context } from "../context.ts";
import { caseStateOf, type SummaryRow, summaryColumns, summaryOf, valueOn } from "./summaries.ts";

type Order = InputOf<"listPeople">["order"];

/** Unknown values stand at the end in both directions, so each order begins with a null flag. */
const orders: Record<Order, string[]> = {
  name: ["lastName COLLATE NOCASE", "firstName COLLATE NOCASE"],
  lastContact: ["activity.lastContactOn"],
  age: ["coalesce(birthDate, birthYear || '-07-01')"],
  contacts: ["coalesce(activity.contacts, 0)"],
  created: ["createdAt"],
};

/** One page of the list of people that the user may see. */
export function listPeople(context: Context, input: InputOf<"listPeople">): OutputOf<"listPeople"> {
  const { conditions, values } = conditionsOf(context, input.filter);
  const source = `FROM people LEFT JOIN personActivity activity ON activity.personId = people.id
    WHERE ${conditions.join(" AND ")}`;
  const total =
    context.read.first<{ total: number }>(`SELECT count(*) AS total ${source}`, ...values)?.total ?? 0;
  const rows = context.read.all<SummaryRow>(
    `SELECT ${summaryColumns(context)} ${source} ORDER BY ${orderOf(input)} LIMIT ? OFFSET ?`,
    ...values,
    input.limit,
    input.offset,
  );
  return { total, rows: rows.map(summaryOf) };
}

function orderOf({ order, direction }: InputOf<"listPeople">): string {
  const expressions = orders[order];
  // Age counts up while dates of birth count down.
  const descending = (direction === "descending") !== (order === "age");
  const parts = expressions.map((expression) => `${expression} ${descending ? "DESC" : "ASC"}`);
  const nullsLast = order === "lastContact" || order === "age" ? [`${expressions[0]} IS NULL`] : [];
  return [...nullsLast, ...parts, "people.id"].join(", ");
}

function conditionsOf(context: Context, filter: PersonFilter): { conditions: string[]; values: string[] } {
  const conditions = [
    filter.removed ? "people.removedAt IS NOT NULL" : "people.removedAt IS NULL",
    personIsVisible(context, "people.id"),
  ];
  const values: string[] = [];
  const demand = (condition: string, value: string | undefined): void => {
    if (value === undefined) return;
    conditions.push(condition);
    values.push(value);
  };
  demand("gender = ?", filter.gender);
  demand(`${valueOn("residenceStatus", context.today)} = ?`, filter.residenceStatus);
  demand(`${valueOn("germanLevel", context.today)} = ?`, filter.germanLevel);
  demand("EXISTS (SELECT 1 FROM json_each(languages) WHERE value = ?)", filter.language);
  demand("EXISTS (SELECT 1 FROM json_each(citizenships) WHERE value = ?)", filter.citizenship);
  demand(`coalesce(${caseStateOf(context)}, 'none') = ?`, filter.caseState);
  demand(
    "EXISTS (SELECT 1 FROM cases WHERE personId = people.id AND removedAt IS NULL AND ownerId = ?)",
    filter.ownerId,
  );
  demand("coalesce(activity.lastContactOn, '') < ?", filter.noContactSince);
  return { conditions, values };
}
