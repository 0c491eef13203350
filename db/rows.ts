import { readableName } from "../shared/model/names.ts";

/** The codes of a JSON array column. */
export function readCodes(column: string): string[] {
  return JSON.parse(column) as string[];
}

/** SQL for a person's name as lists show it. */
export const personNameColumns = "people.firstName, people.lastName, people.anonymous";

/** A person's name from a joined row; `null` where the row has no person. */
export function joinedName(row: {
  firstName: string | null;
  lastName: string | null;
  anonymous: number | null;
}): string | null {
  if (row.firstName === null) return null;
  return readableName({
    firstName: row.firstName,
    lastName: row.lastName ?? "",
    anonymous: row.anonymous === 1,
  });
}
