import type { FindingCounts } from "../../shared/contract/preflight.ts";
import type { StatisticsPeriod } from "../../shared/contract/statistics.ts";
import { germanDay } from "../../shared/dates.ts";
import { countWords } from "../preflight/severity.tsx";
import { type Turn, turnWords } from "./periods.ts";
import type { CheckState } from "./protection-checks.ts";

/** A step on the way from the first entry to the delivery. */
export interface Step {
  id: "record" | "check" | "audit" | "seal";
  title: string;
  detail: string;
  state: "done" | "current" | "later";
}

/**
 * The way of a period, with the findings that are open before the release (none while they are not known yet), and
 * what is known of its protection audit. Findings are to be looked at and never a bar.
 */
export function stepsOf(
  period: StatisticsPeriod,
  turn: Turn,
  open: FindingCounts | undefined,
  check: CheckState = { kind: "none" },
): Step[] {
  const isOver = turn.kind !== "running";
  const isSealed = turn.kind === "sealed";
  const hasPassed = check.kind === "done" && check.check.passed;
  const isClear = open !== undefined && open.urgent + open.warning === 0;
  const isChecking = turn.kind === "ready" && !isClear && check.kind === "none";
  const isAuditing = turn.kind === "ready" && !isChecking && !hasPassed;
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
      detail: isSealed ? "vor dem Versiegeln" : findingWords(open),
      state:
        isSealed || (isOver && isClear) || isAuditing || hasPassed
          ? "done"
          : isChecking
            ? "current"
            : "later",
    },
    {
      id: "audit",
      title: "Schutz prüfen",
      detail: isSealed ? "vor dem Versiegeln" : checkWords(check),
      state: isSealed || hasPassed ? "done" : isAuditing || check.kind === "running" ? "current" : "later",
    },
    {
      id: "seal",
      title: "Versiegeln und liefern",
      detail: turn.kind === "running" ? `ab ${germanDay(turn.from)}` : turnWords(turn, period),
      state: isSealed ? "done" : turn.kind === "ready" && hasPassed ? "current" : "later",
    },
  ];
}

function checkWords(check: CheckState): string {
  switch (check.kind) {
    case "none":
      return check.isOutdated ? "Daten seither geändert" : "noch nicht geprüft";
    case "running":
      return check.share === undefined ? "läuft" : `läuft, ${Math.floor(check.share * 100)} %`;
    case "failed":
      return "nicht zu Ende gekommen";
    case "done":
      return check.check.passed ? "bestanden" : "nicht bestanden";
  }
}

/** Hints alone are nothing to wait for. */
function findingWords(open: FindingCounts | undefined): string {
  if (open === undefined) return "";
  return countWords({ ...open, hint: 0 }) || "keine Warnungen";
}
