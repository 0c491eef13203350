import { ageAt } from "../age.ts";
import { personRule } from "../rule.ts";

/** Younger people receive a pension as orphans or for illness, which has categories of its own. */
const young = 40;

export const retiredYoung = personRule({
  id: "retired-young",
  title: "In Rente und jünger als 40",
  why: "Bei Krankheit gibt es „erwerbsunfähig“; die Erwerbssituation zählt in P05 und P06.",
  severity: "hint",
  check({ name, birth, employment }, { until }) {
    if (birth === null || employment !== "rente") return null;
    const age = ageAt(birth, until);
    if (age < 0 || age >= young) return null;
    return {
      sentence: `${name} ist ${age} Jahre alt, die Erwerbssituation lautet „Rente“.`,
      field: "employment",
      facts: [birth, employment],
    };
  },
});
