/** How a case stands: worked on, resting, or closed. */
export type CaseState = "active" | "resting" | "closed";

/** A stretch of work on a case: reopening a case begins a new phase. */
export interface CasePhase {
  id: string;
  openedOn: string;
  closedOn: string | null;
  closureReason: string | null;
}

/** A case of Fallmanagement as lists show it. */
export interface CaseSummary {
  id: string;
  personId: string;
  personName: string;
  /** What the case is about, one line. */
  concern: string;
  state: CaseState;
  openedOn: string;
  closedOn: string | null;
  closureReason: string | null;
  restingSince: string | null;
  ownerId: string;
  ownerName: string;
  substituteId: string | null;
  substituteName: string | null;
  substituteFrom: string | null;
  substituteUntil: string | null;
  /** First phase first; the last one is the current one. */
  phases: CasePhase[];
  lastContactOn: string | null;
  /** Day of the next open task. */
  nextTaskOn: string | null;
}
