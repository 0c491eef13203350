import { useAnswer } from "../api/use-operation.ts";
import { written } from "../statistics/numbers.ts";
import { InlineAlert, Section } from "../ui/index.ts";
import { NumberTable } from "./number-table.tsx";
import { changeWords, sumWords } from "./sum-words.ts";

interface CellSectionProps {
  period: { id: string; title: string };
  table: string;
  cell: string[];
}

/** Where a sum comes from: the value of each centre, and the same cell over all periods. */
export function CellSection({ period, table, cell }: CellSectionProps) {
  const { data, error } = useAnswer("stateCell", { period: period.id, table, key: cell });
  if (error)
    return (
      <InlineAlert tone="danger" isAnnounced>
        <p>{error.failure.message}</p>
      </InlineAlert>
    );
  if (!data) return null;
  return (
    <Section title={`${table}: ${data.label}`} level={3}>
      <NumberTable name="Alle Zeiträume" heads={["Zeitraum", "Summe", "Veränderung", "Zentren"]}>
        {data.periods.map((one) => (
          <tr key={one.id}>
            <th scope="row">{one.title}</th>
            <td>{sumWords(one)}</td>
            <td>{changeWords(one.change) ?? "–"}</td>
            <td>{written(one.centres)}</td>
          </tr>
        ))}
      </NumberTable>
      <NumberTable name={`Werte der Zentren, ${period.title}`} heads={["Zentrum", "Veröffentlicht"]}>
        {data.byCentre.map(({ name, value }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{written(value)}</td>
          </tr>
        ))}
      </NumberTable>
    </Section>
  );
}
