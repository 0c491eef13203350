import { useEffect, useState } from "react";
import type { ProtectionCheck } from "../../shared/contract/statistics.ts";
import { Disclosure, InlineAlert } from "../ui/index.ts";
import { byReasons, changedForms, figureSentences, summaryWords } from "./check-words.ts";
import { counted } from "./numbers.ts";
import styles from "./statistics.module.css";

/** Results that were told already; coming back to one, nobody is told again. */
const told = new WeakSet<ProtectionCheck>();

function useFirstTelling(check: ProtectionCheck): boolean {
  const [isFirst] = useState(() => !told.has(check));
  useEffect(() => {
    told.add(check);
  }, [check]);
  return isFirst;
}

/** What the protection audit came to: what leaves as it is, what does not and why. */
export function ProtectionResult({ check }: { check: ProtectionCheck }) {
  const isAnnounced = useFirstTelling(check);
  if (!check.passed) {
    return (
      <InlineAlert tone="danger" title="Schutzprüfung nicht bestanden" isAnnounced={isAnnounced}>
        <p>{check.reason}</p>
      </InlineAlert>
    );
  }
  return (
    <div className={styles.checkResult}>
      <InlineAlert tone="success" title="Schutzprüfung bestanden" isAnnounced={isAnnounced}>
        <p>{summaryWords(check)}</p>
      </InlineAlert>
      {changedForms.map(([form, heading]) => (
        <ChangedTables
          key={form}
          heading={heading}
          tables={check.tables.filter((one) => one.form === form)}
        />
      ))}
      {check.figures ? (
        <Disclosure title="Was geprüft wurde">
          <ul className={styles.facts}>
            {figureSentences(check.figures).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </div>
  );
}

function ChangedTables({ heading, tables }: { heading: string; tables: ProtectionCheck["tables"] }) {
  if (tables.length === 0) return null;
  return (
    <section>
      <h3 className={styles.checkHeading}>
        {heading} ({tables.length})
      </h3>
      <ul className={styles.changes}>
        {byReasons(tables).map(({ tables: alike, reason, before }) => (
          <li key={reason + before.join()}>
            {alike.map(({ id, title }) => (
              <p key={id}>
                {id} {title}
              </p>
            ))}
            <p className={styles.muted}>{reason}</p>
            {before.length > 0 ? (
              <Disclosure
                title="Was zuvor nicht reichte"
                summary={counted(before.length, "Schritt", "Schritte")}
              >
                <ul className={styles.facts}>
                  {before.map((step) => (
                    <li key={step}>{step}</li>
                  ))}
                </ul>
              </Disclosure>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
