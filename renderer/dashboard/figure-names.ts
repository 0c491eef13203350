import type { DashboardFigureId } from "../../shared/contract/dashboard.ts";

interface FigureName {
  label: string;
  /** "12 Personen mehr" is said with it. */
  one: string;
  several: string;
  /** The cell of the table programme that is this figure. */
  table: string;
  cell: string;
}

/** How each figure is called, and where it stands among the tables. */
export const figureNames: Record<DashboardFigureId, FigureName> = {
  people: { label: "Beratene Personen", one: "Person", several: "Personen", table: "P01", cell: "_T/_T" },
  newPeople: {
    label: "davon neu",
    one: "neue Person",
    several: "neue Personen",
    table: "N01",
    cell: "_T/_T",
  },
  contacts: { label: "Kontakte", one: "Kontakt", several: "Kontakte", table: "X01", cell: "_T/_T" },
  activeCases: {
    label: "Personen mit aktivem Fall",
    one: "Person mit aktivem Fall",
    several: "Personen mit aktivem Fall",
    table: "C01",
    cell: "_T/_T",
  },
  openedCases: {
    label: "davon Fall eröffnet",
    one: "Person mit eröffnetem Fall",
    several: "Personen mit eröffnetem Fall",
    table: "C01",
    cell: "_T/eroeffnet",
  },
  closedCases: {
    label: "davon Fall geschlossen",
    one: "Person mit geschlossenem Fall",
    several: "Personen mit geschlossenem Fall",
    table: "C01",
    cell: "_T/geschlossen",
  },
  measures: { label: "Maßnahmen", one: "Maßnahme", several: "Maßnahmen", table: "S01", cell: "_T" },
  participants: {
    label: "Teilnehmende an Maßnahmen",
    one: "Person in Maßnahmen",
    several: "Personen in Maßnahmen",
    table: "M01",
    cell: "_T/_T",
  },
};
