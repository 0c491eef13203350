import { ListBox, ListBoxItem } from "react-aria-components";
import { listName } from "../../shared/model/names.ts";
import type { PersonSummary } from "../../shared/model/people.ts";
import { goTo } from "../app/navigation.ts";
import { personPlace } from "../people/person-place.ts";
import { PersonRow, plainHit } from "../people/person-row.tsx";
import { Section } from "../ui/index.ts";
import styles from "./today.module.css";

/** Whom this user looked at last; Enter opens. */
export function RecentPeople({ people }: { people: readonly PersonSummary[] }) {
  return (
    <Section title="Zuletzt geöffnet">
      {people.length === 0 ? (
        <p className={styles.quiet}>Wen Sie öffnen, finden Sie hier wieder.</p>
      ) : (
        <ListBox
          aria-label="Zuletzt geöffnete Personen"
          className={styles.entries}
          selectionMode="none"
          items={people}
          onAction={(id) => goTo(personPlace(String(id)))}
        >
          {(person) => (
            <ListBoxItem textValue={listName(person)} className={styles.entry}>
              <PersonRow {...plainHit(person)} />
            </ListBoxItem>
          )}
        </ListBox>
      )}
    </Section>
  );
}
