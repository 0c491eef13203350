import { codeLabel } from "../../shared/codelists/codelists.ts";
import { today } from "../../shared/dates.ts";
import type { MeasureSummary } from "../../shared/model/measures.ts";
import { weekdayAndDay } from "../people/day-words.ts";
import type { DataGridColumn } from "../ui/index.ts";
import { periodWords } from "./measure-words.ts";
import styles from "./measures.module.css";

/** The columns of the list of measures. Shares equal to the least widths, so that no column widens the table. */
export const measureColumns: readonly DataGridColumn<MeasureSummary>[] = [
  {
    id: "title",
    header: "Titel",
    width: "minmax(13rem, 13fr)",
    isRowHeader: true,
    isSortable: true,
    render: ({ title }) => (
      <span className={styles.clipped} title={title}>
        {title}
      </span>
    ),
  },
  {
    id: "nextSession",
    header: "nächster Termin",
    width: "9rem",
    isSortable: true,
    render: ({ nextSessionOn }) => nextSessionWords(nextSessionOn),
  },
  {
    id: "participants",
    header: "Teilnehmende",
    width: "8.5rem",
    align: "end",
    isSortable: true,
    render: ({ participants }) => participants,
  },
  {
    id: "sessions",
    header: "Termine",
    width: "5.5rem",
    align: "end",
    isSortable: true,
    render: ({ sessions }) => sessions,
  },
  {
    id: "kind",
    header: "Art",
    width: "minmax(7.5rem, 7.5fr)",
    isSortable: true,
    render: ({ kind }) => <span className={styles.clipped}>{codeLabel("measureKind", kind)}</span>,
  },
  {
    id: "period",
    header: "Zeitraum",
    width: "12.5rem",
    isSortable: true,
    render: (measure) => periodWords(measure, today()),
  },
  {
    id: "place",
    header: "Ort",
    width: "minmax(7rem, 7fr)",
    isSortable: true,
    render: ({ place }) => <span className={styles.clipped}>{place}</span>,
  },
  {
    id: "fundingLine",
    header: "Förderschwerpunkt",
    width: "minmax(9rem, 9fr)",
    isSortable: true,
    render: ({ fundingLine }) => (
      <span className={styles.clipped}>{fundingLine ? codeLabel("fundingLine", fundingLine) : ""}</span>
    ),
  },
];

/** What a narrow list leaves out. */
export const detailColumns = ["kind", "period", "sessions", "place", "fundingLine"];

function nextSessionWords(day: string | null): string {
  if (day === null) return "keiner";
  return day === today() ? "heute" : weekdayAndDay(day, today());
}
