import { describe, expect, it } from "vitest";
import {
  findPeriod,
  firstChoice,
  neighbours,
  periodGroups,
  turnOf,
  turnWords,
} from "../../renderer/statistics/periods.ts";
import type { CheckState } from "../../renderer/statistics/protection-checks.ts";
import { stepsOf } from "../../renderer/statistics/steps.ts";
import type { StatisticsPeriod } from "../../shared/contract/statistics.ts";
import { freePeriodProblem } from "../../shared/freePeriods.ts";
import { parsePeriod, periodTitle } from "../../shared/periods.ts";

function period(id: string, state: StatisticsPeriod["state"]): StatisticsPeriod {
  const parsed = parsePeriod(id);
  if (!parsed) throw new Error(id);
  const sealedOn = state === "sealed" ? "2026-10-12" : null;
  return {
    id,
    kind: parsed.kind,
    title: periodTitle(parsed),
    start: parsed.start,
    end: parsed.end,
    state,
    sealedOn,
  };
}

const q1 = period("2026-Q1", "sealed");
const q2 = period("2026-Q2", "open");
const q3 = period("2026-Q3", "open");
const q4 = period("2026-Q4", "running");
const lastYear = period("2025", "open");
const thisYear = period("2026", "running");
/** Years first, latest first, as the data core gives them. */
const all = [thisYear, lastYear, q4, q3, q2, q1];

describe("the period to begin with", () => {
  it("is the quarter just over until it is sealed, then the running one", () => {
    expect(firstChoice(all)?.id).toBe("2026-Q3");
    expect(firstChoice([thisYear, q4, period("2026-Q3", "sealed"), q1])?.id).toBe("2026-Q4");
    expect(firstChoice([thisYear, q4])?.id).toBe("2026-Q4");
    expect(firstChoice([])).toBeUndefined();
  });

  it("has neighbours of the same length", () => {
    expect(neighbours(all, q4).previous?.id).toBe("2026-Q3");
    expect(neighbours(all, q4).next).toBeUndefined();
    expect(neighbours(all, thisYear).previous?.id).toBe("2025");
    expect(neighbours(all, lastYear).next?.id).toBe("2026");
  });
});

describe("whose turn it is to be sealed", () => {
  it("is the first quarter after the latest sealed one", () => {
    expect(turnOf(all, q2)).toEqual({ kind: "ready" });
    expect(turnOf(all, q3)).toEqual({ kind: "waits", first: q2 });
    expect(turnOf([q3, q2], q2)).toEqual({ kind: "ready" });
  });

  it("is nobody's before its end or after its sealing", () => {
    expect(turnOf(all, q4)).toEqual({ kind: "running", from: "2027-01-01" });
    expect(turnOf(all, q1)).toEqual({ kind: "sealed", on: "2026-10-12" });
  });

  it("has passed for a quarter before a sealed one", () => {
    const sealedLater = [period("2026-Q3", "sealed"), q2];
    expect(turnOf(sealedLater, q2)).toEqual({ kind: "passed" });
    expect(turnOf([q4, ...sealedLater], q2)).toEqual({ kind: "passed" });
  });

  it("comes to a year after its quarters", () => {
    const quarters = ["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"].map((id) => period(id, "sealed"));
    const year = period("2026", "open");
    expect(turnOf([year, ...quarters], year)).toEqual({ kind: "ready" });
    expect(turnOf([year, ...quarters.slice(0, 2), q3, q4], year)).toEqual({ kind: "waits", first: q3 });
    expect(turnOf(all, lastYear)).toEqual({ kind: "passed" });
    expect(turnOf([lastYear, period("2025-Q4", "open")], lastYear)).toMatchObject({ kind: "waits" });
  });

  it("is told in a few words", () => {
    const words = all.map((one) => turnWords(turnOf(all, one), one));
    expect(words).toEqual([
      "läuft bis 31.12.2026",
      "kann nicht mehr versiegelt werden",
      "läuft bis 31.12.2026",
      "wartet auf das 2. Quartal 2026",
      "kann versiegelt werden",
      "versiegelt am 12.10.2026",
    ]);
  });
});

