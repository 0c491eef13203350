import type { CentreDelivery, PackageNote } from "../../shared/contract/stateEvaluation.ts";
import styles from "../statistics/statistics.module.css";
import { Badge, Disclosure, Section, type Tone } from "../ui/index.ts";

type State = CentreDelivery["state"];

const states: Record<State, { word: string; tone: Tone }> = {
  delivered: { word: "geliefert", tone: "success" },
  missing: { word: "fehlt", tone: "warning" },
  rejected: { word: "abgelehnt", tone: "danger" },
};

const packageWords: Record<PackageNote["state"], string> = {
  counted: "zählt mit",
  duplicate: "mehrfach vorhanden, zählt einmal",
  rejected: "abgelehnt",
  unreadable: "nicht lesbar",
};

/** What needs attention first. */
const order: readonly State[] = ["rejected", "missing", "delivered"];

interface CentresSectionProps {
  centres: readonly CentreDelivery[];
  strays: readonly PackageNote[];
}

/** Which centres delivered, which are missing, and why a package was turned away. */
export function CentresSection({ centres, strays }: CentresSectionProps) {
  const sorted = order.flatMap((state) => centres.filter((centre) => centre.state === state));
  return (
    <>
      {centres.length > 0 ? (
        <Section title="Zentren">
          <ul className={styles.findings} aria-label="Zentren">
            {sorted.map((centre) => (
              <li key={centre.ags}>
                <Badge tone={states[centre.state].tone}>{states[centre.state].word}</Badge>
                <Centre centre={centre} />
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {strays.length > 0 ? (
        <Section title="Pakete ohne Zuordnung">
          <p className={styles.muted}>Bei diesen ließ sich kein Zentrum oder kein Zeitraum lesen.</p>
          <Packages packages={strays} />
        </Section>
      ) : null}
    </>
  );
}

/** `31 geliefert, 1 fehlt, 1 abgelehnt`. */
export function countWords(centres: readonly CentreDelivery[]): string {
  const count = (state: State) => centres.filter((centre) => centre.state === state).length;
  const missing = count("missing");
  return `${count("delivered")} geliefert, ${missing} ${missing === 1 ? "fehlt" : "fehlen"}, ${count("rejected")} abgelehnt`;
}

function Centre({ centre: { name, packages } }: { centre: CentreDelivery }) {
  const findings = packages.reduce((sum, one) => sum + one.findings.length, 0);
  if (findings === 0) return <span>{name}</span>;
  return (
    <Disclosure title={name} summary={findings === 1 ? "1 Befund" : `${findings} Befunde`}>
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
          <span className={styles.path}>{name}</span>: {packageWords[state]}.{" "}
          {[...new Set(findings)].join(" ")}
        </li>
      ))}
    </ul>
  );
}
