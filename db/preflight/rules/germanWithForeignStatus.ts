import { codeLabel } from "../../../shared/codelists/codelists.ts";
import { personRule } from "../rule.ts";

const german = "000";
const fitting = ["deutsch", "spaetaussiedler", "unbekannt", "keine-angabe"];

export const germanWithForeignStatus = personRule({
  id: "german-with-foreign-status",
  title: "Deutsch, aber mit ausländischem Aufenthaltsstatus",
  why: "Staatsangehörigkeit (P03) und Aufenthaltsstatus (P02) widersprechen sich.",
  severity: "warning",
  check({ name, citizenships, residenceStatus }) {
    if (!citizenships.includes(german) || residenceStatus === null || fitting.includes(residenceStatus))
      return null;
    return {
      sentence: `${name} hat die deutsche Staatsangehörigkeit und den Aufenthaltsstatus „${codeLabel("residenceStatus", residenceStatus)}“.`,
      field: "residenceStatus",
      facts: [...citizenships, residenceStatus],
    };
  },
});
