import type * as z from "zod";

type Issue = Parameters<NonNullable<ReturnType<typeof z.config>["customError"]>>[0];

/**
 * What is wrong with a field, as a German sentence that says what to do; never quotes what was typed.
 * Schemas with a sentence of their own keep it.
 */
export function sentenceFor(issue: Issue): string {
  switch (issue.code) {
    case "invalid_type":
      return isMissing(issue.input) ? "Bitte ausfüllen." : "Diese Angabe hat nicht die erwartete Form.";
    case "too_big":
      return tooBig(issue.origin, Number(issue.maximum));
    case "too_small":
      return tooSmall(issue.origin, Number(issue.minimum));
    case "invalid_format":
      return formats[issue.format] ?? "Diese Angabe hat nicht die erwartete Form.";
    case "invalid_value":
      return "Bitte wählen Sie einen Wert der Liste.";
    default:
      return "Diese Angabe ist ungültig.";
  }
}

const formats: Readonly<Record<string, string>> = {
  date: "Bitte geben Sie ein Datum ein, das es gibt, zum Beispiel 12.05.2026.",
  uuid: "Dieser Eintrag ist nicht bekannt. Bitte laden Sie die Ansicht neu.",
};

function isMissing(input: unknown): boolean {
  return input === undefined || input === null || input === "";
}

function tooBig(origin: string, most: number): string {
  if (origin === "string") return `Bitte kürzen Sie den Text auf höchstens ${most} Zeichen.`;
  if (origin === "array") return `Bitte wählen Sie höchstens ${most} Werte.`;
  return `Bitte geben Sie höchstens ${most} ein.`;
}

function tooSmall(origin: string, least: number): string {
  if (origin === "string") return "Bitte ausfüllen.";
  if (origin === "array") return "Bitte wählen Sie mindestens einen Wert.";
  return `Bitte geben Sie mindestens ${least} ein.`;
}
