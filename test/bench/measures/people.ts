import { type Comparison, times } from "../comparison.ts";
import type { Desk } from "../desk.ts";

const rounds = 30;
const timelinePage = 100;

/** Opens people: the header with master data and the first page of the timeline. */
export async function measurePeople(desk: Desk, comparison: Comparison): Promise<void> {
  const open = async (id: string): Promise<void> => {
    await desk.ask("person", { id });
    await desk.ask("timeline", { personId: id, offset: 0, limit: timelinePage });
  };
  const fullest = fullestPerson(desk);
  await comparison.measure(
    "person.fullest",
    `Open the person with the most contacts (${fullest.contacts}) and the first ${timelinePage} entries of the timeline`,
    times(rounds, () => open(fullest.id)),
  );
  await comparison.measure(
    "person.usual",
    "Open people from all over the list",
    somePeople(desk, rounds).map((id) => () => open(id)),
  );
}

/** The person with the most contacts. */
export function fullestPerson({ connection }: Desk): { id: string; contacts: number } {
  const person = connection.first<{ id: string; contacts: number }>(
    "SELECT personId AS id, contacts FROM personActivity ORDER BY contacts DESC, personId LIMIT 1",
  );
  if (!person) throw new Error("the made-up centre has no contacts");
  return person;
}

/** People from all over the table, at most `count`. */
export function somePeople({ connection }: Desk, count: number): string[] {
  return connection
    .all<{ id: string }>(
      `SELECT min(id) AS id FROM (SELECT id, ntile(?) OVER (ORDER BY id) AS part FROM people WHERE removedAt IS NULL)
       GROUP BY part`,
      count,
    )
    .map((row) => row.id);
}
