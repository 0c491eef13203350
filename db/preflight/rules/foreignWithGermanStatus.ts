import { citizenshipLabel } from "../../../shared/codelists/places.ts";
import { personRule } from "../rule.ts";

const german = "000";
/** Without an answer, stateless or unclear: nothing that could contradict. */
const unclear = ["997", "998", "999"];

export const foreignWithGermanStatus = personRule({
  id: "foreign-with-german-status",
  title: "Status „deutsch“ ohne deutsche Staatsangehörigkeit",
  why: "Staatsangehörigkeit (P03) und Aufenthaltsstatus (P02) widersprechen sich.",
  severity: "warning",
  check({ name, citizenships, residenceStatus }) {
    const known = citizenships.filter((code) => !unclear.includes(code));
    if (residenceStatus !== "deutsch" || known.length === 0 || known.includes(german)) return null;
    return {
      sentence: `Bei ${name} steht als Aufenthaltsstatus „deutsche Staatsangehörigkeit“, eingetragen ist nur: ${known.map(citizenshipLabel).join(", ")}.`,
      field: "citizenships",
      facts: [...citizenships, residenceStatus],
    };
  },
});
