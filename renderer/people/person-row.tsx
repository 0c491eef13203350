import { today } from "../../shared/dates.ts";
import { listName } from "../../shared/model/names.ts";
import type { PersonHit, PersonSummary } from "../../shared/model/people.ts";
import { Marked } from "../ui/index.ts";
import { shortDay } from "./day-words.ts";
import styles from "./people-list.module.css";
import { birthYearWords, languageNames } from "./person-facts.ts";

/** The two lines of a person in a list: name and latest contact, year of birth and languages. */
export function PersonRow({ person, highlights, explanation }: PersonHit) {
  const { lastContactOn } = person;
  return (
    <>
      <span className={styles.line}>
        <span className={styles.name}>
          <Marked
            text={listName(person)}
            ranges={highlights.map(({ start, end }) => [start, end] as const)}
          />
        </span>
        <span className={styles.date}>{lastContactOn ? shortDay(lastContactOn, today()) : ""}</span>
      </span>
      <span className={styles.details}>{detailWords(person, explanation)}</span>
    </>
  );
}

/** A person of a plain list as a hit without a reason. */
export function plainHit(person: PersonSummary): PersonHit {
  return { person, highlights: [], explanation: "" };
}

function detailWords(person: PersonSummary, explanation: string): string {
  const known = [birthYearWords(person), languageNames(person.languages.slice(0, 2)), explanation];
  return known.filter(Boolean).join(" · ") || "noch keine Angaben";
}
