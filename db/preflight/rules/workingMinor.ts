import { codeLabel } from "../../../shared/codelists/codelists.ts";
import { ageAt } from "../age.ts";
import { personRule } from "../rule.ts";

/** Full-time compulsory schooling in Hessen ends at about 16. */
const leavesSchool = 16;
const work = ["svp", "selbststaendig"];

export const workingMinor = personRule({
  id: "working-minor",
  title: "Minderjährig und voll erwerbstätig",
  why: "Geburtsdatum oder Erwerbssituation stimmt wohl nicht; beides zählt in P05 und P06.",
  severity: "warning",
  check({ name, birth, employment }, { until }) {
    if (birth === null || employment === null || !work.includes(employment)) return null;
    const age = ageAt(birth, until);
    if (age < 0 || age >= leavesSchool) return null;
    return {
      sentence: `${name} ist ${age} Jahre alt, die Erwerbssituation lautet „${codeLabel("employment", employment)}“.`,
      field: "employment",
      facts: [birth, employment],
    };
  },
});
