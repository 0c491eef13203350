import { PanelRight } from "lucide-react";
import { codeLabel } from "../../shared/codelists/codelists.ts";
import { type Day, germanDay, today } from "../../shared/dates.ts";
import type { CaseState, CaseSummary } from "../../shared/model/cases.ts";
import { shortDay, weekdayAndDay } from "../people/day-words.ts";
import { type DataGridColumn, IconButton } from "../ui/index.ts";
import styles from "./cases.module.css";

type Column = DataGridColumn<CaseSummary>;

/* Shares equal to the least widths: otherwise one of them would widen all, and the table with them. */
const person: Column = {
  id: "person",
  header: "Person",
  width: "minmax(9.5rem, 9.5fr)",
  isRowHeader: true,
  isSortable: true,
  render: ({ personName }) => personName,
};

const concern: Column = {
  id: "concern",
  header: "Anliegen",
  width: "minmax(10.5rem, 10.5fr)",
  isSortable: true,
  render: ({ concern: words }) => (
    <span className={styles.clipped} title={words}>
      {words}
    </span>
  ),
};

const openedOn: Column = {
  id: "openedOn",
  header: "seit",
  width: "6.25rem",
  isSortable: true,
  render: (file) => germanDay(file.openedOn),
};

const owner: Column = {
  id: "owner",
  header: "zuständig",
  width: "minmax(7.5rem, 7.5fr)",
  isSortable: true,
  render: ({ ownerName }) => ownerName,
};

const substitute: Column = {
  id: "substitute",
  header: "Vertretung",
  width: "minmax(7.5rem, 7.5fr)",
  isSortable: true,
  render: (file) => <span className={styles.clipped}>{substituteWords(file, today())}</span>,
};

const lastContact: Column = {
  id: "lastContact",
  header: "letzter Kontakt",
  width: "8.25rem",
  isSortable: true,
  render: ({ lastContactOn }) => (lastContactOn ? shortDay(lastContactOn, today()) : "noch keiner"),
};

const nextTask: Column = {
  id: "nextTask",
  header: "Wiedervorlage",
  width: "8.75rem",
  isSortable: true,
  render: ({ nextTaskOn }) => (nextTaskOn ? <NextTaskDay day={nextTaskOn} /> : ""),
};

const restingSince: Column = {
  id: "restingSince",
  header: "ruht seit",
  width: "6.25rem",
  isSortable: true,
  render: (file) => (file.restingSince ? germanDay(file.restingSince) : ""),
};

const closedOn: Column = {
  id: "closedOn",
  header: "geschlossen",
  width: "7.25rem",
  isSortable: true,
  render: (file) => (file.closedOn ? germanDay(file.closedOn) : ""),
};

const reason: Column = {
  id: "reason",
  header: "Grund",
  width: "minmax(8rem, 8fr)",
  isSortable: true,
  render: ({ closureReason }) => (
    <span className={styles.clipped}>{closureReason ? codeLabel("closureReason", closureReason) : ""}</span>
  ),
};

/** What has to be acted on stands first, where a narrow window still shows it. */
const columnsByState: Record<CaseState, readonly Column[]> = {
  active: [person, concern, nextTask, lastContact, openedOn, owner, substitute],
  resting: [person, concern, restingSince, nextTask, lastContact, owner, substitute],
  closed: [person, concern, closedOn, reason, openedOn, owner, lastContact],
};

/** What a narrow list leaves out: it stands in the case beside it. */
export const detailColumns = [
  "openedOn",
  "restingSince",
  "owner",
  "substitute",
  "lastContact",
  "reason",
  "show",
];

/** The columns for cases in a state; the last one opens the case beside the list. */
export function caseColumns(state: CaseState, onShow: (file: CaseSummary) => void): readonly Column[] {
  const show: Column = {
    id: "show",
    header: "Fall",
    width: "3.25rem",
    render: (file) => (
      <IconButton
        icon={PanelRight}
        size="small"
        label={`Fall von ${file.personName} daneben zeigen`}
        onPress={() => onShow(file)}
      />
    ),
  };
  return [...columnsByState[state], show];
}

function NextTaskDay({ day }: { day: Day }) {
  const now = today();
  if (day >= now) return day === now ? "heute" : weekdayAndDay(day, now);
  return <span className={styles.late}>überfällig {shortDay(day, now)}</span>;
}

/** Who stands in and until when, once it is over nobody. */
export function substituteWords(file: CaseSummary, now: Day): string {
  const { substituteName, substituteFrom, substituteUntil } = file;
  if (!substituteName || !substituteFrom || !substituteUntil || substituteUntil < now) return "";
  const when =
    substituteFrom > now ? `ab ${shortDay(substituteFrom, now)}` : `bis ${shortDay(substituteUntil, now)}`;
  return `${substituteName}, ${when}`;
}
