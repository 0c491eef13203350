import { useRef, useState } from "react";
import type { EvaluatedPeriod, StateTable } from "../../shared/contract/stateEvaluation.ts";
import { useAnswer } from "../api/use-operation.ts";
import { counted } from "../statistics/numbers.ts";
import styles from "../statistics/statistics.module.css";
import { total } from "../statistics/table-layout.ts";
import {
  cellName,
  type GridPlace,
  InlineAlert,
  NumberTable,
  returnFocus,
  Section,
  Select,
  Tabs,
  useGridWalk,
} from "../ui/index.ts";
import { CellSection } from "./cell-section.tsx";
import { ComparisonTable } from "./comparison-table.tsx";
import own from "./state-evaluation.module.css";
import { Sum } from "./sum.tsx";
import { sumWords } from "./sum-words.ts";

interface TableSectionProps {
  period: EvaluatedPeriod;
  periods: readonly EvaluatedPeriod[];
}

/** One table of the programme over all centres, in one period or over all of its kind. */
export function TableSection({ period, periods }: TableSectionProps) {
  const [table, setTable] = useState(period.tables[0]?.id ?? "");
  const ofKind = periods.filter(({ kind }) => kind === period.kind);
  const sums = <PeriodTable key={table} period={period} table={table} />;
  return (
    <Section title="Summen über die Zentren">
      <div className={own.choice}>
        <Select
          label="Tabelle"
          value={table}
          options={period.tables.map(({ id, title }) => ({ id, label: `${id} ${title}` }))}
          onChange={setTable}
        />
      </div>
      {ofKind.length < 2 ? (
        sums
      ) : (
        <Tabs
          label="Was die Tabelle zeigt"
          items={[
            { id: "period", label: period.title, content: sums },
            {
              id: "comparison",
              label: period.kind === "year" ? "Vergleich der Jahre" : "Vergleich der Quartale",
              content: <ComparisonTable kind={period.kind} table={table} />,
            },
          ]}
        />
      )}
      <p className={styles.muted}>
        ± ist der Standardfehler aus der Rundung: In etwa zwei von drei Fällen liegt die wahre Summe höchstens
        so weit von der gezeigten entfernt.
      </p>
    </Section>
  );
}

function PeriodTable({ period, table }: { period: EvaluatedPeriod; table: string }) {
  const [key, setKey] = useState<string[] | null>(null);
  const cameFrom = useRef<Element | null>(null);
  const { data, error } = useAnswer("stateTable", { period: period.id, table });
  const delivered = period.centres.filter(({ state }) => state === "delivered").length;

  function choose(next: string[]): void {
    cameFrom.current = document.activeElement;
    setKey(next);
  }

  return (
    <div className={own.view}>
      {error ? (
        <InlineAlert tone="danger" isAnnounced>
          <p>{error.failure.message}</p>
        </InlineAlert>
      ) : null}
      {data?.id === table ? <Sums table={data} delivered={delivered} onChoose={choose} /> : null}
      {key ? (
        <CellSection period={period} table={table} cell={key} onLeave={() => returnFocus(cameFrom.current)} />
      ) : null}
    </div>
  );
}

interface SumsProps {
  table: StateTable;
  delivered: number;
  onChoose: (key: string[]) => void;
}

/** One stop for the keyboard, walked with the arrow keys. Where a sum is not that of all who delivered, it says so. */
function Sums({ table, delivered, onChoose }: SumsProps) {
  const { rows, columns } = table;
  // As in the tables of a centre, the eye begins with how many there are in all.
  const [current, setCurrent] = useState({ row: rows.length - 1, column: columns.length - 1 });
  const cellAt = ({ row, column }: GridPlace) => rows[row]?.cells[column];
  const { grid, handleKey } = useGridWalk({
    rows: rows.length,
    columns: columns.length,
    current,
    onMove: setCurrent,
    onOpen: () => open(current),
  });

  function open(place: GridPlace): void {
    const cell = cellAt(place);
    if (cell && cell.sum !== null) onChoose(cell.key);
  }

  return (
    <>
      <NumberTable
        name={`${table.id} ${table.title}`}
        heads={[table.rowHeading, ...columns.map(({ label }) => label)]}
        grid={{
          ref: grid,
          onKeyDown: handleKey,
          keys: "Pfeiltasten gehen von Summe zu Summe, Enter zeigt die Werte der Zentren.",
        }}
      >
        {rows.map(({ code, label, cells }, row) => (
          <tr key={code} data-total={code === total || undefined}>
            <th scope="row">{label}</th>
            {cells.map((cell, column) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the grid handles the keys of its cells
              <td
                key={cell.key.join("|")}
                className={own.sum}
                data-cell={cellName({ row, column })}
                tabIndex={row === current.row && column === current.column ? 0 : -1}
                onClick={() => {
                  setCurrent({ row, column });
                  open({ row, column });
                }}
              >
                {cell.sum === null ? (
                  <Sum value={cell} />
                ) : (
                  <span className={own.link}>{sumWords(cell)}</span>
                )}
                {cell.centres === delivered ? null : (
                  <span className={own.below}>{`nur ${counted(cell.centres, "Zentrum", "Zentren")}`}</span>
                )}
              </td>
            ))}
          </tr>
        ))}
      </NumberTable>
      <p className={styles.muted}>
        Gezählt: {table.population} {counted(delivered, "Zentrum", "Zentren")}, wo nichts anderes steht. Ein
        Klick oder die Eingabetaste auf einer Summe zeigt die Werte der Zentren.
        {table.withheldBy.length > 0 ? ` Zurückgehalten von: ${table.withheldBy.join(", ")}.` : ""}
        {table.coarsenedBy.length > 0
          ? ` Kategorien zusammengefasst von: ${table.coarsenedBy.join(", ")}.`
          : ""}
      </p>
    </>
  );
}
