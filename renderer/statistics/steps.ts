import type { StatisticsPeriod } from "../../shared/contract/statistics.ts";
import { germanDay } from "../../shared/dates.ts";
import { type Turn, turnWords } from "./periods.ts";

/** A step on the way from the first entry to the delivery. */
export interface Step {
  id: "record" | "check" | "audit" | "seal";
  title: string;
  detail: string;
  /** `missing`: the program does not have it yet. */
  state: "done" | "current" | "later" | "missing";
}

/** The way of a period, with `gaps` variables that are often unknown. Gaps are a hint and never a bar. */
export function stepsOf(period: StatisticsPeriod, turn: Turn, gaps: number): Step[] {
  const isOver = turn.kind !== "running";
  const isSealed = turn.kind === "sealed";
  const isChecking = turn.kind === "ready" && gaps > 0;
  return [
    {
      id: "record",
      title: "Erfassen",
      detail: isOver ? `bis ${germanDay(period.end)}` : `läuft bis ${germanDay(period.end)}`,
      state: isOver ? "done" : "current",
    },
    {
      id: "check",
      title: "Prüfen",
      detail: gapWords(gaps),
      state: isSealed || (isOver && gaps === 0) ? "done" : isChecking ? "current" : "later",
    },
    { id: "audit", title: "Schutzprüfung (Audit)", detail: "noch nicht enthalten", state: "missing" },
    {
      id: "seal",
      title: "Versiegeln und liefern",
      detail: turn.kind === "running" ? `ab ${germanDay(turn.from)}` : turnWords(turn, period),
      state: isSealed ? "done" : turn.kind === "ready" && !isChecking ? "current" : "later",
    },
  ];
}

function gapWords(gaps: number): string {
  if (gaps === 0) return "keine größeren Lücken";
  return gaps === 1 ? "1 Merkmal mit Lücken" : `${gaps} Merkmale mit Lücken`;
}
