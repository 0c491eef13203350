import type { Match } from "./matching.ts";

/** What a person can be found by besides names, in comparable form. */
export type PersonFacts = {
  /** `YYYY-MM-DD`, or only its beginning where no more is known; empty if unknown. */
  birthDate: string;
  /** Digits only, national form. */
  phones: readonly string[];
};

const BIRTH_DATE: Match = { kind: "birth-date", score: 90 };
const BIRTH_YEAR: Match = { kind: "birth-year", score: 85 };
const PHONE_FROM_START: Match = { kind: "phone", score: 70 };
const PHONE_PART: Match = { kind: "phone", score: 65 };

const SHORTEST_PHONE_PART = 3;
const FULL_DATE_LENGTH = "YYYY-MM-DD".length;

/** Digits only, the German country code as the leading zero: "+49 (0)176 12-3" → "0176123". */
export function comparablePhone(phone: string): string {
  const digits = phone.replace(/\(0\)/g, "").replace(/[^\d+]/g, "");
  return digits.replace(/^(?:\+|00)49/, "0").replace(/\D/g, "");
}

/**
 * Prepares the comparison of a typed number (year, date as far as typed, part of a phone number) with many people.
 *
 * @returns how the number meets a person, or null
 */
export function numberMatcher(typed: string): (facts: PersonFacts) => Match | null {
  const meetsBirthDate = birthDateMatcher(typed);
  const isYear = /^(?:19|20)\d\d$/.test(typed);
  const phonePart = comparablePhone(typed);
  return ({ birthDate, phones }) => {
    if (meetsBirthDate(birthDate)) return BIRTH_DATE;
    if (isYear && birthDate.startsWith(typed)) return BIRTH_YEAR;
    return phonePart.length < SHORTEST_PHONE_PART ? null : matchPhone(phonePart, phones);
  };
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

function matchPhone(part: string, phones: readonly string[]): Match | null {
  if (phones.some((phone) => phone.startsWith(part))) return PHONE_FROM_START;
  return phones.some((phone) => phone.includes(part)) ? PHONE_PART : null;
}

function birthDateMatcher(typed: string): (birthDate: string) => boolean {
  if (/^\d{4}-\d{1,2}(?:-\d{0,2})?$/.test(typed)) return (birthDate) => birthDate.startsWith(typed);
  const parts = /^(\d{1,2})\.(?:(\d{1,2})(\.(\d{0,4}))?)?$/.exec(typed);
  if (!parts) return () => false;
  const [, day = "", month = "", monthIsComplete, year = ""] = parts;
  return (birthDate) =>
    birthDate.length === FULL_DATE_LENGTH &&
    Number(birthDate.slice(8)) === Number(day) &&
    meetsMonth(month, Boolean(monthIsComplete), birthDate.slice(5, 7)) &&
    meetsYear(year, birthDate.slice(0, 4));
}

function meetsMonth(typed: string, complete: boolean, month: string): boolean {
  return Number(typed) === Number(month) || (!complete && month.startsWith(typed));
}

function meetsYear(typed: string, year: string): boolean {
  return year.startsWith(typed) || (typed.length === 2 && year.endsWith(typed));
}
