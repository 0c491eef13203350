import { useEffect, useRef } from "react";
import { useAnswer } from "../api/use-operation.ts";
import { written } from "../statistics/numbers.ts";
import { InlineAlert, NoValue, NumberTable, Section } from "../ui/index.ts";
import own from "./state-evaluation.module.css";
import { Sum } from "./sum.tsx";
import { changeWords } from "./sum-words.ts";

interface CellSectionProps {
  period: { id: string; title: string };
  table: string;
  cell: string[];
  /** Escape leads back to the sum. */
  onLeave: () => void;
}

/** Where a sum comes from: the value of each centre, and the same cell over all periods. */
export function CellSection({ period, table, cell, onLeave }: CellSectionProps) {
  const place = useRef<HTMLDivElement>(null);
  const { data, error, isPlaceholderData } = useAnswer("stateCell", { period: period.id, table, key: cell });
  const shown = isPlaceholderData ? undefined : data?.label;
  // It opens below a table that may be long: whoever asked for it goes there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for again, it is gone to again
  useEffect(() => {
    if (shown !== undefined) place.current?.focus();
  }, [shown, cell]);
  if (error)
    return (
      <InlineAlert tone="danger" isAnnounced>
        <p>{error.failure.message}</p>
      </InlineAlert>
    );
  if (!data) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: the part inside is the section
    <div
      ref={place}
      className={own.origins}
      role="group"
      aria-label={`Woher die Summe kommt: ${data.label}`}
      tabIndex={-1}
      onKeyDown={({ key }) => key === "Escape" && onLeave()}
    >
      <Section title={`${table}: ${data.label}`} level={3}>
        <div className={own.source}>
          <NumberTable name="Alle Zeiträume" heads={["Zeitraum", "Summe", "Veränderung", "Zentren"]}>
            {data.periods.map((one) => (
              <tr key={one.id}>
                <th scope="row">{one.title}</th>
                <td>
                  <Sum value={one} />
                </td>
                <td>{changeWords(one.change) ?? <NoValue meaning="kein Vergleich" />}</td>
                <td>{written(one.centres)}</td>
              </tr>
            ))}
          </NumberTable>
          <NumberTable
            name={`Werte der Zentren, ${period.title}`}
            heads={["Zentrum", `Veröffentlicht, ${period.title}`]}
          >
            {data.byCentre.map(({ name, value }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{written(value)}</td>
              </tr>
            ))}
          </NumberTable>
        </div>
      </Section>
    </div>
  );
}
