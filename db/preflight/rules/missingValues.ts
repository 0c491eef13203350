import { missingSeverity } from "../../../shared/contract/preflight.ts";
import { missingVariables } from "../missing.ts";
import type { Found, Rule } from "../rule.ts";

export const missingValues: Rule = {
  id: "missing-values",
  title: "Fehlende Angaben",
  why: "Ab 20 % Unbekannten sagt ein Merkmal wenig, ab 33 % ist es kaum zu gebrauchen.",
  severity: "warning",
  find: (material) =>
    missingVariables(material).flatMap(({ variable, label, missing, persons, percent }): Found[] => {
      const severity = missingSeverity(percent);
      if (severity === null) return [];
      return [
        {
          subject: variable,
          personId: null,
          severity,
          sentence: `„${label.replace(" (Gruppe)", "")}“ fehlt bei ${percent} % der beratenen Personen (${missing} von ${persons}).`,
          place: { kind: "missing", variable },
          // The share moves with every entry; only a new step is news.
          facts: [material.view.period.id, severity],
        },
      ];
    }),
};
