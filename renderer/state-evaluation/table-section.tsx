import { useState } from "react";
import type { StateEvaluation, StateSum, StateTable } from "../../shared/contract/stateEvaluation.ts";
import { useAnswer } from "../api/use-operation.ts";
import { counted, written } from "../statistics/numbers.ts";
import styles from "../statistics/statistics.module.css";
import { InlineAlert, LinkButton, ReadingTable, Section, Select } from "../ui/index.ts";
import { CellSection } from "./cell-section.tsx";
import own from "./state-evaluation.module.css";

interface TableSectionProps {
  period: StateEvaluation["periods"][number];
  tables: StateEvaluation["tables"];
}

/** `415 ± 23`; a dash where no centre published a value. */
export function sumWords({ sum, standardError }: StateSum): string {
  if (sum === null) return "–";
  return `${written(sum)} ± ${written(Math.round(standardError ?? 0))}`;
}

/** One table of the programme over all centres. */
export function TableSection({ period, tables }: TableSectionProps) {
  const [table, setTable] = useState(tables[0]?.id ?? "");
  const [key, setKey] = useState<string[] | null>(null);
  const answer = useAnswer("stateTable", { period: period.id, table });
  return (
    <Section title={`Summen über die Zentren, ${period.title}`}>
      <div className={own.choice}>
        <Select
          label="Tabelle"
          value={table}
          options={tables.map(({ id, title }) => ({ id, label: `${id} ${title}` }))}
          onChange={(id) => {
            setTable(id);
            setKey(null);
          }}
        />
      </div>
      <p className={styles.muted}>
        ± ist der Standardfehler aus der Rundung: In etwa zwei von drei Fällen liegt die wahre Summe höchstens
        so weit von der gezeigten entfernt.
      </p>
      {answer.error ? (
        <InlineAlert tone="danger" isAnnounced>
          <p>{answer.error.failure.message}</p>
        </InlineAlert>
      ) : null}
      {answer.data?.id === table ? <Sums table={answer.data} onChoose={setKey} /> : null}
      {key ? <CellSection period={period} table={table} cell={key} /> : null}
    </Section>
  );
}

function Sums({ table, onChoose }: { table: StateTable; onChoose: (key: string[]) => void }) {
  return (
    <>
      <ReadingTable label={`${table.id} ${table.title}`} hasNumbers>
        <thead>
          <tr>
            <th scope="col">{table.rowHeading}</th>
            {table.columns.map(({ code, label }) => (
              <th key={code} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ code, label, cells }) => (
            <tr key={code}>
              <th scope="row">{label}</th>
              {cells.map((cell) => (
                <td key={cell.key.join("|")}>
                  {cell.sum === null ? (
                    "–"
                  ) : (
                    <LinkButton onPress={() => onChoose(cell.key)}>{sumWords(cell)}</LinkButton>
                  )}{" "}
                  <span className={styles.muted}>{counted(cell.centres, "Zentrum", "Zentren")}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </ReadingTable>
      <p className={styles.muted}>
        Gezählt: {table.population} Ein Klick auf eine Summe zeigt die Werte der Zentren.
        {table.withheldBy.length > 0 ? ` Zurückgehalten von: ${table.withheldBy.join(", ")}.` : ""}
        {table.coarsenedBy.length > 0
          ? ` Kategorien zusammengefasst von: ${table.coarsenedBy.join(", ")}.`
          : ""}
      </p>
    </>
  );
}
