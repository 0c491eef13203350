import { movementPatterns } from "../search/complete.ts";

const atBeginning = "aktiv-beginn";
const atEnd = "aktiv-ende";

/** The movement of somebody's cases in a quarter; empty where there is no active case. */
export type Movement = readonly string[];

/** True where somebody has an active case when the quarter begins. */
export function isActiveAtBeginning(movement: Movement): boolean {
  return movement.includes(atBeginning);
}

/** True where somebody has an active case when the quarter is over. */
export function isActiveAtEnd(movement: Movement): boolean {
  return movement.includes(atEnd);
}

const all: readonly Movement[] = [[], ...movementPatterns];

/** The movements that lead from one state to the other. */
export function movementsBetween(beginning: boolean, end: boolean): Movement[] {
  return all.filter((one) => isActiveAtBeginning(one) === beginning && isActiveAtEnd(one) === end);
}

/** The movement of a year whose quarters follow each other. `quarters`: in their order, none missing in between. */
export function movementOfYear(quarters: readonly Movement[]): string[] {
  const found: string[] = [];
  if (isActiveAtBeginning(quarters[0] ?? [])) found.push(atBeginning);
  for (const code of ["eroeffnet", "geschlossen"]) {
    if (quarters.some((movement) => movement.includes(code))) found.push(code);
  }
  if (isActiveAtEnd(quarters.at(-1) ?? [])) found.push(atEnd);
  return found;
}
