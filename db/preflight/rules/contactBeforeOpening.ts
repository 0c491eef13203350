import { contactsOutside, type OutsideRow, outsideFinding } from "../contactsOutsideCase.ts";
import { sqlRule } from "../rule.ts";

export const contactBeforeOpening = sqlRule<OutsideRow>({
  id: "contact-before-opening",
  title: "Kontakt vor Eröffnung des Falls",
  why: "Der Tag der Eröffnung entscheidet, in welchem Zeitraum der Fall in C01 zählt.",
  severity: "warning",
  sql: (view) => contactsOutside(view, "before"),
  finding: outsideFinding,
});
