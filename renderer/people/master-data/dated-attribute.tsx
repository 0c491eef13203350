import { History, Pencil, Trash2 } from "lucide-react";
import { useId, useState } from "react";
import { germanDay, today } from "../../../shared/dates.ts";
import type { DatedAttributeName, DatedValue, PersonFile } from "../../../shared/model/people.ts";
import { useCommand } from "../../api/use-operation.ts";
import { classes, IconButton } from "../../ui/index.ts";
import { offerUndo } from "../offer-undo.ts";
import { datedValueWords, untilWords } from "../person-facts.ts";
import { attributeTitle } from "../timeline-words.ts";
import { DatedValueForm } from "./dated-value-form.tsx";
import styles from "./master-data.module.css";

interface DatedAttributeProps {
  person: PersonFile;
  attribute: DatedAttributeName;
  /** Begins with its form and history open, since a finding leads here. */
  isWanted?: boolean;
}

/** An attribute that changes with time: its value today, since when, what it was before. */
export function DatedAttribute({ person, attribute, isWanted = false }: DatedAttributeProps) {
  const [isChanging, setChanging] = useState(isWanted);
  const [showsHistory, setShowsHistory] = useState(isWanted);
  const titleId = useId();
  const current = person.current[attribute];
  const history = person.history.filter((value) => value.attribute === attribute);
  const title = attributeTitle(attribute);
  return (
    <section
      className={styles.dated}
      aria-labelledby={titleId}
      data-field={attribute}
      data-open={isChanging || (showsHistory && history.length > 0)}
    >
      <h3 className={styles.datedTitle} id={titleId}>
        {title}
      </h3>
      {isChanging ? (
        <DatedValueForm person={person} attribute={attribute} onDone={() => setChanging(false)} />
      ) : (
        <div className={styles.datedValue}>
          <CurrentValue value={current} />
          {history.length > 0 ? (
            <IconButton
              icon={History}
              size="small"
              label={`Verlauf: ${title}`}
              aria-expanded={showsHistory}
              onPress={() => setShowsHistory(!showsHistory)}
            />
          ) : null}
          <IconButton
            icon={Pencil}
            size="small"
            label={`${title} ändern`}
            onPress={() => setChanging(true)}
          />
        </div>
      )}
      {showsHistory && history.length > 0 ? <ValueHistory history={history} title={title} /> : null}
    </section>
  );
}

function CurrentValue({ value }: { value: DatedValue | undefined }) {
  if (!value) return <p className={classes(styles.current, styles.missing)}>noch nicht erfragt</p>;
  return (
    <p className={styles.current}>
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
