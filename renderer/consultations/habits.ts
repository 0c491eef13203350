import * as z from "zod";
import { codeValues } from "../../shared/codelists/codelists.ts";

/** What the form remembers for one user, so that most records need a few keys only. */
const habitsShape = z.object({
  /** How often each topic was recorded. */
  topics: z.record(z.string(), z.number()),
  /** How often each body was referred to. */
  referralTargets: z.record(z.string(), z.number()),
  /** Language and interpreting of the latest record with each person, the latest people only. */
  byPerson: z.record(
    z.string(),
    z.object({ language: z.string().nullable(), interpreting: z.string().nullable() }),
  ),
});
export type Habits = z.infer<typeof habitsShape>;

/** The name under which the habits are kept with the user's views. */
export const habitsList = "consultationHabits";

const peopleRemembered = 200;
const beforeAnyRecord = ["wohnen", "existenz", "arbeit", "sprache", "aufenthalt", "schule"];

/** Reads kept habits; whatever is not understood counts as none. */
export function readHabits(kept: unknown): Habits {
  const read = habitsShape.safeParse(kept);
  return read.success ? read.data : { topics: {}, referralTargets: {}, byPerson: {} };
}

/** All topics, the most used first; before the first record an order that suits most centres. */
export function topicsByUse({ topics }: Habits): string[] {
  const listed = codeValues("topic").map(({ code }) => code);
  const begin = [...new Set([...beforeAnyRecord, ...listed])];
  return begin.sort((one, other) => (topics[other] ?? 0) - (topics[one] ?? 0));
}

/** All bodies to refer to, the most used first. */
export function targetsByUse({ referralTargets }: Habits): string[] {
  const listed = codeValues("referralTarget").map(({ code }) => code);
  return listed.sort((one, other) => (referralTargets[other] ?? 0) - (referralTargets[one] ?? 0));
}

interface Recorded {
  personId: string | null;
  topics: readonly string[];
  referrals: readonly { target: string }[];
  language: string | null;
  interpreting: string | null;
}

/** The habits after one more record. */
export function habitsAfter(habits: Habits, recorded: Recorded): Habits {
  const { personId, language, interpreting } = recorded;
  const others = Object.entries(habits.byPerson).filter(([id]) => id !== personId);
  const people = personId ? [...others, [personId, { language, interpreting }] as const] : others;
  return {
    topics: counted(habits.topics, recorded.topics),
    referralTargets: counted(
      habits.referralTargets,
      recorded.referrals.map(({ target }) => target),
    ),
    byPerson: Object.fromEntries(people.slice(-peopleRemembered)),
  };
}

function counted(counts: Record<string, number>, codes: readonly string[]): Record<string, number> {
  const next = { ...counts };
  for (const code of codes) next[code] = (next[code] ?? 0) + 1;
  return next;
}
