import type { StatisticsPeriod } from "../../shared/contract/statistics.ts";
import { germanDay } from "../../shared/dates.ts";
import { goTo } from "../app/navigation.ts";
import { firstChoice, turnOf, turnWords } from "../statistics/periods.ts";
import { writePlace } from "../statistics/statistics-place.ts";
import { LinkButton, Section } from "../ui/index.ts";
import styles from "./dashboard.module.css";

/** Which quarter is to be sealed next, and which was sealed last. */
export function DeliverySection({ periods }: { periods: readonly StatisticsPeriod[] }) {
  const next = firstChoice(periods);
  if (!next) return null;
  const turn = turnOf(periods, next);
  const sealed = periods
    .filter(({ kind, state }) => kind === "quarter" && state === "sealed")
    .sort((one, other) => one.id.localeCompare(other.id))
    .at(-1);
  return (
    <Section
      title="Lieferung"
      boxed
      aside={
        <LinkButton
          aria-label={`Lieferung: ${next.title} öffnen`}
          onPress={() => goTo(writePlace({ period: next.id, table: null, cell: null, showsEmpty: false }))}
        >
          öffnen
        </LinkButton>
      }
    >
      <p>
        {next.title}:{" "}
        {turn.kind === "running"
          ? `läuft bis ${germanDay(next.end)}, zu versiegeln ab ${germanDay(turn.from)}`
          : turnWords(turn, next)}
        .
      </p>
      <p className={styles.muted}>
        {sealed
          ? `Zuletzt versiegelt: ${sealed.title} am ${germanDay(sealed.sealedOn ?? sealed.end)}.`
          : "Noch kein Quartal ist versiegelt."}
      </p>
    </Section>
  );
}
