import type { ClusterFindings } from "./auditedCluster.ts";
import { largestSmall, type Need, type SmallCellNeed, smallest } from "./needs.ts";
import type { AuditFigures } from "./outcome.ts";

/** Adds up what the audits of all clusters found. */
export function figuresOf(
  findings: readonly ClusterFindings[],
  {
    unmetWithoutYear,
    rounds,
    milliseconds,
  }: Pick<AuditFigures, "unmetWithoutYear" | "rounds" | "milliseconds">,
): AuditFigures {
  const needs = findings.flatMap((finding) => finding.needs);
  const cells = findings.flatMap((finding) =>
    finding.needs.filter(isSmallCell).map((need) => finding.seen.get(need.table)?.[need.cell] ?? need.values),
  );
  return {
    protectedCells: cells.length,
    pinned: cells.filter(({ size }) => size < 2).length,
    fewerThanThree: cells.filter(({ size }) => size < 3).length,
    within1to4: cells.filter((values) => [...values].every(isSmall)).length,
    medianWidth: median(cells.map((values) => Math.max(...values) - Math.min(...values))),
    zeros: needs.filter((need) => need.kind === "smallCell" && need.published === 0).length,
    groups: needs.filter(({ kind }) => kind === "group").length,
    unmetWithoutYear,
    witnesses: sum(findings.map(({ witnesses }) => witnesses)),
    rejected: sum(findings.map(({ rejected }) => rejected)),
    fallbackSolves: sum(findings.map(({ solves }) => solves)),
    rounds,
    milliseconds: Math.round(milliseconds),
  };
}

function isSmallCell(need: Need): need is SmallCellNeed {
  return need.kind === "smallCell" && need.isSmall;
}

function isSmall(persons: number): boolean {
  return persons >= smallest && persons <= largestSmall;
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}
