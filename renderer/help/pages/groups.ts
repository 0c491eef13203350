import {
  type CodeListName,
  codeGroup,
  codeListTitle,
  codeValues,
} from "../../../shared/codelists/codelists.ts";
import { groupLabels } from "../../../shared/statistics/groupLabels.ts";
import type { HelpSection } from "../help-page.ts";

interface Grouped {
  list: CodeListName;
  title: string;
  groups: readonly (readonly [code: string, label: string])[];
}

const grouped: readonly Grouped[] = [
  {
    list: "residenceStatus",
    title: codeListTitle("residenceStatus"),
    groups: codeValues("residenceGroup").map(({ code, label }) => [code, label]),
  },
  ...Object.entries(groupLabels).map(([list, labels]) => ({
    list: list as CodeListName,
    title: codeListTitle(list as CodeListName),
    groups: Object.entries(labels),
  })),
];

/** What stands behind the words of the tables, from the code lists: which entries a group holds, and how age counts. */
export const groupsSection: HelpSection = {
  id: "merkmale",
  title: "Merkmale und Gruppen",
  blocks: [
    "Was nicht eingetragen, „unbekannt“ oder „keine Angabe“ ist, zählt als unbekannt; beim Geschlecht heißt es „ohne Angabe“.",
    "Alter: volle Jahre am letzten Tag des Zeitraums. Ist nur das Geburtsjahr bekannt, zählt das Jahr des letzten Tages minus Geburtsjahr.",
    "Staatsangehörigkeit: Wer mehrere hat, zählt als deutsch, wenn eine davon die deutsche ist, sonst bei der zuerst eingetragenen.",
    ...grouped.flatMap(({ list, title, groups }) => [
      `${title}:`,
      { list: groups.flatMap(([code, label]) => groupLine(list, code, label)) },
    ]),
  ],
};

/** "Schutzstatus: § 25 Abs. 1 …; …"; nothing for a group without entries of its own. */
function groupLine(list: CodeListName, group: string, label: string): string[] {
  if (group === "unbekannt") return [];
  const members = codeValues(list).filter(({ code }) => codeGroup(list, code) === group);
  return members.length === 0 ? [] : [`${label}: ${members.map((member) => member.label).join("; ")}.`];
}
