import type { StatisticsPeriod } from "../../shared/contract/statistics.ts";
import { germanDay } from "../../shared/dates.ts";
import { goTo } from "../app/navigation.ts";
import { firstChoice, turnOf, turnWords } from "../statistics/periods.ts";
import { writePlace } from "../statistics/statistics-place.ts";
import { LinkButton, Section } from "../ui/index.ts";
import styles from "./dashboard.module.css";

function show({ id }: StatisticsPeriod): void {
  goTo(writePlace({ period: id, table: null, cell: null, showsEmpty: false }));
}

/** Which quarter is to be sealed next, and which was sealed last. */
export function DeliverySection({ periods }: { periods: readonly StatisticsPeriod[] }) {
  const next = firstChoice(periods);
  if (!next) return null;
  const turn = turnOf(periods, next);
  const sealed = periods
    .filter(({ kind, state }) => kind === "quarter" && state === "sealed")
    .sort((one, other) => one.id.localeCompare(other.id))
    .at(-1);
  const year = periods.find((one) => one.kind === "year" && turnOf(periods, one).kind === "ready");
  return (
    <Section
      title="Lieferung"
      boxed
      aside={
        <LinkButton aria-label={`Lieferung: ${next.title} öffnen`} onPress={() => show(next)}>
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
      {year ? (
        <p>
          {year.title}: alle Quartale sind versiegelt; jetzt kann auch das Jahr versiegelt werden.{" "}
          <LinkButton onPress={() => show(year)}>{year.title} öffnen</LinkButton>
        </p>
      ) : null}
      <p className={styles.muted}>
        {sealed
          ? `Zuletzt versiegelt: ${sealed.title} am ${germanDay(sealed.sealedOn ?? sealed.end)}.`
          : "Noch kein Quartal ist versiegelt."}
      </p>
    </Section>
  );
}
