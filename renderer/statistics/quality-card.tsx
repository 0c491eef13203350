import type { StatisticsReport } from "../../shared/contract/statistics.ts";
import { Badge, Section, StatusDot } from "../ui/index.ts";
import { completenessOf, countGaps, worstFirst } from "./quality.ts";
import styles from "./statistics.module.css";
import { shortLabel } from "./table-layout.ts";

/** How often a value is unknown: what can still be asked before sealing. */
export function QualityCard({ report }: { report: StatisticsReport }) {
  const gaps = countGaps(report.quality);
  return (
    <Section
      title="Fehlende Angaben"
      aside={gaps > 0 ? <Badge tone="warning">{`${gaps} mit Lücken`}</Badge> : null}
      boxed
    >
      {report.people === 0 ? (
        <p className={styles.muted}>In diesem Zeitraum ist noch niemand gezählt.</p>
      ) : (
        <>
          <p className={styles.muted}>Anteil der beratenen Personen, bei denen das Merkmal unbekannt ist.</p>
          <ul className={styles.qualities}>
            {worstFirst(report.quality).map(({ variable, label, missingPercent }) => {
              const { word, tone } = completenessOf(missingPercent);
              return (
                <li key={variable}>
                  <StatusDot tone={tone} />
                  <span>{shortLabel(label)}</span>
                  <span className={styles.qualityWord}>{word}</span>
                  <strong>{missingPercent} %</strong>
                </li>
              );
            })}
          </ul>
        </>
      )}
    </Section>
  );
}
