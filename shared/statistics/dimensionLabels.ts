import { codeListTitle } from "../codelists/codelists.ts";

/** What tables can be broken down by: the German heading of each dimension. */
export const dimensionLabels = {
  gender: codeListTitle("gender"),
  ageGroup: codeListTitle("ageGroup"),
  residenceGroup: codeListTitle("residenceGroup"),
  citizenshipGroup: codeListTitle("citizenshipGroup"),
  employment: codeListTitle("employment"),
  germanLevel: codeListTitle("germanLevel"),
  topic: codeListTitle("topic"),
  accessRoute: codeListTitle("accessRoute"),
  contactFrequency: codeListTitle("contactFrequency"),
  interpreting: codeListTitle("interpreting"),
  residenceArea: codeListTitle("residenceArea"),
  housing: codeListTitle("housing"),
  movement: "Bewegung der Fälle",
  closureReason: codeListTitle("closureReason"),
  referralTarget: codeListTitle("referralTarget"),
  referralResult: codeListTitle("referralResult"),
  objective: codeListTitle("objective"),
  employmentAtOpening: "Erwerbssituation bei Eröffnung",
  employmentAtClosing: "Erwerbssituation bei Abschluss",
  germanLevelAtOpening: "Deutschkenntnisse bei Eröffnung",
  germanLevelAtClosing: "Deutschkenntnisse bei Abschluss",
  housingAtOpening: "Wohnsituation bei Eröffnung",
  housingAtClosing: "Wohnsituation bei Abschluss",
  lateQuarter: "Quartal des Kontakts",
  measureKind: codeListTitle("measureKind"),
  contactKind: codeListTitle("contactKind"),
  contactMode: codeListTitle("contactMode"),
} satisfies Record<string, string>;

/** The name of a dimension. */
export type DimensionId = keyof typeof dimensionLabels;
