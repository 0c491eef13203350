import { foldText } from "../ui/index.ts";

/** Whether every typed word begins a word of one of the texts; accents and capitals do not matter. */
export function matchesText(texts: readonly (string | null)[], typed: string): boolean {
  const known = foldText(texts.filter(Boolean).join(" ")).split(/[\s,.-]+/);
  return foldText(typed)
    .split(/\s+/)
    .every((word) => known.some((one) => one.startsWith(word)));
}
