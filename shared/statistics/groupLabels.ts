import type { CodeListName } from "../codelists/codelists.ts";

/** The groups that stand in the tables in place of single values, in the order of their code lists. */
export const groupLabels = {
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
