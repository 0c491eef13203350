import { useEffect, useRef, useState } from "react";
import type { PersonWithoutValue } from "../../shared/contract/preflight.ts";
import { useAnswer } from "../api/use-operation.ts";
import { goTo } from "../app/navigation.ts";
import { personFieldPlace } from "../people/person-place.ts";
import { counted } from "../statistics/numbers.ts";
import { Button, InlineAlert, LinkButton, returnFocus, Section, Spinner } from "../ui/index.ts";
import styles from "./preflight.module.css";

interface PeopleWithoutValueProps {
  period: string;
  variable: string;
  label: string;
  onClose: () => void;
}

/** So many names are shown at first, and so many more each time. */
const step = 60;

const stateWords: Record<PersonWithoutValue["state"], string> = {
  notAsked: "noch nicht erfragt",
  unknown: "unbekannt",
  notSaid: "keine Angabe gemacht",
};

/** The people behind a share of unknown values; each name leads to the field. */
export function PeopleWithoutValue({ period, variable, label, onClose }: PeopleWithoutValueProps) {
  const [shown, setShown] = useState(step);
  const place = useRef<HTMLDivElement>(null);
  const { data, error, isPlaceholderData } = useAnswer("peopleWithoutValue", { period, variable });
  const people = isPlaceholderData ? undefined : data;

  useEffect(() => {
    place.current?.scrollIntoView({ block: "nearest" });
    place.current?.focus({ preventScroll: true });
  }, []);

  function close(): void {
    onClose();
    returnFocus(document.querySelector(`[data-variable="${CSS.escape(variable)}"]`));
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: the box inside is the section
    <div
      ref={place}
      role="group"
      aria-label={`Ohne bekannte Angabe: ${label}`}
      tabIndex={-1}
      className={styles.part}
    >
      <Section
        title={`Ohne bekannte Angabe: ${label}`}
        aside={<LinkButton onPress={close}>schließen</LinkButton>}
        boxed
      >
        {error ? <InlineAlert tone="danger">{error.failure.message}</InlineAlert> : null}
        {people ? null : error ? null : <Spinner label="Personen werden gesucht" />}
        {people ? (
          <>
            <p className={styles.muted} role="status">
              {counted(people.length, "Person", "Personen")}. „Keine Angabe“ ist eine Antwort und zählt
              trotzdem als unbekannt.
            </p>
            <ul className={styles.people}>
              {people.slice(0, shown).map(({ personId, name, field, state }) => (
                <li key={personId}>
                  <LinkButton onPress={() => goTo(personFieldPlace(personId, field))}>{name}</LinkButton>
                  <span className={styles.muted}>{stateWords[state]}</span>
                </li>
              ))}
            </ul>
            {shown < people.length ? (
              <Button size="small" onPress={() => setShown(shown + step)}>
                Weitere zeigen
              </Button>
            ) : null}
          </>
        ) : null}
      </Section>
    </div>
  );
}