describe("a period for the house only", () => {
  const half = period("2026-H1", "open");
  const today = "2026-11-25";

  it("is chosen beside those that are delivered, under a heading of its own", () => {
    const groups = periodGroups([q4, q3, half, thisYear]);
    expect(groups.map(({ title, options }) => [title, options.map(({ label }) => label)])).toEqual([
      ["Quartale", ["4. Quartal 2026", "3. Quartal 2026"]],
      ["Halbjahre", ["1. Halbjahr 2026"]],
      ["Jahre", ["Jahr 2026"]],
    ]);
  });

  it("has no turn to be sealed and holds up nobody else's", () => {
    expect(turnOf([...all, half], half)).toEqual({ kind: "internal" });
    expect(turnWords({ kind: "internal" }, half)).toBe("nur intern");
    expect(turnOf([...all, half], q2)).toEqual(turnOf(all, q2));
    expect(firstChoice([half, ...all])).toBe(firstChoice(all));
  });

  it("may be any days, which stand in no list", () => {
    expect(findPeriod(all, "2026-02-01/2026-11-25", today)).toMatchObject({
      kind: "free",
      title: "01.02.2026 bis 25.11.2026",
      state: "running",
    });
    expect(findPeriod(all, "2026-Q3", today)).toBe(q3);
    expect(findPeriod(all, "2026-05-15/2026-02-01", today)).toBeUndefined();
    expect(findPeriod(all, null, today)).toBeUndefined();
  });

  it("goes from a first to a last day, no later than today and five years at most", () => {
    const wrongDay = (start: string, end: string) => freePeriodProblem(start, end, "2026-11-25")?.day;
    expect(wrongDay("2026-02-01", "2026-05-15")).toBeUndefined();
    expect(wrongDay("2026-11-25", "2026-11-25")).toBeUndefined();
    expect(wrongDay("2026-05-15", "2026-02-01")).toBe("end");
    expect(wrongDay("2026-05-15", "2026-11-26")).toBe("end");
    expect(wrongDay("2026-11-26", "2026-11-27")).toBe("start");
    expect(wrongDay("1999-12-31", "2001-01-01")).toBe("start");
    expect(wrongDay("2020-01-01", "2024-12-31")).toBeUndefined();
    expect(wrongDay("2020-01-01", "2025-01-01")).toBe("end");
    const text = (start: string, end: string) => freePeriodProblem(start, end, "2026-11-25")?.text;
    expect(text("2026-05-15", "2026-02-01")).toBe(
      "Der letzte Tag liegt vor dem ersten. Bitte geben Sie einen Tag ab dem 15.05.2026 ein.",
    );
    expect(text("2006-01-01", "2026-01-01")).toBe(
      "Ein freier Zeitraum ist höchstens fünf Jahre lang. Bitte geben Sie einen Tag bis zum 31.12.2010 ein.",
    );
    expect(text("2004-02-29", "2026-01-01")).toMatch(/ bis zum 28\.02\.2009 ein\.$/);
  });
});

describe("the steps of a period", () => {
  const open = (urgent: number, warning: number) => ({ urgent, warning, hint: 9 });
  const states = (one: StatisticsPeriod, warnings: number) =>
    stepsOf(one, turnOf(all, one), open(0, warnings)).map(({ state }) => state);

  it("lead from recording over checking and the audit to sealing", () => {
    expect(states(q4, 2)).toEqual(["current", "later", "later", "later"]);
    expect(states(q2, 2)).toEqual(["done", "current", "later", "later"]);
    expect(states(q2, 0)).toEqual(["done", "done", "current", "later"]);
    expect(states(q3, 2)).toEqual(["done", "later", "later", "later"]);
    expect(states(q1, 2)).toEqual(["done", "done", "done", "done"]);
  });

  it("say how far the audit is, and let nothing be sealed before it is passed", () => {
    const stepsWith = (check: CheckState) =>
      stepsOf(q2, turnOf(all, q2), open(1, 2), check).map(({ state, detail }) => [state, detail]);
    const result = (passed: boolean): CheckState => ({
      kind: "done",
      check: { period: "2026-Q2", examined: "", passed, reason: null, tables: [], figures: null },
    });
    expect(stepsWith({ kind: "running", share: 0.456, text: "" })[2]).toEqual(["current", "läuft, 45 %"]);
    expect(stepsWith(result(false)).slice(2)).toEqual([
      ["current", "nicht bestanden"],
      ["later", "kann versiegelt werden"],
    ]);
    expect(stepsWith(result(true))).toEqual([
      ["done", "bis 30.06.2026"],
      ["done", "1 dringend, 2 Warnungen"],
      ["done", "bestanden"],
      ["current", "kann versiegelt werden"],
    ]);
  });

  it("say when a running period can be sealed", () => {
    expect(stepsOf(q4, turnOf(all, q4), open(0, 1)).map(({ detail }) => detail)).toEqual([
      "läuft bis 31.12.2026",
      "1 Warnung",
      "noch nicht geprüft",
      "ab 01.01.2027",
    ]);
  });

  it("call nothing checked while findings are open or not yet known; hints alone hold nobody up", () => {
    const checking = (findings?: ReturnType<typeof open>) => stepsOf(q2, turnOf(all, q2), findings)[1];
    expect(checking(open(0, 27))).toMatchObject({ state: "current", detail: "27 Warnungen" });
    expect(checking(open(0, 0))).toMatchObject({ state: "done", detail: "keine Warnungen" });
    expect(checking()).toMatchObject({ state: "current", detail: "" });
    expect(stepsOf(q1, turnOf(all, q1), open(0, 3))[1]).toMatchObject({
      state: "done",
      detail: "vor dem Versiegeln",
    });
  });
});
