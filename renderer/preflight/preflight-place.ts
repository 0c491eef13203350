import { type Severity, severities } from "../../shared/contract/preflight.ts";
import { goTo } from "../app/navigation.ts";

/** The list of what to look at before the release. */
export const preflightPath = "/statistik/vor-der-abgabe";

/** What the screen shows; it stands in the place, so that going back and coming again keep it. */
export interface PreflightPlace {
  period: string | null;
  severity: Severity | null;
  rule: string | null;
  /** The variable whose people without a known value are listed. */
  variable: string | null;
  /** A part of the page to be brought into sight. */
  part: string | null;
}

/** Reads the query of the place: "zeitraum=2026-Q4&stufe=urgent&regel=topic-missing&merkmal=housing". */
export function readPreflightPlace(search: string): PreflightPlace {
  const parts = new URLSearchParams(search);
  return {
    period: parts.get("zeitraum"),
    severity: severities.find((one) => one === parts.get("stufe")) ?? null,
    rule: parts.get("regel"),
    variable: parts.get("merkmal"),
    part: parts.get("teil"),
  };
}

/** The place as path and query, the opposite of `readPreflightPlace`. */
export function writePreflightPlace(place: Partial<PreflightPlace>): string {
  const parts = new URLSearchParams();
  if (place.period) parts.set("zeitraum", place.period);
  if (place.severity) parts.set("stufe", place.severity);
  if (place.rule) parts.set("regel", place.rule);
  if (place.variable) parts.set("merkmal", place.variable);
  if (place.part) parts.set("teil", place.part);
  const query = parts.toString();
  return query ? `${preflightPath}?${query}` : preflightPath;
}

/** Shows something else; another period is a step that one can go back from. */
export function changePreflightPlace(place: PreflightPlace, part: Partial<PreflightPlace>): void {
  const next = { ...place, part: null, ...part };
  goTo(writePreflightPlace(next), { replace: next.period === place.period });
}
