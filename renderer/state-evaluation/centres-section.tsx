import type { CentreDelivery, PackageNote } from "../../shared/contract/stateEvaluation.ts";
import { counted } from "../statistics/numbers.ts";
import styles from "../statistics/statistics.module.css";
import { Badge, Disclosure, Section } from "../ui/index.ts";
import own from "./state-evaluation.module.css";

type State = CentreDelivery["state"];

const packageWords: Record<PackageNote["state"], string> = {
  counted: "zählt mit",
  duplicate: "mehrfach vorhanden, zählt einmal",
  rejected: "abgelehnt",
  unreadable: "nicht lesbar",
};

interface CentresProps {
  centres: readonly CentreDelivery[];
}

/** `31 geliefert, 1 fehlt, 1 abgelehnt`. */
export function countWords(centres: readonly CentreDelivery[]): string {
  const count = (state: State) => centres.filter((centre) => centre.state === state).length;
  const missing = count("missing");
  return `${count("delivered")} geliefert, ${missing} ${missing === 1 ? "fehlt" : "fehlen"}, ${count("rejected")} abgelehnt`;
}

/** What needs attention: centres whose packages were turned away, each with the reasons, and centres that are missing. */
export function CentresSection({ centres }: CentresProps) {
  const rejected = centres.filter(({ state }) => state === "rejected");
  const missing = centres.filter(({ state }) => state === "missing");
  return (
    <>
      {rejected.length > 0 ? (
        <Section title={`Abgelehnt (${rejected.length})`}>
          <p className={styles.muted}>
            Mit „Quittungen …“ erfährt jedes Zentrum, warum; es schreibt die Lieferung dann noch einmal.
          </p>
          <ul className={own.rejected} aria-label="Abgelehnte Zentren">
            {rejected.map(({ ags, name, packages }) => (
              <li key={ags}>
                <div className={own.who}>
                  <strong>{name}</strong>
                  <Badge tone="danger">abgelehnt</Badge>
                </div>
                <Packages packages={packages} />
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {missing.length > 0 ? (
        <Section title={missing.length === 1 ? "Es fehlt (1)" : `Es fehlen (${missing.length})`}>
          <ul className={own.names} aria-label="Fehlende Zentren">
            {missing.map(({ ags, name }) => (
              <li key={ags}>{name}</li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  );
}

/** Who delivered, with what is worth knowing of a package. */
export function DeliveredSection({ centres }: CentresProps) {
  const delivered = centres.filter(({ state }) => state === "delivered");
  if (delivered.length === 0) return null;
  return (
    <Section title={`Geliefert (${delivered.length})`}>
      <ul className={own.names} aria-label="Zentren, die geliefert haben">
        {delivered.map(({ ags, name, packages }) => (
          <li key={ags}>
            <Delivered name={name} packages={packages} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Packages of which neither centre nor period could be read. */
export function Strays({ packages }: { packages: readonly PackageNote[] }) {
  if (packages.length === 0) return null;
  return (
    <Section title={`Ohne Zuordnung (${packages.length})`}>
      <p className={styles.muted}>
        Bei diesen ließ sich kein Zentrum oder kein Zeitraum lesen; sie zählen nicht mit. Liegt der Grund
        nicht hier, bitten Sie das Zentrum, die Lieferung noch einmal zu schreiben.
      </p>
      <Packages packages={packages} />
    </Section>
  );
}

function Delivered({ name, packages }: { name: string; packages: readonly PackageNote[] }) {
  const hints = packages.reduce((sum, one) => sum + one.findings.length, 0);
  if (hints === 0) return name;
  return (
    <Disclosure
      title={name}
      summary={<span className={own.hints}>{counted(hints, "Hinweis", "Hinweise")}</span>}
    >
      <Packages packages={packages} />
    </Disclosure>
  );
}

function Packages({ packages }: { packages: readonly PackageNote[] }) {
  return (
    <ul className={styles.facts}>
      {packages.map(({ name, state, findings }, position) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: several packages may bear one name, and the list never changes
        <li key={`${name} ${position}`}>
          <span className={styles.path}>{name}</span>: {packageWords[state]}
          <ul className={styles.facts}>
            {[...new Set(findings)].map((finding) => (
              <li key={finding}>{finding}</li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
