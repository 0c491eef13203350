import type { DatedAttributeName } from "../../shared/model/people.ts";

/** The German names of the dated attributes, as sentences use them. */
export const attributeTitles: Record<DatedAttributeName, string> = {
  residenceStatus: "Der Aufenthaltsstatus",
  employment: "Die Erwerbssituation",
  livelihood: "Der Lebensunterhalt",
  germanLevel: "Das Niveau der Deutschkenntnisse",
  housing: "Die Wohnsituation",
  residence: "Der Wohnort",
};
