import { type CodeListName, codeGroup, codeValues, isCode } from "../../shared/codelists/codelists.ts";
import { type GroupedList, groupLabels } from "../../shared/statistics/groupLabels.ts";

/** One category of a dimension. */
export interface Category {
  code: string;
  label: string;
}

/** The categories of a code list; `keine Angabe` counts as `unbekannt` and is none of its own. */
export function categoriesOfList(list: CodeListName): Category[] {
  return codeValues(list)
    .filter((value) => value.code !== "keine-angabe")
    .map(({ code, label }) => ({ code, label }));
}

/** The categories of a code list whose values are grouped. */
export function categoriesOfGroups(list: GroupedList): Category[] {
  return Object.entries(groupLabels[list]).map(([code, label]) => ({ code, label }));
}

/** The code, or `unbekannt` where nothing, `keine Angabe` or a code of no version known here was recorded. */
export function knownCode(list: CodeListName, code: string | null): string {
  return code !== null && code !== "keine-angabe" && isCode(list, code) ? code : "unbekannt";
}

/** The group of a code, `unbekannt` as in `knownCode`. */
export function knownGroup(list: CodeListName, code: string | null): string {
  const known = knownCode(list, code);
  return known === "unbekannt" ? known : codeGroup(list, known);
}
