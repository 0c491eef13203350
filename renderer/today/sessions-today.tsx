import { ListBox, ListBoxItem } from "react-aria-components";
import type { Today } from "../../shared/contract/casework.ts";
import { goTo } from "../app/navigation.ts";
import { rollCallPlace } from "../measures/places.ts";
import { Section } from "../ui/index.ts";
import styles from "./today.module.css";

/** Today's sessions of measures; Enter opens the roll call. */
export function SessionsToday({ sessions }: { sessions: Today["sessions"] }) {
  return (
    <Section title="Termine heute">
      {sessions.length === 0 ? (
        <p className={styles.quiet}>Keine. Termine einer Maßnahme erscheinen hier an ihrem Tag.</p>
      ) : (
        <ListBox
          aria-label="Termine heute"
          className={styles.entries}
          selectionMode="none"
          items={sessions.map((session) => ({ ...session, id: session.sessionId }))}
          onAction={(id) => {
            const session = sessions.find(({ sessionId }) => sessionId === id);
            if (session) goTo(rollCallPlace(session.measure.id, session.sessionId));
          }}
        >
          {(session) => (
            <ListBoxItem textValue={session.measure.title} className={styles.entry}>
              <span className={styles.line}>
                <span className={styles.time}>{session.startsAt ?? "ohne Zeit"}</span>
                <span className={styles.name}>{session.measure.title}</span>
              </span>
              <span className={styles.details}>
                {[session.topic, session.measure.place, participantWords(session.measure.participants)]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      )}
    </Section>
  );
}

function participantWords(participants: number): string {
  return participants === 1 ? "1 Person" : `${participants} Personen`;
}
