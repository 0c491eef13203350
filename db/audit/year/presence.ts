import type { WorldPerson } from "../world/world.ts";
import { quarterSlots } from "./slots.ts";

/** What does not depend on the day. */
export const constant = ["gender", "citizenshipGroup", "accessRoute"];
/** What holds on the last day of a period: the same for a year and its last quarter. */
export const dated = ["residenceGroup", "employment", "germanLevel", "residenceArea", "housing"];
/** What a year has from every quarter. */
export const united = ["topic", "interpreting", "objective"];

/** The records of somebody advised, or taking part in measures, while they are made to fit each other. */
export type Slots = (WorldPerson | undefined)[];

/** The places of the quarters in which somebody was there. */
export function presentIn(slots: Slots): number[] {
  return quarterSlots.filter((slot) => slots[slot] !== undefined);
}

/** The answers with this name in the quarters in which somebody was there. */
export function codesInQuarters(slots: Slots, name: string): (readonly string[])[] {
  return presentIn(slots).map((slot) => slots[slot]?.codes[name] ?? []);
}

/** Whether somebody is new in the period of a record. */
export function isNewcomer({ populations }: WorldPerson): boolean {
  return populations.includes("newcomers");
}
