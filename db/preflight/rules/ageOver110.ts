import { ageAt } from "../age.ts";
import { personRule } from "../rule.ts";
import { birthWords } from "../words.ts";

/** Nobody in Germany has grown much older. */
const oldest = 110;

export const ageOver110 = personRule({
  id: "age-over-110",
  title: "Älter als 110 Jahre",
  why: "Das Alter zählt in P01, P04, N01 und M01.",
  severity: "urgent",
  check({ name, birth }, { until }) {
    if (birth === null || ageAt(birth, until) <= oldest) return null;
    return {
      sentence: `${name} wäre ${ageAt(birth, until)} Jahre alt (geboren ${birthWords(birth)}).`,
      field: birth.length === 4 ? "birthYear" : "birthDate",
      facts: [birth],
    };
  },
});
