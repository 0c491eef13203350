import type { Comparison, Pair } from "../comparison.ts";
import type { Desk } from "../desk.ts";
import { keystrokes, type Manner, typedNames } from "../typedNames.ts";

const names = 200;
/** As many hits as the list of people asks for with each keystroke. */
const hits = 50;
const peerIs = "the statements that read the hits shown; the matching runs in memory";

/** Types names of people letter by letter, in several manners. */
export async function measureSearch(desk: Desk, comparison: Comparison): Promise<void> {
  const typed = typedNames(recordedNames(desk, names), names);
  const pairs: Record<Manner, Pair[]> = { asWritten: [], bySound: [], misspelt: [], otherScript: [] };
  const firstLetters: Pair[] = [];
  for (const { manner, text } of typed) {
    for (const [position, soFar] of keystrokes(text).entries()) {
      const pair = await comparison.pair(() => desk.ask("searchPeople", { text: soFar, limit: hits }));
      pairs[manner].push(pair);
      if (position === 0) firstLetters.push(pair);
    }
  }
  const all = Object.values(pairs).flat();
  comparison.keep("search.keystroke", `Search with each keystroke of ${names} names`, all, peerIs);
  comparison.keep(
    "search.asWritten",
    "… typed as recorded, first or last name first",
    pairs.asWritten,
    peerIs,
  );
  comparison.keep("search.bySound", "… typed by sound", pairs.bySound, peerIs);
  comparison.keep("search.misspelt", "… with a typing error", pairs.misspelt, peerIs);
  comparison.keep("search.otherScript", "… in Arabic or Cyrillic letters", pairs.otherScript, peerIs);
  comparison.keep("search.firstLetter", "… the first letter of each name", firstLetters, peerIs);
}

/** Names from all over the table, as "first name last name". */
export function recordedNames({ connection }: Desk, count: number): string[] {
  const rows = connection.all<{ name: string }>(
    `SELECT firstName || ' ' || lastName AS name FROM (
       SELECT firstName, lastName, ntile(?) OVER (ORDER BY id) AS part FROM people
       WHERE removedAt IS NULL AND firstName <> '' AND lastName <> ''
     ) GROUP BY part`,
    count,
  );
  return rows.map((row) => row.name);
}
