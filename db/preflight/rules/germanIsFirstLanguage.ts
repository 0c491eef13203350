import { codeLabel } from "../../../shared/codelists/codelists.ts";
import { personRule } from "../rule.ts";

const beginners = ["keine", "A1", "A2"];

export const germanIsFirstLanguage = personRule({
  id: "german-is-first-language",
  title: "Erstsprache Deutsch, aber kaum Deutschkenntnisse",
  why: "Die Deutschkenntnisse zählen in P07 und P08.",
  severity: "hint",
  check({ name, languages, germanLevel }) {
    if (languages[0] !== "deu" || germanLevel === null || !beginners.includes(germanLevel)) return null;
    return {
      sentence: `${name} hat Deutsch als Erstsprache, die Deutschkenntnisse lauten „${codeLabel("germanLevel", germanLevel)}“.`,
      field: "germanLevel",
      facts: [...languages, germanLevel],
    };
  },
});
