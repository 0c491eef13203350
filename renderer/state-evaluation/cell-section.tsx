import type { ReactNode } from "react";
import { useAnswer } from "../api/use-operation.ts";
import { written } from "../statistics/numbers.ts";
import { InlineAlert, ReadingTable, Section } from "../ui/index.ts";
import { sumWords } from "./table-section.tsx";

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
      <Lines name="Alle Zeiträume" heads={["Zeitraum", "Summe", "Zentren"]}>
        {data.periods.map((one) => (
          <tr key={one.id}>
            <th scope="row">{one.title}</th>
            <td>{sumWords(one)}</td>
            <td>{written(one.centres)}</td>
          </tr>
        ))}
      </Lines>
      <Lines name={`Werte der Zentren, ${period.title}`} heads={["Zentrum", "Veröffentlicht"]}>
        {data.byCentre.map(({ name, value }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{written(value)}</td>
          </tr>
        ))}
      </Lines>
    </Section>
  );
}

function Lines({ name, heads, children }: { name: string; heads: readonly string[]; children: ReactNode }) {
  return (
    <ReadingTable label={name} hasNumbers>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </ReadingTable>
  );
}
