import { counted, written } from "../statistics/numbers.ts";

/** "12 mehr", "3 weniger", "gleich viele" */
export function changeWords(now: number, before: number): string {
  if (now === before) return "gleich viele";
  return `${written(Math.abs(now - before))} ${now > before ? "mehr" : "weniger"}`;
}

/** "1.286 Kontakte, 12 mehr als im Vorquartal bis zum selben Tag" */
export function headline(now: number, before: number | null, one: string, several: string): string {
  const count = counted(now, one, several);
  if (before === null) return count;
  const change = changeWords(now, before);
  return `${count}, ${change}${now === before ? " wie" : " als"} im Vorquartal bis zum selben Tag`;
}
