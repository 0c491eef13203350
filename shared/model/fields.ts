import * as z from "zod";
import { type CodeListName, codeValues } from "../codelists/codelists.ts";

/** Upper bounds that no honest entry reaches; they keep one request within its size limit. */
const longestLine = 300;
const longestNote = 50_000;

/** A UUIDv7 in text form. */
export const identifier = z.uuid();

/** A calendar day `YYYY-MM-DD` that exists. */
export const calendarDay = z.iso.date();

/** One line of text, NFC, trimmed; empty means not known. */
export const line = z
  .string()
  .max(longestLine)
  .transform((text) => text.normalize("NFC").trim());

/** A line that must say something. */
export const filledLine = line.refine((text) => text.length > 0, { error: "Bitte ausfüllen." });

/** Text of several paragraphs, NFC. */
export const note = z
  .string()
  .max(longestNote)
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
