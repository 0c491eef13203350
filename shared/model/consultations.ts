import * as z from "zod";
import { calendarDay, code, codes, filledLine, identifier, line, note } from "./fields.ts";

/** A referral to another body, recorded with a consultation. */
export const newReferral = z.object({
  target: code("referralTarget"),
  remark: line,
  result: code("referralResult"),
});

/** The next step agreed in a consultation; becomes a task. */
export const nextStep = z.object({ title: filledLine, dueOn: calendarDay });

/** What is recorded of a consultation or short contact. The first topic is the main topic. */
export const consultationAttributes = z.object({
  date: calendarDay,
  kind: code("contactKind"),
  mode: code("contactMode"),
  duration: code("durationBand").nullable(),
  topics: codes("topic"),
  language: code("language").nullable(),
  interpreting: code("interpreting").nullable(),
  note,
});
export type ConsultationAttributes = z.infer<typeof consultationAttributes>;

/** A consultation to be recorded; without `personId` it is an anonymous short contact. */
export const newConsultation = consultationAttributes.extend({
  personId: identifier.nullable(),
  caseId: identifier.nullable(),
  referrals: z.array(newReferral).max(20),
  nextStep: nextStep.nullable(),
});
export type NewConsultation = z.infer<typeof newConsultation>;

/** A referral as kept. */
export interface Referral extends z.infer<typeof newReferral> {
  id: string;
  consultationId: string;
}

/** A consultation as kept. */
export interface Consultation extends ConsultationAttributes {
  id: string;
  personId: string | null;
  caseId: string | null;
  authorName: string;
  recordedAt: string;
  referrals: Referral[];
}
