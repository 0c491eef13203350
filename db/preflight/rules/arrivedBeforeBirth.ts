import { germanDay } from "../../../shared/dates.ts";
import { personRule } from "../rule.ts";
import { birthWords } from "../words.ts";

export const arrivedBeforeBirth = personRule({
  id: "arrived-before-birth",
  title: "Vor der Geburt eingereist",
  why: "Eines der beiden Daten stimmt nicht; das Alter zählt in vielen Tabellen.",
  severity: "warning",
  check({ name, birth, arrivedOn }) {
    if (birth === null || arrivedOn === null || arrivedOn.slice(0, birth.length) >= birth) return null;
    return {
      sentence: `${name} ist laut Akte am ${germanDay(arrivedOn)} eingereist, vor der Geburt (${birthWords(birth)}).`,
      field: "arrivedOn",
      facts: [birth, arrivedOn],
    };
  },
});
