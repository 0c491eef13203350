import data from "./data/codelists-2026.1.json" with { type: "json" };

/** One value of a code list. A code once used is never renamed or reused, only ended with `validTo`. */
export interface CodeValue {
  code: string;
  label: string;
  /** The coarser class used in the state export. */
  group?: string;
  /** Last day on which the value may be chosen, `YYYY-MM-DD`. */
  validTo?: string;
}

interface CodeList {
  title: string;
  values: CodeValue[];
}

/** The version of the code lists, written into every release. */
export const codeListVersion: string = data.version;

/** The name of a code list. */
export type CodeListName = keyof typeof data.lists;

const lists: Record<CodeListName, CodeList> = data.lists;

/** The values of a list in their official order. */
export function codeValues(list: CodeListName): readonly CodeValue[] {
  return lists[list].values;
}

/** The German title of a list. */
export function codeListTitle(list: CodeListName): string {
  return lists[list].title;
}

const labels = new Map(
  Object.entries(lists).map(([name, list]) => [
    name,
    new Map(list.values.map((value) => [value.code, value])),
  ]),
);

/** The German label of a code; an unknown code (from a newer version) is shown as it is. */
export function codeLabel(list: CodeListName, code: string): string {
  return labels.get(list)?.get(code)?.label ?? code;
}

/** The group of a code, or the code itself where the list has no groups. */
export function codeGroup(list: CodeListName, code: string): string {
  return labels.get(list)?.get(code)?.group ?? code;
}

/** True when `code` belongs to `list`. */
export function isCode(list: CodeListName, code: string): boolean {
  return labels.get(list)?.has(code) ?? false;
}
