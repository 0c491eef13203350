import { codeGroup, codeLabel } from "../../../shared/codelists/codelists.ts";
import { groupOfCitizenship } from "../../statistics/citizenshipGroup.ts";
import { personRule } from "../rule.ts";

const forOthers = ["schutz", "p24", "asylverfahren", "duldung"];

export const euCitizenWithProtection = personRule({
  id: "eu-citizen-with-protection",
  title: "EU-Staatsangehörigkeit und Schutzstatus",
  why: "Wer Freizügigkeit genießt, hat in der Regel kein Asylverfahren; beides zählt in P02 und P03.",
  severity: "warning",
  check({ name, citizenships, residenceStatus }) {
    if (residenceStatus === null || citizenships.length === 0) return null;
    const isEuropean = citizenships.every((code) => groupOfCitizenship(code) === "eu");
    if (!isEuropean || !forOthers.includes(codeGroup("residenceStatus", residenceStatus))) return null;
    return {
      sentence: `${name} hat die Staatsangehörigkeit eines Staates der EU oder des EWR und den Aufenthaltsstatus „${codeLabel("residenceStatus", residenceStatus)}“.`,
      field: "residenceStatus",
      facts: [...citizenships, residenceStatus],
    };
  },
});
