import type { FindingCounts } from "../../shared/contract/preflight.ts";
import { useAnswer } from "../api/use-operation.ts";
import { goTo } from "../app/navigation.ts";
import { Badge, LinkButton, Section, type Tone } from "../ui/index.ts";
import { findingPlace } from "./finding-place.ts";
import styles from "./findings-card.module.css";
import { writePreflightPlace } from "./preflight-place.ts";
import { countWords, SeverityMark } from "./severity.tsx";

/** Beside the tables: the most important of what to look at before the release. */
export function PreflightCard({ period }: { period: string }) {
  const { data } = useAnswer("preflightOverview", { period });
  if (data?.period.id !== period) return null;
  const { counts, first } = data;
  const total = counts.urgent + counts.warning + counts.hint;
  return (
    <Section
      title="Vor der Abgabe"
      aside={total > 0 ? <Badge tone={toneOf(counts)}>{countWords(counts)}</Badge> : null}
      boxed
    >
      {total === 0 ? (
        <p className={styles.muted}>Nichts zu beanstanden.</p>
      ) : (
        <>
          <ul className={styles.cardLines}>
            {first.map(({ id, severity, sentence, place }) => (
              <li key={id}>
                <SeverityMark severity={severity} isIconOnly />
                <span>{sentence}</span>
                <LinkButton
                  onPress={() => goTo(findingPlace(place, period))}
                  aria-label={`Öffnen: ${sentence}`}
                >
                  öffnen
                </LinkButton>
              </li>
            ))}
          </ul>
          {total > first.length ? (
            <LinkButton
              onPress={() => goTo(writePreflightPlace({ period }))}
            >{`Alle ${total} ansehen`}</LinkButton>
          ) : null}
        </>
      )}
    </Section>
  );
}

function toneOf({ urgent, warning }: FindingCounts): Tone {
  if (urgent > 0) return "danger";
  return warning > 0 ? "warning" : "info";
}
