import { useState } from "react";
import { type MissingVariable, missingLimits, missingSeverity } from "../../shared/contract/preflight.ts";
import { counted, written } from "../statistics/numbers.ts";
import { shortLabel } from "../statistics/table-layout.ts";
import { LinkButton, NumberTable, Section, unseen } from "../ui/index.ts";
import styles from "./preflight.module.css";

interface MissingValuesProps {
  missing: readonly MissingVariable[];
  chosen: string | null;
  onChoose: (variable: string | null) => void;
}

/** How often each variable is unknown, with the limits from which that matters. */
export function MissingValues({ missing, chosen, onChoose }: MissingValuesProps) {
  const [isTable, setTable] = useState(false);
  const persons = missing[0]?.persons ?? 0;
  const sorted = [...missing].sort((one, other) => other.percent - one.percent);
  return (
    <Section
      title="Fehlende Angaben"
      aside={
        <LinkButton
          onPress={() => setTable(!isTable)}
          aria-label={isTable ? "Als Bild: Fehlende Angaben" : "Als Tabelle: Fehlende Angaben"}
        >
          {isTable ? "Als Bild" : "Als Tabelle"}
        </LinkButton>
      }
      boxed
    >
      {persons === 0 ? (
        <p className={styles.muted}>In diesem Zeitraum ist noch niemand beraten worden.</p>
      ) : (
        <>
          <p className={styles.muted}>
            Anteil der {written(persons)} beratenen Personen, bei denen das Merkmal unbekannt ist. Warnung ab{" "}
            {missingLimits.warning} %, dringend ab {missingLimits.urgent} %.
          </p>
          {isTable ? (
            <MissingTable missing={sorted} />
          ) : (
            <MissingBars missing={sorted} chosen={chosen} onChoose={onChoose} />
          )}
        </>
      )}
    </Section>
  );
}

function wordOf(percent: number): string {
  const severity = missingSeverity(percent);
  if (severity === "urgent") return "dringend";
  return severity === "warning" ? "Warnung" : "in Ordnung";
}

function MissingBars({ missing, chosen, onChoose }: MissingValuesProps) {
  return (
    <ul className={styles.bars}>
      {missing.map(({ variable, label, percent, missing: count }) => (
        <li key={variable}>
          <button
            type="button"
            className={styles.bar}
            data-variable={variable}
            aria-pressed={chosen === variable}
            disabled={count === 0}
            onClick={() => onChoose(chosen === variable ? null : variable)}
          >
            <span className={styles.barLabel}>{shortLabel(label)}</span>
            <span className={styles.barValue}>
              {percent} % <span className={styles.muted}>{wordOf(percent)}</span>
              <span className={unseen}>, {counted(count, "Person", "Personen")} zeigen</span>
            </span>
            <span className={styles.track}>
              <span
                className={styles.fill}
                data-severity={missingSeverity(percent) ?? "fine"}
                style={{ width: `${percent}%` }}
              />
              {Object.values(missingLimits).map((limit) => (
                <span key={limit} className={styles.limit} style={{ left: `${limit}%` }} />
              ))}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function MissingTable({ missing }: Pick<MissingValuesProps, "missing">) {
  return (
    <NumberTable name="Fehlende Angaben" heads={["Merkmal", "unbekannt", "Stufe"]}>
      {missing.map(({ variable, label, missing: count, percent }) => (
        <tr key={variable}>
          <th scope="row">{shortLabel(label)}</th>
          <td>{`${written(count)} (${percent} %)`}</td>
          <td>{wordOf(percent)}</td>
        </tr>
      ))}
    </NumberTable>
  );
}
