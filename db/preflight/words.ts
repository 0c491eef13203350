import { type Day, germanDay } from "../../shared/dates.ts";
import { joinedName } from "../rows.ts";

/** A row with the columns of a person's name. */
export interface NamedRow {
  firstName: string | null;
  lastName: string | null;
  anonymous: number | null;
}

/** The person's name as sentences use it. */
export function nameOf(row: NamedRow): string {
  return joinedName(row) ?? "ohne Namen";
}

/** `counted(1, "Aufgabe", "Aufgaben")` → "1 Aufgabe". */
export function counted(number: number, one: string, several: string): string {
  return `${number} ${number === 1 ? one : several}`;
}

/** "03.04.2026", or only the year where no more is known. */
export function birthWords(birth: string): string {
  return birth.length === 4 ? birth : germanDay(birth as Day);
}
