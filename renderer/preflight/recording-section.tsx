import { useEffect, useRef } from "react";
import type { PreflightReport } from "../../shared/contract/preflight.ts";
import { dayOf, germanDay } from "../../shared/dates.ts";
import { counted, written } from "../statistics/numbers.ts";
import { NoValue, NumberTable, Section } from "../ui/index.ts";
import styles from "./preflight.module.css";

interface RecordingSectionProps {
  recording: PreflightReport["recording"];
  /** A finding leads here. */
  isWanted: boolean;
}

/** Who has recorded what in the period, and what can be known of other laptops. */
export function RecordingSection({ recording, isWanted }: RecordingSectionProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isWanted) return;
    place.current?.scrollIntoView({ block: "center" });
    place.current?.focus({ preventScroll: true });
  }, [isWanted]);

  return (
    // biome-ignore lint/a11y/useSemanticElements: the box inside is the section
    <div ref={place} role="group" aria-label="Wer hat erfasst?" tabIndex={-1} className={styles.part}>
      <Section title="Wer hat erfasst?" boxed>
        <NumberTable
          name="Kontakte je Mitglied des Teams im Zeitraum"
          heads={["Team", "Kontakte", "zuletzt"]}
        >
          {recording.users.map(({ name, contacts, lastContactOn }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{written(contacts)}</td>
              <td>{lastContactOn ? germanDay(lastContactOn) : <NoValue meaning="kein Kontakt" />}</td>
            </tr>
          ))}
        </NumberTable>
        <p className={styles.muted}>{laptopWords(recording)}</p>
      </Section>
    </div>
  );
}

function laptopWords({ openings, lastOpenedAt }: PreflightReport["recording"]): string {
  const here =
    openings === 0 || lastOpenedAt === null
      ? "An dieser Akte wurde im Zeitraum nichts geändert."
      : `Diese Akte wurde im Zeitraum ${counted(openings, "Mal", "Mal")} geöffnet und geändert, zuletzt am ${germanDay(dayOf(new Date(lastOpenedAt)))}.`;
  return `${here} Ob auf anderen Laptops noch Einträge liegen, kann das Programm nicht wissen, solange Laptops ihre Akten nicht austauschen. Fragen Sie im Team nach, wenn jemand oben fehlt.`;
}
