import type { LateQuarter } from "./lateEntries.ts";

/**
 * What the table programme needs to know of a period, free of names and notes.
 * Codes are those of the code lists; `null` means never asked. Days are `YYYY-MM-DD`.
 */
export interface StatisticalFacts {
  /** Key of the centre, 5 or 8 digits. */
  centreAgs: string;
  /** Everybody whom a table of the period may count: with contacts, also late ones, with an active case, or named participants. */
  people: PersonFacts[];
  /** Contacts of the period, added up. */
  contacts: ContactFacts[];
  /** All measures that may have been held in the period. */
  measures: MeasureFacts[];
}

/** A person; dated attributes as of the last day of the period. */
export interface PersonFacts {
  personId: string;
  gender: string | null;
  /** Date (`1990-05-17`) or year (`1990`) of birth. */
  birth: string | null;
  /** In the order in which they were recorded. */
  citizenships: readonly string[];
  accessRoute: string | null;
  residenceStatus: string | null;
  employment: string | null;
  germanLevel: string | null;
  housing: string | null;
  /** Key of the municipality (8 digits), `ausserhalb` or `unbekannt`. */
  residence: string | null;
  /** Number of contacts in the period. */
  contacts: number;
  /** True when the first contact ever lies in the period. */
  isNew: boolean;
  /** Every topic of the period's contacts, each once. */
  topics: string[];
  /** Every kind of interpreting of the period's contacts, each once; `null` for a contact without a record of it. */
  interpreting: (string | null)[];
  referrals: ReferralFacts[];
  /** How far back the quarters of contacts lie that were recorded after their sealing, each once. */
  lateQuarters: LateQuarter[];
  /** Cases active at some time in the period. */
  cases: CaseFacts[];
}

/** A referral made in the period, with its result as known now. */
export interface ReferralFacts {
  target: string;
  result: string;
}

/** An uninterrupted stretch of Fallmanagement: a reopened case is a new one. */
export interface CaseFacts {
  caseId: string;
  openedOn: string;
  closedOn: string | null;
  closureReason: string | null;
  /** As of the day of opening and of closing; `null` unless the case was closed in the year reported on. */
  atOpening: CaseAttributes | null;
  atClosing: CaseAttributes | null;
}

/** The attributes whose change a case is measured by, as they held on one day. */
export interface CaseAttributes {
  employment: string | null;
  germanLevel: string | null;
  housing: string | null;
}

/** Contacts of one kind and mode with one person; `personId` null: anonymous ones, each with somebody else. */
export interface ContactFacts {
  kind: string;
  mode: string;
  personId: string | null;
  contacts: number;
}

/** A measure with what decides whether it was held and who took part. */
export interface MeasureFacts {
  measureId: string;
  kind: string;
  objectives: string[];
  startsOn: string;
  /** `null`: it goes on. */
  endsOn: string | null;
  sessions: SessionFacts[];
  participations: ParticipationFacts[];
  counts: ParticipantCountFacts[];
}

/** One session; `present` holds the ids of the named people who came. */
export interface SessionFacts {
  date: string;
  /** False where nobody has called the roll. */
  rollCalled: boolean;
  present: string[];
}

/** A named participant. */
export interface ParticipationFacts {
  personId: string;
  joinedOn: string;
  leftOn: string | null;
}

/** Participants known only as a number. */
export interface ParticipantCountFacts {
  gender: string | null;
  ageGroup: string | null;
  count: number;
}
