import { createHash } from "node:crypto";
import { type Finding, type FindingCounts, severities } from "../../shared/contract/preflight.ts";
import type { Day } from "../../shared/dates.ts";
import type { Period } from "../../shared/periods.ts";
import type { Reader } from "../engine/connection.ts";
import { readCountedPeople } from "./countedPeople.ts";
import { type Decision, readDecisions } from "./decisions.ts";
import type { Found, Material, Rule } from "./rule.ts";
import { rules } from "./rules/all.ts";
import { everything, type View, viewOf } from "./view.ts";

/** A finding with what only the data core needs to know of it. */
export interface KeptFinding extends Finding {
  subject: string;
  personId: string | null;
  ruleTitle: string;
}

/** What a look at the records gave. */
export interface Run {
  view: View;
  material: Material;
  /** Most severe first, within a severity in the order of the rules. */
  findings: KeptFinding[];
  /** Findings that somebody has decided to leave as they are, while their facts are those of the decision. */
  setAside: { finding: KeptFinding; decision: Decision }[];
}

/** Looks at all records of a period as they are on the day `today`. Reads only; sealing, dashboard and bench call it. */
export function runPreflight(reader: Reader, period: Period, today: Day): Run {
  return runRules(reader, viewOf(period, today, everything));
}

/** Looks at the records that a view shows. */
export function runRules(reader: Reader, view: View, applied: readonly Rule[] = rules): Run {
  const material = materialOf(reader, view);
  const decisions = readDecisions(reader);
  const run: Run = { view, material, findings: [], setAside: [] };
  for (const finding of applied.flatMap((rule) =>
    rule.find(material).map((found) => findingOf(rule, found)),
  )) {
    const decision = decisions.get(finding.id);
    if (decision?.facts === finding.facts) run.setAside.push({ finding, decision });
    else run.findings.push(finding);
  }
  run.findings.sort(bySeverity);
  return run;
}

/** What rules read from. */
export function materialOf(reader: Reader, view: View): Material {
  let people: Material["people"] extends () => infer People ? People | undefined : never;
  return {
    reader,
    view,
    people: () => {
      people ??= readCountedPeople(reader, view);
      return people;
    },
  };
}

/** How many findings there are of each severity. */
export function countFindings(findings: readonly Finding[]): FindingCounts {
  const counts: FindingCounts = { hint: 0, warning: 0, urgent: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/** A finding as the window gets it. */
export function shownFinding({ id, rule, severity, sentence, place, facts }: KeptFinding): Finding {
  return { id, rule, severity, sentence, place, facts };
}

function findingOf(rule: Rule, found: Found): KeptFinding {
  return {
    id: `${rule.id}/${found.subject}`,
    rule: rule.id,
    ruleTitle: rule.title,
    severity: found.severity ?? rule.severity,
    subject: found.subject,
    personId: found.personId,
    sentence: found.sentence,
    place: found.place,
    facts: fingerprint(found.facts),
  };
}

/** Tells whether facts are the same without keeping them. */
function fingerprint(facts: Found["facts"]): string {
  return createHash("sha256").update(JSON.stringify(facts)).digest("hex").slice(0, 32);
}

function bySeverity(one: Finding, other: Finding): number {
  return severities.indexOf(other.severity) - severities.indexOf(one.severity);
}
