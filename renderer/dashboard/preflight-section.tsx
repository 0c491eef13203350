import { useAnswer } from "../api/use-operation.ts";
import { goTo } from "../app/navigation.ts";
import { writePreflightPlace } from "../preflight/preflight-place.ts";
import { countWords } from "../preflight/severity.tsx";
import { LinkButton, Section } from "../ui/index.ts";
import styles from "./dashboard.module.css";

/** How much is to be looked at before the next release; numbers only, names stand on the list itself. */
export function PreflightSection() {
  const { data } = useAnswer("preflightOverview", { period: null });
  if (!data) return null;
  const words = countWords(data.counts);
  return (
    <Section
      title="Vor der Abgabe"
      boxed
      aside={
        <LinkButton
          aria-label="Vor der Abgabe: Liste öffnen"
          onPress={() => goTo(writePreflightPlace({ period: data.period.id }))}
        >
          öffnen
        </LinkButton>
      }
    >
      <p className={words ? undefined : styles.muted}>
        {data.period.title}: {words || "nichts zu beanstanden"}.
      </p>
    </Section>
  );
}
