import * as z from "zod";
import { filledLine, identifier } from "../model/fields.ts";
import { command, lead, query, staff } from "./operation.ts";
import { releasePeriodId } from "./statistics.ts";

/** How much a finding matters: Hinweis, Warnung, dringend. Least first. */
export const severities = ["hint", "warning", "urgent"] as const;
export type Severity = (typeof severities)[number];

/** From this share of unknown values on (whole per cent) a variable is a warning, and from the second one urgent. */
export const missingLimits = { warning: 20, urgent: 33 } as const;

/** How much a share of unknown values matters; `null` below the first limit. */
export function missingSeverity(percent: number): "warning" | "urgent" | null {
  if (percent >= missingLimits.urgent) return "urgent";
  return percent >= missingLimits.warning ? "warning" : null;
}

/** Where a finding is mended. Fields are named like those of the model. */
export type FindingPlace =
  | { kind: "person"; personId: string; field: string | null }
  | { kind: "case"; personId: string }
  | { kind: "consultation"; personId: string; consultationId: string; field: string | null }
  | { kind: "measure"; measureId: string; tab: "sessions" | "participants" | "details" }
  | { kind: "rollCall"; measureId: string; sessionId: string }
  /** The people without a known value of this variable. */
  | { kind: "missing"; variable: string }
  /** Who has recorded what. */
  | { kind: "recording" };

/** One thing to look at before the release leaves. */
export interface Finding {
  /** Names the rule and what it is about; the same from run to run. */
  id: string;
  rule: string;
  severity: Severity;
  /** What is wrong, in one German sentence. */
  sentence: string;
  place: FindingPlace;
  /** Stands for the facts behind the finding; another one means that they have changed. */
  facts: string;
}

/** A rule with how much it found. `count` is the true number where not all findings are listed. */
export interface RuleResult {
  id: string;
  /** German heading. */
  title: string;
  /** Why it matters, in one German sentence. */
  why: string;
  severity: Severity;
  count: number;
}

/** How many of the people advised in the period have no known value of a variable. */
export interface MissingVariable {
  variable: string;
  label: string;
  persons: number;
  missing: number;
  /** Whole per cent. */
  percent: number;
}

/** Somebody without a known value: never asked, not known, or not willing to say. */
export interface PersonWithoutValue {
  personId: string;
  name: string;
  /** The field of the master data. */
  field: string;
  state: "notAsked" | "unknown" | "notSaid";
}

/** A finding that was left as it is, with who decided so, when and why. */
export interface FindingSetAside {
  id: string;
  /** The finding's sentence as it reads today. */
  sentence: string;
  ruleTitle: string;
  place: FindingPlace;
  reason: string;
  byName: string;
  /** Instant. */
  at: string;
}

/** What one member of the team has recorded in the period. */
export interface RecordingUser {
  name: string;
  contacts: number;
  lastContactOn: string | null;
}

/** Numbers by severity, without what was set aside. */
export type FindingCounts = Record<Severity, number>;

export interface PreflightOverview {
  period: { id: string; title: string };
  counts: FindingCounts;
  /** The most important findings, at most three. */
  first: Finding[];
}

export interface PreflightReport {
  period: { id: string; title: string; start: string; end: string };
  counts: FindingCounts;
  /** Rules that found something, most severe first. */
  rules: RuleResult[];
  /** In the order of the rules, at most `mostListed` of each. */
  findings: Finding[];
  missing: MissingVariable[];
  setAside: FindingSetAside[];
  recording: {
    users: RecordingUser[];
    /** How often this laptop was opened and written to in the period. */
    openings: number;
    lastOpenedAt: string | null;
  };
}

/** So many findings of one rule are listed; with more, something else than single entries is wrong. */
export const mostListed = 1_000;

const findingId = z.string().min(3).max(200);

export const preflightOperations = {
  /** Everything to look at in a period. */
  preflight: query(lead, z.object({ period: releasePeriodId }))<PreflightReport>(),
  /** The most important of it; without a period that of the quarter to be sealed next. */
  preflightOverview: query(lead, z.object({ period: releasePeriodId.nullable() }))<PreflightOverview>(),
  /** The people behind a share of unknown values. */
  peopleWithoutValue: query(lead, z.object({ period: releasePeriodId, variable: z.string().max(40) }))<
    PersonWithoutValue[]
  >(),
  /** What the user can mend: findings about the user's own people and measures in the quarter to be sealed next. */
  ownFindings: query(staff, z.object({}))<{ period: { id: string; title: string }; findings: Finding[] }>(),
  /** Leaves a finding as it is ("so lassen") until the facts behind it change. Error `notFound` where it is gone. */
  setFindingAside: command(
    staff,
    z.object({ period: releasePeriodId, finding: findingId, facts: z.string().max(64), reason: filledLine }),
  )<null>(),
  /** Puts a finding back on the list. `id` is that of the entry in `setAside`. */
  bringFindingBack: command(lead, z.object({ id: identifier }))<null>(),
};
