import { addDays, type Day } from "../../shared/dates.ts";
import type {
  Consultation,
  ConsultationAttributes,
  NewConsultation,
} from "../../shared/model/consultations.ts";

/** A referral while the form is open. */
export interface ReferralEntry {
  target: string;
  remark: string;
  result: string;
}

/** The form for one contact, as it stands on screen and in the draft. */
export interface ConsultationEntry {
  date: Day;
  kind: string;
  mode: string | null;
  duration: string | null;
  /** The first is the main topic. */
  topics: string[];
  language: string | null;
  interpreting: string | null;
  note: string;
  referrals: ReferralEntry[];
  nextStepTitle: string;
  nextStepOn: Day | null;
}

/** An empty form. `kind` and the languages are what is likely; everything can be changed. */
export function emptyEntry(likely: {
  date: Day;
  kind: string;
  language: string | null;
  interpreting: string | null;
}): ConsultationEntry {
  return {
    ...likely,
    mode: null,
    duration: null,
    topics: [],
    note: "",
    referrals: [],
    nextStepTitle: "",
    nextStepOn: null,
  };
}

/** The form filled with a contact that was recorded before. */
export function entryOf(consultation: Consultation): ConsultationEntry {
  const { date, kind, mode, duration, topics, language, interpreting, note } = consultation;
  const kept = { date, kind, mode, duration, topics, language, interpreting, note };
  return { ...kept, referrals: [], nextStepTitle: "", nextStepOn: null };
}

/** The kind of contact that is likely: with an open case it belongs to the case. */
export function likelyKind(person: { hasOpenCase: boolean }): string {
  return person.hasOpenCase ? "fall" : "beratung";
}

/** What still has to be answered before the entry can be saved: field → German sentence. */
export function openQuestions(entry: ConsultationEntry, today: Day): Record<string, string> {
  const questions: Record<string, string> = {};
  if (entry.mode === null) questions.mode = "Wählen Sie, wie der Kontakt stattfand.";
  if (!entry.date) questions.date = "Geben Sie den Tag des Kontakts ein.";
  else if (entry.date > today) questions.date = "Der Tag des Kontakts liegt in der Zukunft.";
  if (entry.nextStepOn !== null && entry.nextStepTitle.trim() === "")
    questions.nextStepTitle = "Schreiben Sie, was als Nächstes zu tun ist.";
  return questions;
}

/** The attributes of a complete entry; call it only when there are no open questions. */
export function attributesOf(entry: ConsultationEntry): ConsultationAttributes {
  const { date, kind, duration, topics, language, interpreting, note } = entry;
  return { date, kind, mode: entry.mode ?? "", duration, topics, language, interpreting, note };
}

/** The command's input for a complete entry. A next step without a day is due in a week. */
export function newConsultationOf(
  entry: ConsultationEntry,
  owner: { personId: string | null; openCaseId: string | null },
  today: Day,
): NewConsultation {
  const title = entry.nextStepTitle.trim();
  return {
    ...attributesOf(entry),
    personId: owner.personId,
    caseId: entry.kind === "fall" ? owner.openCaseId : null,
    referrals: entry.referrals,
    nextStep: title && owner.personId ? { title, dueOn: entry.nextStepOn ?? addDays(today, 7) } : null,
  };
}

/** The attributes that differ from what was recorded; the rest is not judged and not written again. */
export function changedAttributes(
  before: ConsultationAttributes,
  after: ConsultationAttributes,
): Partial<ConsultationAttributes> {
  const names = Object.keys(after) as (keyof ConsultationAttributes)[];
  const changed = names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
  return Object.fromEntries(changed.map((name) => [name, after[name]]));
}
