import { type CodeListName, codeGroup, codeValues, isCode } from "../../shared/codelists/codelists.ts";

/** One category of a dimension. */
export interface Category {
  code: string;
  label: string;
}

/** The groups that stand in the tables in place of single values, in the order of their code lists. */
const groupLabels = {
  employment: {
    erwerbstaetig: "erwerbstätig",
    bildung: "in Bildung",
    "nicht-erwerbstaetig": "nicht erwerbstätig",
    unbekannt: "unbekannt",
  },
  germanLevel: { keine: "keine", A: "A", B: "B", C: "C", unbekannt: "unbekannt" },
  housing: { unterkunft: "Unterkunft", wohnung: "Wohnung", prekaer: "prekär", unbekannt: "unbekannt" },
  accessRoute: {
    privat: "privat",
    zivilgesellschaft: "Zivilgesellschaft",
    behoerde: "Behörde",
    bildung: "Bildung",
    beratung: "Beratung",
    oeffentlichkeit: "Öffentlichkeit",
    unbekannt: "unbekannt",
  },
  closureReason: {
    regulaer: "regulär",
    wechsel: "Wechsel",
    vorzeitig: "vorzeitig",
    verstorben: "verstorben",
  },
} satisfies Partial<Record<CodeListName, Record<string, string>>>;

/** A code list whose values stand in the tables as groups. */
export type GroupedList = keyof typeof groupLabels;

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
