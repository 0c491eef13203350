import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readWantedPart } from "../../renderer/people/wanted-part.ts";
import { findingPlace } from "../../renderer/preflight/finding-place.ts";
import { findingLines, nearestFinding, nextFinding } from "../../renderer/preflight/findings-view.ts";
import { readPreflightPlace, writePreflightPlace } from "../../renderer/preflight/preflight-place.ts";
import { countWords } from "../../renderer/preflight/severity.tsx";
import {
  type Finding,
  missingSeverity,
  type RuleResult,
  type Severity,
  severities,
} from "../../shared/contract/preflight.ts";

const rule = (id: string, severity: Severity, count: number): RuleResult => ({
  id,
  title: id,
  why: "",
  severity,
  count,
});
const finding = (ruleId: string, severity: Severity, sentence: string): Finding => ({
  id: `${ruleId}/${sentence}`,
  rule: ruleId,
  severity,
  sentence,
  place: { kind: "recording" },
  facts: "",
});

const report = {
  rules: [rule("age", "urgent", 1), rule("topic", "warning", 3)],
  findings: [
    finding("age", "urgent", "Ali Demir wäre 111 Jahre alt."),
    finding("topic", "warning", "Beratung mit Ali Demir hat kein Thema."),
    finding("topic", "warning", "Beratung mit „Müller, Anna“ hat kein Thema."),
  ],
};
const noFilter = { severity: null, rule: null };
const kinds = (lines: ReturnType<typeof findingLines>) =>
  lines.map((line) => (line.kind === "rule" ? `# ${line.rule.title} ${line.shown}` : line.finding.sentence));

describe("the list of findings", () => {
  test("stands in groups, each under the name of its rule", () => {
    expect(kinds(findingLines(report, noFilter, ""))).toEqual([
      "# age 1",
      "Ali Demir wäre 111 Jahre alt.",
      "# topic 2",
      "Beratung mit Ali Demir hat kein Thema.",
      "Beratung mit „Müller, Anna“ hat kein Thema.",
    ]);
  });

  test("shows only the wanted severity, rule and words, without empty groups", () => {
    expect(kinds(findingLines(report, { ...noFilter, severity: "urgent" }, ""))).toHaveLength(2);
    expect(kinds(findingLines(report, { ...noFilter, rule: "topic" }, ""))).toHaveLength(3);
    expect(kinds(findingLines(report, noFilter, " muller thema"))).toEqual([
      "# topic 1",
      "Beratung mit „Müller, Anna“ hat kein Thema.",
    ]);
    expect(findingLines(report, noFilter, "niemand")).toEqual([]);
  });

  test("is walked from finding to finding, headings are passed over", () => {
    const lines = findingLines(report, noFilter, "");
    expect(nextFinding(lines, 1, "ArrowDown")).toBe(3);
    expect(nextFinding(lines, 3, "ArrowUp")).toBe(1);
    expect(nextFinding(lines, 1, "ArrowUp")).toBe(1);
    expect(nextFinding(lines, 1, "End")).toBe(4);
    expect(nextFinding(lines, 4, "Home")).toBe(1);
    expect(nextFinding(lines, 1, "x")).toBeUndefined();
    expect([0, 1, 2, 4, 9].map((index) => nearestFinding(lines, index))).toEqual([1, 1, 3, 4, 4]);
  });
});

test("each kind of place leads to where the finding is mended", () => {
  const place = (given: Finding["place"]) => findingPlace(given, "2026-Q2");
  expect(place({ kind: "person", personId: "p", field: "birthDate" })).toBe("/personen/p?feld=birthDate");
  expect(place({ kind: "person", personId: "p", field: null })).toBe("/personen/p");
  expect(place({ kind: "case", personId: "p" })).toBe("/personen/p?fall");
  expect(place({ kind: "consultation", personId: "p", consultationId: "c", field: "topics" })).toBe(
    "/personen/p?beratung=c&feld=topics",
  );
  expect(place({ kind: "measure", measureId: "m", tab: "details" })).toBe("/massnahmen/m?reiter=details");
  expect(place({ kind: "rollCall", measureId: "m", sessionId: "s" })).toBe("/massnahmen/m?termin=s");
  expect(place({ kind: "missing", variable: "housing" })).toBe(
    "/statistik/vor-der-abgabe?zeitraum=2026-Q2&merkmal=housing",
  );
  expect(place({ kind: "recording" })).toBe("/statistik/vor-der-abgabe?zeitraum=2026-Q2&teil=erfassung");
});

test("a person's page opens the part that its place names", () => {
  expect(readWantedPart("")).toEqual({ tab: "timeline", field: null, consultation: null });
  expect(readWantedPart("fall")).toMatchObject({ tab: "case" });
  expect(readWantedPart("feld=housing")).toMatchObject({ tab: "masterData", field: "housing" });
  expect(readWantedPart("beratung=c&feld=topics")).toEqual({
    tab: "timeline",
    field: "topics",
    consultation: "c",
  });
});

test("what the screen shows survives in its place", () => {
  const place = fc.record({
    period: fc.constantFrom("2026-Q2", "2026", null),
    severity: fc.constantFrom(...severities, null),
    rule: fc.constantFrom("topic-missing", null),
    variable: fc.constantFrom("housing", null),
    part: fc.constantFrom("erfassung", null),
  });
  fc.assert(
    fc.property(place, (given) => {
      const [, query = ""] = writePreflightPlace(given).split("?");
      expect(readPreflightPlace(query)).toEqual(given);
    }),
  );
});

test("numbers are told in words, most severe first", () => {
  expect(countWords({ urgent: 1, warning: 1, hint: 12 })).toBe("1 dringend, 1 Warnung, 12 Hinweise");
  expect(countWords({ urgent: 0, warning: 2, hint: 0 })).toBe("2 Warnungen");
  expect(countWords({ urgent: 0, warning: 0, hint: 0 })).toBe("");
});

test("the limits of missing values are 20 and 33 per cent", () => {
  expect([0, 19, 20, 32, 33, 100].map(missingSeverity)).toEqual([
    null,
    null,
    "warning",
    "warning",
    "urgent",
    "urgent",
  ]);
});
