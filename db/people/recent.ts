import type { PersonSummary } from "../../shared/model/people.ts";
import { personIsVisible, requireVisiblePerson } from "../access.ts";
import type { Context } from "../context.ts";
import { personSummaries } from "./summaries.ts";

/** The people this user looked at last, latest first. */
export function recentPeople(context: Context, limit: number): PersonSummary[] {
  const seen = context.read.all<{ personId: string }>(
    `SELECT personId FROM peopleSeen JOIN people ON people.id = personId
     WHERE userId = ? AND people.removedAt IS NULL AND ${personIsVisible(context, "people.id")}
     ORDER BY seenAt DESC LIMIT ?`,
    context.user.id,
    limit,
  );
  return personSummaries(
    context,
    seen.map((row) => row.personId),
  );
}

/** Remembers that this user has just looked at a person; kept on this device only. Error `notFound`. */
export function notePersonSeen(context: Context, personId: string): null {
  requireVisiblePerson(context, personId);
  const { vault, user } = context;
  vault.connection.run(
    "INSERT OR REPLACE INTO peopleSeen (userId, personId, seenAt) VALUES (?, ?, ?)",
    user.id,
    personId,
    new Date().toISOString(),
  );
  return null;
}
