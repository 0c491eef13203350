import { ChevronDown, ChevronRight, Trash2 } from "lucide-react";
import { useId, useState } from "react";
import { germanDay, today } from "../../../shared/dates.ts";
import type { DatedAttributeName, DatedValue, PersonFile } from "../../../shared/model/people.ts";
import { useCommand } from "../../api/use-operation.ts";
import { Button, IconButton, LinkButton } from "../../ui/index.ts";
import { offerUndo } from "../offer-undo.ts";
import { datedValueWords, untilWords } from "../person-facts.ts";
import { attributeTitle } from "../timeline-words.ts";
import { DatedValueForm } from "./dated-value-form.tsx";
import styles from "./master-data.module.css";

interface DatedAttributeProps {
  person: PersonFile;
  attribute: DatedAttributeName;
}

/** An attribute that changes with time: its value today, since when, what it was before. */
export function DatedAttribute({ person, attribute }: DatedAttributeProps) {
  const [isChanging, setChanging] = useState(false);
  const [showsHistory, setShowsHistory] = useState(false);
  const titleId = useId();
  const current = person.current[attribute];
  const history = person.history.filter((value) => value.attribute === attribute);
  const title = attributeTitle(attribute);
  return (
    <section className={styles.dated} aria-labelledby={titleId}>
      <h3 className={styles.datedTitle} id={titleId}>
        {title}
      </h3>
      {isChanging ? (
        <DatedValueForm person={person} attribute={attribute} onDone={() => setChanging(false)} />
      ) : (
        <div className={styles.datedValue}>
          <CurrentValue value={current} />
          <Button size="small" onPress={() => setChanging(true)} aria-label={`${title} ändern`}>
            {current ? "Ändern" : "Eintragen"}
          </Button>
        </div>
      )}
      {needsHistory(history, current) ? (
        <div className={styles.history}>
          <LinkButton onPress={() => setShowsHistory(!showsHistory)}>
            {showsHistory ? (
              <ChevronDown size="0.875rem" aria-hidden />
            ) : (
              <ChevronRight size="0.875rem" aria-hidden />
            )}
            {showsHistory ? "Verlauf schließen" : `Verlauf (${history.length})`}
          </LinkButton>
          {showsHistory ? <ValueHistory history={history} title={title} /> : null}
        </div>
      ) : null}
    </section>
  );
}

function needsHistory(history: DatedValue[], current: DatedValue | undefined): boolean {
  return history.length > 1 || (history.length === 1 && history[0]?.id !== current?.id) || Boolean(current);
}

function CurrentValue({ value }: { value: DatedValue | undefined }) {
  if (!value) return <p className={styles.missing}>noch nicht erfragt</p>;
  return (
    <p>
      {datedValueWords(value)}
      <span className={styles.since}>
        {[`seit ${germanDay(value.validFrom)}`, untilWords(value.validUntil)].filter(Boolean).join(", ")}
      </span>
    </p>
  );
}

function ValueHistory({ history, title }: { history: DatedValue[]; title: string }) {
  const remove = useCommand("removeDatedAttribute");
  return (
    <ol className={styles.values} aria-label={`Verlauf: ${title}`}>
      {history.map((value) => (
        <li key={value.id}>
          <span className={styles.valueSince}>
            {value.validFrom > today() ? "ab" : "seit"} {germanDay(value.validFrom)}
          </span>
          <span className={styles.valueWords}>
            {datedValueWords(value)} <span className={styles.since}>{untilWords(value.validUntil)}</span>
          </span>
          <IconButton
            icon={Trash2}
            size="small"
            label={`Eintrag ab ${germanDay(value.validFrom)} entfernen`}
            onPress={() =>
              remove.mutate({ id: value.id }, { onSuccess: () => offerUndo(`Eintrag entfernt: ${title}.`) })
            }
          />
        </li>
      ))}
    </ol>
  );
}
