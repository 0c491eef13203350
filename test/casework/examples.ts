import type { InputOf } from "../../shared/contract/contract.ts";

/** A short contact on the day of the tests, with nothing but what is needed. */
export function shortContact(
  personId: string | null,
  changes: Partial<InputOf<"recordConsultation">> = {},
): InputOf<"recordConsultation"> {
  return {
    personId,
    caseId: null,
    date: "2026-05-12",
    kind: "kurz",
    mode: "telefon",
    duration: null,
    topics: [],
    language: null,
    interpreting: null,
    note: "",
    referrals: [],
    nextStep: null,
    ...changes,
  };
}
