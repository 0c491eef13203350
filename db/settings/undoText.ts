import { commandTexts } from "../../shared/contract/commandTexts.ts";

/** "Rückgängig: Beratung erfasst" */
export function undoText(command: string): string {
  const text = (commandTexts as Record<string, string>)[command];
  return text ? `Rückgängig: ${text}` : "Letzte Änderung rückgängig gemacht";
}
