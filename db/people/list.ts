import type { InputOf, OutputOf } from "../../shared/contract/contract.ts";
import type { PersonFilter } from "../../shared/contract/people.ts";
import { personIsVisible } from "../access.ts";
import type { Context } from "../context.ts";
import { caseStateOf, personSummaries, valueOn } from "./summaries.ts";

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
  const condition = conditions.join(" AND ");
  const total =
    context.read.first<{ total: number }>(
      `SELECT count(*) AS total FROM people WHERE ${condition}`,
      ...values,
    )?.total ?? 0;
  // Only ids are sorted: the columns of a summary would be looked up for every row before the page.
  const page = context.read.all<{ id: string }>(
    `SELECT people.id FROM people LEFT JOIN personActivity activity ON activity.personId = people.id
     WHERE ${condition} ORDER BY ${orderOf(input)} LIMIT ? OFFSET ?`,
    ...values,
    input.limit,
    input.offset,
  );
  return {
    total,
    rows: personSummaries(
      context,
      page.map(({ id }) => id),
    ),
  };
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
  demand("people.id IN (SELECT personId FROM cases WHERE removedAt IS NULL AND ownerId = ?)", filter.ownerId);
  demand(
    `NOT EXISTS (SELECT 1 FROM personActivity met WHERE met.personId = people.id AND met.lastContactOn >= ?)`,
    filter.noContactSince,
  );
  return { conditions, values };
}
