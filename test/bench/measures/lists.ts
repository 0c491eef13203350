import { type PersonFilter, personOrders } from "../../../shared/contract/people.ts";
import { addDays, type Day } from "../../../shared/dates.ts";
import { type Comparison, times } from "../comparison.ts";
import type { Desk } from "../desk.ts";

const rounds = 7;
/** Rows that the list asks for at once. */
const block = 100;

/** The list of people in every order, with every filter, deep down and page after page; cases and the start page. */
export async function measureLists(desk: Desk, comparison: Comparison, day: Day): Promise<void> {
  await measureOrders(desk, comparison);
  await measureFilters(desk, comparison, day);
  await measureOnlyOwnCases(desk, comparison);
  await comparison.measure(
    "cases.active",
    "List the active cases of all",
    times(rounds, () => desk.ask("listCases", { state: "active", mine: false })),
  );
  await comparison.measure(
    "today",
    "Open the start page",
    times(rounds, () => desk.ask("today", {})),
  );
}

const usual = { filter: {}, order: "name", direction: "ascending", offset: 0, limit: block } as const;

async function measureOrders(desk: Desk, comparison: Comparison): Promise<void> {
  const { total } = await desk.ask("listPeople", usual);
  const deep = Math.floor(total * 0.9);
  for (const order of personOrders) {
    for (const direction of ["ascending", "descending"] as const) {
      await comparison.measure(
        `list.${order}.${direction}`,
        `First ${block} of ${total} people by ${order}, ${direction}`,
        times(rounds, () => desk.ask("listPeople", { ...usual, order, direction })),
      );
    }
    await comparison.measure(
      `list.${order}.deepPage`,
      `${block} people by ${order} from row ${deep}`,
      times(rounds, () => desk.ask("listPeople", { ...usual, order, offset: deep })),
    );
  }
  const pages = Array.from({ length: 20 }, (_, page) => page * block);
  await comparison.measure(
    "list.scroll",
    `Scroll by name, ${block} people after the other`,
    pages.map((offset) => () => desk.ask("listPeople", { ...usual, offset })),
  );
}

async function measureFilters(desk: Desk, comparison: Comparison, day: Day): Promise<void> {
  const filters = {
    gender: { gender: "weiblich" },
    residenceStatus: { residenceStatus: mostFrequentValue(desk, "residenceStatus") },
    germanLevel: { germanLevel: mostFrequentValue(desk, "germanLevel") },
    language: { language: mostFrequentCode(desk, "languages") },
    citizenship: { citizenship: mostFrequentCode(desk, "citizenships") },
    caseState: { caseState: "active" },
    ownerId: { ownerId: (await desk.ask("listUsers", {}))[1]?.id },
    noContactSince: { noContactSince: addDays(day, -180) },
  } satisfies Record<string, PersonFilter>;
  const several = { ...filters.germanLevel, ...filters.language, ...filters.caseState };
  for (const [name, filter] of Object.entries({ ...filters, several })) {
    const { total } = await desk.ask("listPeople", { ...usual, filter });
    await comparison.measure(
      `list.filter.${name as keyof typeof filters | "several"}`,
      `First ${block} of ${total} people with a filter: ${Object.keys(filter).join(", ")}`,
      times(rounds, () => desk.ask("listPeople", { ...usual, filter })),
    );
  }
}

/** The strictest rule of access: a case manager who sees only people without a case or with an own one. */
async function measureOnlyOwnCases(desk: Desk, comparison: Comparison): Promise<void> {
  const session = desk.keeper.requireSession();
  const lead = session.user;
  const manager = (await desk.ask("listUsers", {})).find(({ role }) => role === "caseManager");
  if (!manager) throw new Error("the made-up centre has no case manager");
  await comparison.pair(() => desk.ask("saveCentreSettings", { sharedTeam: false }));
  session.user = manager;
  await comparison.measure(
    "list.onlyOwnCases",
    `First ${block} people by name for a case manager who sees own cases only`,
    times(rounds, () => desk.ask("listPeople", usual)),
  );
  session.user = lead;
  await comparison.pair(() => desk.ask("saveCentreSettings", { sharedTeam: true }));
}

function mostFrequentValue({ connection }: Desk, attribute: string): string | undefined {
  return connection.first<{ value: string }>(
    "SELECT value FROM personAttributes WHERE attribute = ? GROUP BY value ORDER BY count(*) DESC LIMIT 1",
    attribute,
  )?.value;
}

function mostFrequentCode({ connection }: Desk, column: "languages" | "citizenships"): string | undefined {
  return connection.first<{ value: string }>(
    `SELECT value FROM people, json_each(${column}) GROUP BY value ORDER BY count(*) DESC LIMIT 1`,
  )?.value;
}
