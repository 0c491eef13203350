import type { FindingCounts } from "../../shared/contract/preflight.ts";
import type { Day } from "../../shared/dates.ts";
import type { Period } from "../../shared/periods.ts";
import type { Reader } from "../engine/connection.ts";
import { countFindings, runPreflight } from "./run.ts";

/** How many findings there are by severity, and how many more were left as they are on purpose. */
export interface PreflightSummary extends FindingCounts {
  setAside: number;
}

/** What sealing shows before it begins. Findings never keep a period from being sealed. */
export function preflightSummary(reader: Reader, period: Period, today: Day): PreflightSummary {
  const { findings, setAside } = runPreflight(reader, period, today);
  return { ...countFindings(findings), setAside: setAside.length };
}
