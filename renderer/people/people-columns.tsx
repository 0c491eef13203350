import { codeLabel } from "../../shared/codelists/codelists.ts";
import { citizenshipLabel } from "../../shared/codelists/places.ts";
import { today } from "../../shared/dates.ts";
import { listName } from "../../shared/model/names.ts";
import type { PersonHit, PersonSummary } from "../../shared/model/people.ts";
import { Badge, type DataGridColumn, Marked, type Tone } from "../ui/index.ts";
import { shortDay } from "./day-words.ts";
import styles from "./people-table.module.css";
import { ageInYears, languageNames, residenceWords, shortResidenceStatus } from "./person-facts.ts";

const caseWords: Record<PersonSummary["caseState"], { text: string; tone: Tone } | null> = {
  none: null,
  active: { text: "offen", tone: "success" },
  resting: { text: "ruht", tone: "warning" },
  closed: { text: "geschlossen", tone: "neutral" },
};

/** The columns of the table of people; their ids are also the names of orders where they can be sorted. */
export const peopleColumns: readonly DataGridColumn<PersonHit>[] = [
  {
    id: "name",
    header: "Name",
    width: "minmax(13rem, 2fr)",
    isRowHeader: true,
    isSortable: true,
    render: NameCell,
  },
  {
    id: "age",
    header: "Alter",
    width: "5rem",
    align: "end",
    isSortable: true,
    render: ({ person }) => ageInYears(person, today()) ?? "",
  },
  {
    id: "gender",
    header: "Geschlecht",
    width: "7rem",
    render: ({ person }) => (person.gender ? codeLabel("gender", person.gender) : ""),
  },
  {
    id: "languages",
    header: "Sprachen",
    width: "minmax(8rem, 1.25fr)",
    render: ({ person }) => languageNames(person.languages),
  },
  {
    id: "citizenships",
    header: "Staatsangehörigkeit",
    width: "minmax(9rem, 1fr)",
    render: ({ person }) => person.citizenships.map(citizenshipLabel).join(", "),
  },
  {
    id: "residenceStatus",
    header: "Aufenthalt",
    width: "minmax(9.5rem, 1.5fr)",
    render: ({ person }) => (person.residenceStatus ? shortResidenceStatus(person.residenceStatus) : ""),
  },
  {
    id: "germanLevel",
    header: "Deutsch",
    width: "6rem",
    render: ({ person }) => (person.germanLevel ? codeLabel("germanLevel", person.germanLevel) : ""),
  },
  {
    id: "residence",
    header: "Wohnort",
    width: "minmax(8rem, 1fr)",
    render: ({ person }) => (person.residence ? residenceWords(person.residence) : ""),
  },
  { id: "caseState", header: "Fall", width: "7rem", render: CaseCell },
  {
    id: "contacts",
    header: "Kontakte",
    width: "6.75rem",
    align: "end",
    isSortable: true,
    render: ({ person }) => person.contacts,
  },
  {
    id: "lastContact",
    header: "Letzter Kontakt",
    width: "9.5rem",
    isSortable: true,
    render: ({ person }) => (person.lastContactOn ? shortDay(person.lastContactOn, today()) : ""),
  },
];

function NameCell({ person, highlights, explanation }: PersonHit) {
  return (
    <span className={styles.name}>
      <Marked text={listName(person)} ranges={highlights.map(({ start, end }) => [start, end] as const)} />
      {explanation ? <span className={styles.explanation}> {explanation}</span> : null}
    </span>
  );
}

function CaseCell({ person }: PersonHit) {
  const words = caseWords[person.caseState];
  return words ? <Badge tone={words.tone}>{words.text}</Badge> : null;
}
