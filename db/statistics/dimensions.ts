import { isCode } from "../../shared/codelists/codelists.ts";
import type { Period } from "../../shared/periods.ts";
import { type DimensionId, dimensionLabels } from "../../shared/statistics/dimensionLabels.ts";
import { ageGroup } from "./age.ts";
import { type Category, categoriesOfGroups, categoriesOfList, knownCode, knownGroup } from "./categories.ts";
import { citizenshipGroup } from "./citizenshipGroup.ts";
import type { CaseAttributes } from "./facts.ts";
import { lateQuarters } from "./lateEntries.ts";
import { movements, movementsOf } from "./movement.ts";
import type { Subject } from "./populations.ts";
import { residenceArea } from "./residenceArea.ts";

/** From where the facts are seen. */
export interface View {
  period: Period;
  centreAgs: string;
}

/** What a table is broken down by. */
export interface Dimension {
  id: string;
  /** German heading. */
  label: string;
  /** True when one person can stand in several categories, so that these do not add up to the total. */
  multi: boolean;
  categories: readonly Category[];
  /** The codes of the categories that a subject belongs to; exactly one where `multi` is false. */
  categoriesOf: (subject: Subject, view: View) => readonly string[];
}

const attributeAt =
  (moment: "atOpening" | "atClosing", attribute: keyof CaseAttributes) => (subject: Subject) => [
    knownGroup(attribute, subject.closedCase?.[moment]?.[attribute] ?? null),
  ];

function knownGender(gender: string | null): string {
  return gender !== null && isCode("gender", gender) ? gender : "ohne-angabe";
}

function contactFrequency(contacts: number): string {
  if (contacts >= 10) return "10+";
  if (contacts >= 4) return "4-9";
  return contacts >= 2 ? "2-3" : "1";
}

const definitions = {
  gender: {
    multi: false,
    categories: categoriesOfList("gender"),
    categoriesOf: (subject) => [knownGender(subject.person?.gender ?? subject.counted?.gender ?? null)],
  },
  ageGroup: {
    multi: false,
    categories: categoriesOfList("ageGroup"),
    categoriesOf: (subject, view) => [
      subject.counted?.ageGroup ?? ageGroup(subject.person?.birth ?? null, view.period),
    ],
  },
  residenceGroup: {
    multi: false,
    categories: categoriesOfList("residenceGroup"),
    categoriesOf: (subject) => [knownGroup("residenceStatus", subject.person?.residenceStatus ?? null)],
  },
  citizenshipGroup: {
    multi: false,
    categories: categoriesOfList("citizenshipGroup"),
    categoriesOf: (subject) => [citizenshipGroup(subject.person?.citizenships ?? [])],
  },
  employment: {
    multi: false,
    categories: categoriesOfGroups("employment"),
    categoriesOf: (subject) => [knownGroup("employment", subject.person?.employment ?? null)],
  },
  germanLevel: {
    multi: false,
    categories: categoriesOfGroups("germanLevel"),
    categoriesOf: (subject) => [knownGroup("germanLevel", subject.person?.germanLevel ?? null)],
  },
  topic: {
    multi: true,
    categories: categoriesOfList("topic"),
    categoriesOf: (subject) => subject.person?.topics ?? [],
  },
  accessRoute: {
    multi: false,
    categories: categoriesOfGroups("accessRoute"),
    categoriesOf: (subject) => [knownGroup("accessRoute", subject.person?.accessRoute ?? null)],
  },
  contactFrequency: {
    multi: false,
    categories: categoriesOfList("contactFrequency"),
    categoriesOf: (subject) => [contactFrequency(subject.person?.contacts ?? 0)],
  },
  interpreting: {
    multi: true,
    categories: categoriesOfList("interpreting"),
    categoriesOf: (subject) =>
      (subject.person?.interpreting ?? []).map((code) => knownCode("interpreting", code)),
  },
  residenceArea: {
    multi: false,
    categories: categoriesOfList("residenceArea"),
    categoriesOf: (subject, view) => [residenceArea(subject.person?.residence ?? null, view.centreAgs)],
  },
  housing: {
    multi: false,
    categories: categoriesOfGroups("housing"),
    categoriesOf: (subject) => [knownGroup("housing", subject.person?.housing ?? null)],
  },
  movement: {
    multi: true,
    categories: movements,
    categoriesOf: (subject, view) => movementsOf(subject.person?.cases ?? [], view.period),
  },
  closureReason: {
    multi: false,
    categories: categoriesOfGroups("closureReason"),
    categoriesOf: (subject) => [knownGroup("closureReason", subject.closedCase?.closureReason ?? null)],
  },
  referralTarget: {
    multi: true,
    categories: categoriesOfList("referralTarget"),
    categoriesOf: (subject) => (subject.referral ? [subject.referral.target] : []),
  },
  referralResult: {
    multi: true,
    categories: categoriesOfList("referralResult"),
    categoriesOf: (subject) => (subject.referral ? [subject.referral.result] : []),
  },
  objective: {
    multi: true,
    categories: categoriesOfList("objective"),
    categoriesOf: (subject) => subject.objectives,
  },
  employmentAtOpening: {
    multi: false,
    categories: categoriesOfGroups("employment"),
    categoriesOf: attributeAt("atOpening", "employment"),
  },
  employmentAtClosing: {
    multi: false,
    categories: categoriesOfGroups("employment"),
    categoriesOf: attributeAt("atClosing", "employment"),
  },
  germanLevelAtOpening: {
    multi: false,
    categories: categoriesOfGroups("germanLevel"),
    categoriesOf: attributeAt("atOpening", "germanLevel"),
  },
  germanLevelAtClosing: {
    multi: false,
    categories: categoriesOfGroups("germanLevel"),
    categoriesOf: attributeAt("atClosing", "germanLevel"),
  },
  housingAtOpening: {
    multi: false,
    categories: categoriesOfGroups("housing"),
    categoriesOf: attributeAt("atOpening", "housing"),
  },
  housingAtClosing: {
    multi: false,
    categories: categoriesOfGroups("housing"),
    categoriesOf: attributeAt("atClosing", "housing"),
  },
  lateQuarter: {
    multi: true,
    categories: lateQuarters,
    categoriesOf: (subject) => subject.person?.lateQuarters ?? [],
  },
  measureKind: {
    multi: false,
    categories: categoriesOfList("measureKind"),
    categoriesOf: (subject) => (subject.measure ? [subject.measure.kind] : []),
  },
  contactKind: {
    multi: false,
    categories: categoriesOfList("contactKind"),
    categoriesOf: (subject) => (subject.contact ? [subject.contact.kind] : []),
  },
  contactMode: {
    multi: false,
    categories: categoriesOfList("contactMode"),
    categoriesOf: (subject) => (subject.contact ? [subject.contact.mode] : []),
  },
} satisfies Record<DimensionId, Omit<Dimension, "id" | "label">>;

/** The dimension with this name. */
export function dimension(id: DimensionId): Dimension {
  return { id, label: dimensionLabels[id], ...definitions[id] };
}
