import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import type { StatisticsReport, StatisticsTable } from "../../shared/contract/statistics.ts";
import { isInternal } from "../../shared/periods.ts";
import { PreflightCard } from "../preflight/preflight-card.tsx";
import { Switch } from "../ui/index.ts";
import { CellCard } from "./cell-card.tsx";
import { type CellPlace, FiguresTable, grandTotal } from "./figures-table.tsx";
import { QualityCard } from "./quality-card.tsx";
import { valuesNote } from "./rounding-note.ts";
import styles from "./statistics.module.css";
import { takeWish } from "./statistics-place.ts";
import { TableChart } from "./table-chart.tsx";
import { TableChoice } from "./table-choice.tsx";
import { findPlace, hiddenWords, layOut, type ShownLines, shownLines } from "./table-layout.ts";
import { WeeksChart } from "./weeks-chart.tsx";

interface WorkplaceProps {
  report: StatisticsReport;
  table: StatisticsTable;
  /** Key of the chosen cell ("weiblich/schutz"); without one the grand total is chosen. */
  chosenCell: string | null;
  showsEmpty: boolean;
  onTable: (table: string) => void;
  onCell: (key: string) => void;
  onShowsEmpty: (showsEmpty: boolean) => void;
  /** Stands below the table. */
  children?: ReactNode;
}

/** The table, beside it what explains the chosen number, below it the picture. */
export function Workplace(props: WorkplaceProps) {
  const { report, table, chosenCell, showsEmpty, onTable, onCell, onShowsEmpty, children } = props;
  const layout = useMemo(() => layOut(table), [table]);
  const lines = shownLines(layout, showsEmpty);
  const [kind, setKind] = useState<CellPlace["kind"]>("exact");
  const explanation = useRef<HTMLDivElement>(null);
  const internal = isInternal(report.period);
  const isOpen = !internal && report.period.state !== "sealed";
  const chosen = {
    ...(findPlace(layout, chosenCell ?? "") ?? grandTotal),
    kind: internal ? ("exact" as const) : kind,
  };
  const selected = isShown(lines, chosen) ? chosen : grandTotal;
  const cell = layout.cellAt(selected.row, selected.column);

  useEffect(() => {
    if (takeWish()) explanation.current?.focus();
  }, []);

  function choose(place: CellPlace): void {
    setKind(place.kind);
    const key = layout.cellAt(place.row, place.column)?.key;
    if (key) onCell(key.join("/"));
  }

  return (
    <div className={styles.workplace}>
      <div className={styles.tableArea}>
        <TableChoice tables={report.tables} chosen={table} onChange={onTable} />
        <div className={styles.tableHead}>
          <h2>
            {table.id} {table.title}
          </h2>
          <p className={styles.muted}>{table.population}</p>
        </div>
        <FiguresTable
          key={table.id}
          isInternal={internal}
          table={table}
          layout={layout}
          lines={lines}
          selected={selected}
          onSelect={choose}
          onOpen={() => explanation.current?.focus()}
        />
        {lines.rows.every(({ isTotal }) => isTotal) ? (
          <p>In diesem Zeitraum gibt es hier nichts zu zählen.</p>
        ) : null}
        <div className={styles.tableFoot}>
          <p className={styles.muted}>{valuesNote(report.period, table)}</p>
          <Switch isSelected={!showsEmpty} onChange={(hides) => onShowsEmpty(!hides)}>
            Leere Zeilen ausblenden
          </Switch>
          <span className={styles.muted}>{hiddenWords(lines)}</span>
        </div>
      </div>
      <div className={styles.side}>
        <div className={styles.explained}>
          {cell ? (
            <CellCard
              ref={explanation}
              period={report.period.id}
              table={table}
              cell={cell}
              isSealed={report.period.state === "sealed"}
              isInternal={internal}
              programmeVersion={report.programmeVersion}
            />
          ) : null}
        </div>
        <div className={styles.more}>
          {isOpen ? <PreflightCard period={report.period.id} /> : null}
          <QualityCard report={report} />
          <WeeksChart key={report.period.id} report={report} />
        </div>
      </div>
      <div className={styles.below}>
        <TableChart key={table.id} table={table} layout={layout} rows={lines.rows} />
        {children}
      </div>
    </div>
  );
}

function isShown({ rows, columns }: ShownLines, { row, column }: CellPlace): boolean {
  return rows.some(({ code }) => code === row) && columns.some(({ code }) => code === column);
}
