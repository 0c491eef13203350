import { Fragment, type ReactNode, useId } from "react";
import { VisuallyHidden } from "react-aria-components";
import type { StatisticsCell, StatisticsTable } from "../../shared/contract/statistics.ts";
import { cellName, classes, NoValue, tableLook, unseen, useGridWalk, useOverflow } from "../ui/index.ts";
import { notInRelease, publishedWords } from "./cell-words.ts";
import styles from "./figures-table.module.css";
import { written } from "./numbers.ts";
import { type Line, type ShownLines, type TableLayout, total } from "./table-layout.ts";

/** Which number of which cell: the true one or the one that goes out. */
export interface CellPlace {
  row: string;
  column: string;
  kind: "exact" | "published";
}

/** Where the eye begins: how many there are in all. */
export const grandTotal: CellPlace = { row: total, column: total, kind: "exact" };

interface FiguresTableProps {
  /** Only what is true: nothing of an internal period goes out. */
  isInternal: boolean;
  table: StatisticsTable;
  layout: TableLayout;
  lines: ShownLines;
  /** With `onSelect` the table is a grid for mouse and arrow keys; without, it is only read. */
  selected?: CellPlace;
  onSelect?: (place: CellPlace) => void;
  /** Enter on the selected number. */
  onOpen?: () => void;
}

const exactOnly = ["exact"] as const;
const bothKinds = ["exact", "published"] as const;

/** A table of the programme: beside each true value the one that goes out, if any does. */
export function FiguresTable(props: FiguresTableProps) {
  const { isInternal, table, layout, lines, selected, onSelect, onOpen } = props;
  const [frame, overflows] = useOverflow<HTMLDivElement>();
  const keys = useId();
  const kinds = isInternal ? exactOnly : bothKinds;
  const places = lines.columns.flatMap(({ code }) => kinds.map((kind) => ({ column: code, kind })));
  const current = {
    row: indexOr(lines.rows, selected?.row),
    column: Math.max(
      0,
      places.findIndex(({ column, kind }) => column === selected?.column && kind === selected.kind),
    ),
  };

  function choose(row: number, column: number) {
    const line = lines.rows[row];
    const place = places[column];
    if (line && place) onSelect?.({ row: line.code, ...place });
  }

  const { grid, handleKey } = useGridWalk({
    rows: lines.rows.length,
    columns: places.length,
    current,
    onMove: ({ row, column }) => choose(row, column),
    onOpen,
  });

  return (
    <section
      ref={frame}
      className={tableLook.frame}
      aria-label={`Tabelle ${table.id}`}
      tabIndex={overflows ? 0 : undefined}
    >
      {onSelect ? (
        <p id={keys} hidden>
          Pfeiltasten gehen von Zahl zu Zahl{onOpen ? ", Enter erklärt sie" : ""}.
        </p>
      ) : null}
      <table
        ref={grid}
        className={classes(tableLook.table, styles.table)}
        role={onSelect ? "grid" : undefined}
        aria-describedby={onSelect ? keys : undefined}
        onKeyDown={onSelect ? handleKey : undefined}
      >
        <caption className={unseen}>
          {table.id} {table.title}
        </caption>
        <Head layout={layout} columns={lines.columns} isInternal={isInternal} />
        <tbody>
          {lines.rows.map((row, rowIndex) => (
            <tr key={row.code} className={row.isTotal ? styles.total : undefined}>
              <th scope="row">{row.label}</th>
              {places.map(({ column, kind }, columnIndex) => (
                <Figure
                  key={`${column} ${kind}`}
                  text={figureText(table, layout.cellAt(row.code, column), kind)}
                  kind={kind}
                  isPaired={selected?.row === row.code && selected.column === column}
                  isTabStop={current.row === rowIndex && current.column === columnIndex}
                  isSelected={
                    selected?.row === row.code && selected.column === column && selected.kind === kind
                  }
                  name={cellName({ row: rowIndex, column: columnIndex })}
                  onSelect={onSelect && (() => choose(rowIndex, columnIndex))}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function indexOr(lines: readonly Line[], code: string | undefined): number {
  return Math.max(
    0,
    lines.findIndex((line) => line.code === code),
  );
}

function figureText(
  { unit }: StatisticsTable,
  cell: StatisticsCell | undefined,
  kind: CellPlace["kind"],
): ReactNode {
  if (!cell) return <NoValue meaning="kommt nicht vor" />;
  if (kind === "exact") return written(cell.exact);
  if (unit !== "contact" && cell.published === null) return <NoValue meaning={notInRelease} />;
  return publishedWords(unit, cell.published);
}

interface HeadProps {
  layout: TableLayout;
  columns: readonly Line[];
  isInternal: boolean;
}

function Head({ layout: { rowHeading, columnHeading }, columns, isInternal }: HeadProps) {
  const heading = (
    <th scope="col" rowSpan={columnHeading ? 2 : 1} className={styles.rowHeading}>
      {rowHeading}
    </th>
  );
  return (
    <thead>
      {columnHeading ? (
        <tr>
          {heading}
          <th
            scope="colgroup"
            colSpan={columns.length * (isInternal ? 1 : 2)}
            className={styles.columnHeading}
          >
            {columnHeading}
          </th>
        </tr>
      ) : null}
      <tr>
        {columnHeading ? null : heading}
        {columns.map(({ code, label }) => (
          <Fragment key={code}>
            <th scope="col">
              <Breakable text={label} />
            </th>
            {isInternal ? null : (
              <th scope="col" className={styles.published}>
                <VisuallyHidden>{label} </VisuallyHidden>
                hinaus
              </th>
            )}
          </Fragment>
        ))}
      </tr>
    </thead>
  );
}

/** A heading that may break behind a slash: "Kurzkontakt/Information". */
function Breakable({ text }: { text: string }) {
  return text.split(/(?<=\/)/).map((part) => (
    <Fragment key={part}>
      {part}
      <wbr />
    </Fragment>
  ));
}

interface FigureProps {
  text: ReactNode;
  kind: CellPlace["kind"];
  isSelected: boolean;
  /** The other number of the same cell is selected, or this one. */
  isPaired: boolean;
  isTabStop: boolean;
  /** Row and column, for finding it again. */
  name: string;
  onSelect?: () => void;
}

function Figure({ text, kind, isSelected, isPaired, isTabStop, name, onSelect }: FigureProps) {
  const className = classes(
    styles.figure,
    kind === "published" && styles.published,
    isPaired && styles.paired,
    isSelected && styles.selected,
  );
  if (!onSelect) return <td className={className}>{text}</td>;
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
      {text}
    </td>
  );
}
