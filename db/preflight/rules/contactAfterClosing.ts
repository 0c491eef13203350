import { contactsOutside, type OutsideRow, outsideFinding } from "../contactsOutsideCase.ts";
import { sqlRule } from "../rule.ts";

export const contactAfterClosing = sqlRule<OutsideRow>({
  id: "contact-after-closing",
  title: "Kontakt nach Abschluss des Falls",
  why: "Entweder ist der Fall noch offen (C01), oder der Kontakt gehört nicht zu ihm.",
  severity: "warning",
  sql: (view) => contactsOutside(view, "after"),
  finding: outsideFinding,
});
