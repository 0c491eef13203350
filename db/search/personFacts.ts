import type { Match } from "./matching.ts";

/** What a person can be found by besides names, in comparable form. */
export type PersonFacts = {
  /** `YYYY-MM-DD`, or only its beginning where no more is known; empty if unknown. */
  birthDate: string;
  /** Digits only, national form. */
  phones: readonly string[];
};

/** Digits only, the German country code as the leading zero: "+49 (0)176 12-3" → "0176123". */
export function comparablePhone(phone: string): string {
  const digits = phone.replace(/\(0\)/g, "").replace(/[^\d+]/g, "");
  return digits.replace(/^(?:\+|00)49/, "0").replace(/\D/g, "");
}

/** How a typed number (year, date as far as typed, part of a phone number) meets a person, or null. */
export function matchNumber(typed: string, facts: PersonFacts): Match | null {
  if (meetsBirthDate(typed, facts.birthDate)) return { kind: "birth-date", score: 90 };
  if (/^(?:19|20)\d\d$/.test(typed) && facts.birthDate.startsWith(typed))
    return { kind: "birth-year", score: 85 };
  return matchPhone(comparablePhone(typed), facts.phones);
}

/**
 * What an e-mail address is found by: itself from the beginning of each of its parts, and its provider only with
 * the @ before it, because providers are the same for many. Lower case.
 */
export function emailKeys(email: string): string[] {
  const address = email.toLowerCase();
  const parts = address.replace(/@.*$/, "").matchAll(/[\p{L}\p{M}]+|\p{N}+/gu);
  const starts = [...parts].map((part) => part.index);
  const provider = address.lastIndexOf("@");
  return [...starts, ...(provider < 0 ? [] : [provider])].map((start) => address.slice(start));
}

function matchPhone(typed: string, phones: readonly string[]): Match | null {
  if (typed.length < 3) return null;
  if (phones.some((phone) => phone.startsWith(typed))) return { kind: "phone", score: 70 };
  return phones.some((phone) => phone.includes(typed)) ? { kind: "phone", score: 65 } : null;
}

function meetsBirthDate(typed: string, birthDate: string): boolean {
  if (/^\d{4}-\d{1,2}(?:-\d{0,2})?$/.test(typed)) return birthDate.startsWith(typed);
  const parts = /^(\d{1,2})\.(?:(\d{1,2})(\.(\d{0,4}))?)?$/.exec(typed);
  if (!parts || birthDate.length < 10) return false;
  const [, day = "", month = "", monthIsComplete, year = ""] = parts;
  return (
    Number(birthDate.slice(8)) === Number(day) &&
    meetsMonth(month, Boolean(monthIsComplete), birthDate.slice(5, 7)) &&
    meetsYear(year, birthDate.slice(0, 4))
  );
}

function meetsMonth(typed: string, complete: boolean, month: string): boolean {
  return Number(typed) === Number(month) || (!complete && month.startsWith(typed));
}

function meetsYear(typed: string, year: string): boolean {
  return year.startsWith(typed) || (typed.length === 2 && year.endsWith(typed));
}
