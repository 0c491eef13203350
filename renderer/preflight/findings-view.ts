import type { Finding, PreflightReport, RuleResult } from "../../shared/contract/preflight.ts";
import { matchesText } from "../lists/matches-text.ts";
import type { PreflightPlace } from "./preflight-place.ts";

/** A line of the list: the heading of a rule, or one of its findings. */
export type FindingLine =
  | { kind: "rule"; id: string; rule: RuleResult; shown: number }
  | { kind: "finding"; id: string; finding: Finding };

/** The findings that the filters let through, grouped by rule. A rule with two severities stands twice. */
export function findingLines(
  { rules, findings }: Pick<PreflightReport, "rules" | "findings">,
  { severity, rule: chosen }: Pick<PreflightPlace, "severity" | "rule">,
  text: string,
): FindingLine[] {
  const typed = text.trim();
  return rules
    .filter(
      (rule) => (severity === null || rule.severity === severity) && (chosen === null || rule.id === chosen),
    )
    .flatMap((rule): FindingLine[] => {
      const found = findings.filter(
        (finding) =>
          finding.rule === rule.id &&
          finding.severity === rule.severity &&
          (typed === "" || matchesText([finding.sentence.replaceAll(/[„“()]/g, " ")], typed)),
      );
      if (found.length === 0) return [];
      return [
        { kind: "rule", id: `${rule.id} ${rule.severity}`, rule, shown: found.length },
        ...found.map((finding): FindingLine => ({ kind: "finding", id: finding.id, finding })),
      ];
    });
}

/** The index of the finding that a key leads to from the line `index`; `undefined` for keys that do not move. */
export function nextFinding(lines: readonly FindingLine[], index: number, key: string): number | undefined {
  const step = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: 10,
    PageUp: -10,
    Home: -lines.length,
    End: lines.length,
  }[key];
  if (step === undefined) return undefined;
  const places = lines.flatMap((line, place) => (line.kind === "finding" ? [place] : []));
  const position = Math.max(0, places.indexOf(index));
  return places[Math.max(0, Math.min(places.length - 1, position + step))];
}

/** The finding nearest to a line, for when the lines have changed under it. */
export function nearestFinding(lines: readonly FindingLine[], index: number): number {
  const places = lines.flatMap((line, place) => (line.kind === "finding" ? [place] : []));
  return places.find((place) => place >= index) ?? places.at(-1) ?? 0;
}
