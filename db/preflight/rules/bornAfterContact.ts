import { germanDay } from "../../../shared/dates.ts";
import { personRule } from "../rule.ts";
import { birthWords } from "../words.ts";

export const bornAfterContact = personRule({
  id: "born-after-contact",
  title: "Geboren nach dem ersten Kontakt",
  why: "Geburtsdatum oder Kontakt stimmt nicht; das Alter zählt dann als unbekannt oder falsch.",
  severity: "urgent",
  check({ name, birth, firstContactOn }) {
    // Of somebody born in the year of the contact nothing is known but the year.
    if (birth === null || firstContactOn === null || birth <= firstContactOn) return null;
    return {
      sentence: `${name} hatte am ${germanDay(firstContactOn)} einen Kontakt, ist aber erst ${bornWords(birth)} geboren.`,
      field: birth.length === 4 ? "birthYear" : "birthDate",
      facts: [birth, firstContactOn],
    };
  },
});

function bornWords(birth: string): string {
  return birth.length === 4 ? birth : `am ${birthWords(birth)}`;
}
