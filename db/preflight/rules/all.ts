import type { Rule } from "../rule.ts";
import { ageOver110 } from "./ageOver110.ts";
import { arrivedBeforeBirth } from "./arrivedBeforeBirth.ts";
import { attributeBeforeBirth } from "./attributeBeforeBirth.ts";
import { bornAfterContact } from "./bornAfterContact.ts";
import { caseWithoutContact } from "./caseWithoutContact.ts";
import { caseWithoutOwner } from "./caseWithoutOwner.ts";
import { caseworkWithoutCase } from "./caseworkWithoutCase.ts";
import { closedCaseWithTasks } from "./closedCaseWithTasks.ts";
import { closedWithoutReason } from "./closedWithoutReason.ts";
import { contactAfterClosing } from "./contactAfterClosing.ts";
import { contactBeforeOpening } from "./contactBeforeOpening.ts";
import { duplicatePeople } from "./duplicatePeople.ts";
import { euCitizenWithProtection } from "./euCitizenWithProtection.ts";
import { foreignWithGermanStatus } from "./foreignWithGermanStatus.ts";
import { futureContact } from "./futureContact.ts";
import { futureValue } from "./futureValue.ts";
import { germanIsFirstLanguage } from "./germanIsFirstLanguage.ts";
import { germanWithForeignStatus } from "./germanWithForeignStatus.ts";
import { manyTopics } from "./manyTopics.ts";
import { measureWithoutObjective } from "./measureWithoutObjective.ts";
import { measureWithoutParticipants } from "./measureWithoutParticipants.ts";
import { missingValues } from "./missingValues.ts";
import { participationBeforeContact } from "./participationBeforeContact.ts";
import { referralWithoutResult } from "./referralWithoutResult.ts";
import { referralWithoutTarget } from "./referralWithoutTarget.ts";
import { residenceStatusExpired } from "./residenceStatusExpired.ts";
import { restingLong } from "./restingLong.ts";
import { retiredYoung } from "./retiredYoung.ts";
import { rollCallMissing } from "./rollCallMissing.ts";
import { sameContactTwice } from "./sameContactTwice.ts";
import { sessionOutsideMeasure } from "./sessionOutsideMeasure.ts";
import { topicMissing } from "./topicMissing.ts";
import { userWithoutEntries } from "./userWithoutEntries.ts";
import { workingMinor } from "./workingMinor.ts";

/** Everything that is looked for before a release leaves. Within a severity the list keeps this order. */
export const rules: readonly Rule[] = [
  missingValues,
  userWithoutEntries,
  duplicatePeople,
  ageOver110,
  bornAfterContact,
  futureContact,
  topicMissing,
  caseworkWithoutCase,
  contactBeforeOpening,
  contactAfterClosing,
  sameContactTwice,
  manyTopics,
  referralWithoutTarget,
  referralWithoutResult,
  closedCaseWithTasks,
  closedWithoutReason,
  caseWithoutOwner,
  caseWithoutContact,
  restingLong,
  measureWithoutParticipants,
  rollCallMissing,
  participationBeforeContact,
  sessionOutsideMeasure,
  measureWithoutObjective,
  residenceStatusExpired,
  germanWithForeignStatus,
  foreignWithGermanStatus,
  euCitizenWithProtection,
  workingMinor,
  retiredYoung,
  germanIsFirstLanguage,
  arrivedBeforeBirth,
  attributeBeforeBirth,
  futureValue,
];

const byId = new Map(rules.map((rule) => [rule.id, rule]));

/** The rule with this id. */
export function findRule(id: string): Rule | undefined {
  return byId.get(id);
}
