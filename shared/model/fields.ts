import * as z from "zod";
import { type CodeListName, codeValues } from "../codelists/codelists.ts";
import { sentenceFor } from "./sentences.ts";

// Here, since every input of the contract is made of these fields.
z.config({ customError: sentenceFor });

/** Upper bounds that no honest entry reaches; they keep one request within its size limit. */
const longestLine = 300;
const longestNote = 50_000;

/** A UUIDv7 in text form. */
export const identifier = z.uuid();

/** A calendar day `YYYY-MM-DD` that exists. */
export const calendarDay = z.iso.date();

/**
 * Signs that nobody types and that would change how a text is shown or compared without being seen: controls but
 * for tab and line break, halves of surrogate pairs, and the signs that turn the direction of what follows.
 */
const invisible = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u;
const stackedMarks = /\p{M}{9}/u;

function isPlainText(text: string): boolean {
  const visible = text.replaceAll(/[\t\n\r]/g, " ");
  return !invisible.test(visible) && !stackedMarks.test(visible);
}

const plainText = { error: "Bitte entfernen Sie unsichtbare oder gestapelte Sonderzeichen." };

/** One line of text, NFC, trimmed, tabs and line breaks made blanks; empty means not known. */
export const line = z
  .string()
  .max(longestLine)
  .refine(isPlainText, plainText)
  .transform((text) =>
    text
      .normalize("NFC")
      .replaceAll(/[\t\n\r]+/g, " ")
      .trim(),
  );

/** A line that must say something. */
export const filledLine = lineThatIsFilled("Bitte ausfüllen.");

/** A line that must say something, with what to do where it does not. */
export function lineThatIsFilled(error: string) {
  return line.refine((text) => text.length > 0, { error });
}

/** Text of several paragraphs, NFC. */
export const note = z
  .string()
  .max(longestNote)
  .refine(isPlainText, plainText)
  .transform((text) => text.normalize("NFC"));

/** A code of the named list. */
export function code(list: CodeListName) {
  const codes = new Set(codeValues(list).map((value) => value.code));
  return z.string().refine((value) => codes.has(value), { error: "Bitte wählen Sie einen Wert der Liste." });
}

/** Several different codes of the named list, in the order in which they were chosen. */
export function codes(list: CodeListName) {
  return z
    .array(code(list))
    .max(codeValues(list).length)
    .refine((values) => new Set(values).size === values.length, { error: "Ein Wert ist doppelt gewählt." });
}
