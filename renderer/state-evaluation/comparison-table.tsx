import type { ComparedSum, PeriodKind, StateComparison } from "../../shared/contract/stateEvaluation.ts";
import { useAnswer } from "../api/use-operation.ts";
import { counted } from "../statistics/numbers.ts";
import styles from "../statistics/statistics.module.css";
import { total } from "../statistics/table-layout.ts";
import { InlineAlert, NumberTable } from "../ui/index.ts";
import own from "./state-evaluation.module.css";
import { Sum } from "./sum.tsx";
import { changeWords } from "./sum-words.ts";

/** The lines of one table beside one another for all periods of a kind, each with its change. */
export function ComparisonTable({ kind, table }: { kind: PeriodKind; table: string }) {
  const { data, error } = useAnswer("stateComparison", { kind, table });
  if (error)
    return (
      <InlineAlert tone="danger" isAnnounced>
        <p>{error.failure.message}</p>
      </InlineAlert>
    );
  return data?.id === table ? <Comparison comparison={data} /> : null;
}

function Comparison({ comparison: { id, title, population, rowHeading, periods, rows } }: ComparisonProps) {
  const delivered = new Set(periods.map((period) => period.delivered));
  return (
    <div className={own.view}>
      {delivered.size > 1 ? (
        <InlineAlert tone="warning">
          <p>
            Nicht in jedem Zeitraum haben gleich viele Zentren geliefert. Vergleichen Sie nicht die Summen,
            sondern die Veränderung: Sie zählt nur Zentren, die in beiden Zeiträumen einen Wert haben.
          </p>
        </InlineAlert>
      ) : null}
      <NumberTable
        name={`${id} ${title}, Vergleich`}
        heads={[rowHeading, ...periods.map((period) => period.title)]}
      >
        {rows.map(({ code, label, values }) => (
          <tr key={code} data-total={code === total || undefined}>
            <th scope="row">{label}</th>
            {values.map((value, position) => (
              <td key={periods[position]?.id}>
                <Sum value={value} />
                <span className={own.below}>{detailOf(value, position > 0)}</span>
              </td>
            ))}
          </tr>
        ))}
      </NumberTable>
      <p className={styles.muted}>
        Gezählt: {population} Unter einer Summe steht, was sich gegenüber dem Zeitraum davor verändert hat.
        Eine Veränderung, die kleiner ist als das Doppelte der Zahl hinter ihrem ±, kann allein von der
        Rundung kommen.
      </p>
    </div>
  );
}

interface ComparisonProps {
  comparison: StateComparison;
}

/** `33 Zentren`, and from the second period on `+15 ± 16 (31 Zentren)`. */
function detailOf({ change, centres }: ComparedSum, hasBefore: boolean): string {
  const words = changeWords(change);
  if (!hasBefore) return counted(centres, "Zentrum", "Zentren");
  return words === null
    ? "kein Vergleich"
    : `${words} (${counted(change?.centres ?? 0, "Zentrum", "Zentren")})`;
}
