import { Fragment, type KeyboardEvent, type ReactNode, useRef, useState } from "react";
import { VisuallyHidden } from "react-aria-components";
import { classes } from "./classes.ts";
import { moveInGrid } from "./grid-keys.ts";
import styles from "./stat-table.module.css";

export interface StatColumn {
  id: string;
  label: string;
}

/** A count as it is in the house, and as it leaves the house. */
export interface StatValue {
  exact: number | null;
  released?: number | null;
}

export interface StatRow {
  id: string;
  label: string;
  isTotal?: boolean;
  /** By column id; what is missing is shown as "–". */
  values: Record<string, StatValue | undefined>;
}

/** Which number was chosen. */
export interface StatCell {
  rowId: string;
  columnId: string;
  kind: "exact" | "released";
}

interface StatTableProps {
  caption: string;
  /** Shows the caption; otherwise only screen readers get it. */
  isCaptionShown?: boolean;
  /** Heading of the first column: "Aufenthaltsstatus". */
  rowHeading: string;
  columns: readonly StatColumn[];
  rows: readonly StatRow[];
  /** Heading of the second number of each pair; without it there are no pairs. */
  releasedLabel?: string;
  selected?: StatCell | null;
  /** Click or arrow keys. Without it the table is only read. */
  onSelect?: (cell: StatCell) => void;
  footnote?: ReactNode;
}

const german = new Intl.NumberFormat("de-DE");

function written(value: number | null | undefined): string {
  return value === null || value === undefined ? "–" : german.format(value);
}

/** A table of counts with row and column headings; what leaves the house stands beside what is true. */
export function StatTable(props: StatTableProps) {
  const { caption, isCaptionShown, rowHeading, columns, rows, releasedLabel, selected, onSelect, footnote } =
    props;
  const table = useRef<HTMLTableElement>(null);
  const [place, setPlace] = useState({ row: 0, column: 0 });
  const kinds: StatCell["kind"][] = releasedLabel ? ["exact", "released"] : ["exact"];
  const cells = columns.flatMap(({ id }) => kinds.map((kind) => ({ columnId: id, kind })));

  function choose(row: number, column: number) {
    const cell = cells[column];
    const rowId = rows[row]?.id;
    if (!cell || rowId === undefined) return;
    setPlace({ row, column });
    onSelect?.({ rowId, ...cell });
  }

  function handleKey(event: KeyboardEvent) {
    const next = moveInGrid(place, event, {
      rows: rows.length,
      columns: cells.length,
      pageRows: 10,
      hasHeader: false,
    });
    if (!next) return;
    event.preventDefault();
    choose(next.row, next.column);
    table.current?.querySelector<HTMLElement>(`[data-cell="${next.row}-${next.column}"]`)?.focus();
  }

  return (
    <div className={styles.frame}>
      <table
        ref={table}
        className={styles.table}
        role={onSelect ? "grid" : undefined}
        onKeyDown={onSelect ? handleKey : undefined}
      >
        <caption className={isCaptionShown ? styles.caption : styles.hiddenCaption}>{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.rowHeading}>
              {rowHeading}
            </th>
            {columns.map(({ id, label }) => (
              <Fragment key={id}>
                <th scope="col">{label}</th>
                {releasedLabel ? (
                  <th scope="col" className={styles.released}>
                    <VisuallyHidden>{label} </VisuallyHidden>
                    {releasedLabel}
                  </th>
                ) : null}
              </Fragment>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, rowIndex) => (
            <tr key={row.id} className={row.isTotal ? styles.total : undefined}>
              <th scope="row">{row.label}</th>
              {cells.map(({ columnId, kind }, columnIndex) => (
                <NumberCell
                  key={`${columnId} ${kind}`}
                  value={row.values[columnId]?.[kind]}
                  isReleased={kind === "released"}
                  isSelected={
                    selected?.rowId === row.id && selected.columnId === columnId && selected.kind === kind
                  }
                  isTabStop={place.row === rowIndex && place.column === columnIndex}
                  name={`${rowIndex}-${columnIndex}`}
                  onSelect={onSelect && (() => choose(rowIndex, columnIndex))}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {footnote ? <p className={styles.footnote}>{footnote}</p> : null}
    </div>
  );
}

interface NumberCellProps {
  value: number | null | undefined;
  isReleased: boolean;
  isSelected: boolean;
  isTabStop: boolean;
  /** Row and column, for finding the cell again. */
  name: string;
  onSelect?: () => void;
}

function NumberCell({ value, isReleased, isSelected, isTabStop, name, onSelect }: NumberCellProps) {
  const className = classes(styles.number, isReleased && styles.released, isSelected && styles.selected);
  if (!onSelect) return <td className={className}>{written(value)}</td>;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid handles the keys of its cells
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: a cell of a grid can be selected
    <td
      className={className}
      data-cell={name}
      tabIndex={isTabStop ? 0 : -1}
      aria-selected={isSelected}
      onClick={onSelect}
    >
      {written(value)}
    </td>
  );
}
