import { ArrowDown, ArrowUp } from "lucide-react";
import {
  type CSSProperties,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useRef,
  useState,
} from "react";
import { classes } from "./classes.ts";
import { ColumnChoice } from "./column-choice.tsx";
import styles from "./data-grid.module.css";
import { type GridPlace, moveInGrid } from "./grid-keys.ts";
import { useTokenPixels } from "./use-rem.ts";
import { useVirtualWindow } from "./virtual-window.ts";

export interface DataGridColumn<Row> {
  id: string;
  header: string;
  render: (row: Row) => ReactNode;
  /** A CSS grid track: "8rem", "minmax(10rem, 2fr)". */
  width?: string;
  /** "end" for numbers. */
  align?: "start" | "end";
  isSortable?: boolean;
  /** The column that names the row, usually the first. It cannot be hidden. */
  isRowHeader?: boolean;
}

export interface DataGridSort {
  columnId: string;
  direction: "ascending" | "descending";
}

interface DataGridProps<Row> {
  label: string;
  columns: readonly DataGridColumn<Row>[];
  rowCount: number;
  /** May give undefined for a row that is still being fetched. */
  getRow: (index: number) => Row | undefined;
  getRowKey: (row: Row) => string;
  /** Enter or click. */
  onOpen?: (row: Row, index: number) => void;
  selectedKey?: string | null;
  sort?: DataGridSort;
  onSort?: (sort: DataGridSort) => void;
  hiddenColumns?: readonly string[];
  /** Its presence shows the button that chooses columns. */
  onHiddenColumnsChange?: (ids: string[]) => void;
  initialScrollOffset?: number;
  onScrollOffsetChange?: (offset: number) => void;
  /** Shown instead of the rows when there are none. */
  emptyState?: ReactNode;
}

/**
 * A table for tens of thousands of rows: only the visible ones are built. One tab stop; arrow keys, Pos1,
 * Ende, Bild ↑ and Bild ↓ move, Enter opens. Fills the height of its parent.
 */
export function DataGrid<Row>(props: DataGridProps<Row>) {
  const { label, rowCount, getRow, getRowKey, onOpen, sort, hiddenColumns = [], emptyState } = props;
  const columns = props.columns.filter(({ id, isRowHeader }) => isRowHeader || !hiddenColumns.includes(id));
  const scroller = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<GridPlace>({ row: 0, column: 0 });
  const movesFocus = useRef(false);
  const rowPixels = useTokenPixels("--row-height");
  const virtual = useVirtualWindow({
    count: rowCount,
    rowPixels,
    element: scroller,
    headPixels: rowPixels,
    keptIndex: place.row,
    initialScrollOffset: props.initialScrollOffset,
    onScrollOffsetChange: props.onScrollOffsetChange,
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: sizes are read anew when they change
  useEffect(() => virtual.measure(), [rowPixels]);

  useEffect(() => {
    if (!movesFocus.current) return;
    movesFocus.current = false;
    const cell = scroller.current?.querySelector<HTMLElement>(
      `[data-row="${place.row}"] [data-column="${place.column}"]`,
    );
    (cell?.querySelector("button") ?? cell)?.focus({ preventScroll: true });
  }, [place]);

  function moveTo(next: GridPlace) {
    movesFocus.current = true;
    setPlace(next);
    if (next.row >= 0) virtual.scrollToIndex(next.row);
  }

  function handleKey(event: KeyboardEvent) {
    const row = place.row >= 0 ? getRow(place.row) : undefined;
    if (event.key === "Enter" && row !== undefined) {
      event.preventDefault();
      onOpen?.(row, place.row);
      return;
    }
    const visible = (scroller.current?.clientHeight ?? 0) - rowPixels;
    const next = moveInGrid(place, event, {
      rows: rowCount,
      columns: columns.length,
      pageRows: Math.max(1, Math.floor(visible / rowPixels) - 1),
      hasHeader: true,
    });
    if (!next) return;
    event.preventDefault();
    moveTo(next);
  }

  function handleFocus(event: FocusEvent) {
    const focused = placeOf(event.target);
    if (focused) setPlace(focused);
  }

  function handleClick(event: MouseEvent) {
    const clicked = placeOf(event.target);
    const isControl = event.target instanceof Element && event.target.closest("button, a, input, label");
    if (!clicked || clicked.row < 0 || isControl) return;
    moveTo(clicked);
    const row = getRow(clicked.row);
    if (row !== undefined) onOpen?.(row, clicked.row);
  }

  const isSelected = (row: Row | undefined) =>
    props.selectedKey === undefined ? undefined : row !== undefined && props.selectedKey === getRowKey(row);
  // The tab stop stays within the grid when rows or columns become fewer.
  const isCurrent = (row: number, column: number) =>
    Math.min(place.row, rowCount - 1) === row && Math.min(place.column, columns.length - 1) === column;
  const tracks = columns.map(({ width }) => width ?? "minmax(7rem, 1fr)");
  // The button that chooses columns gets a narrow track of its own, so that it covers no heading.
  const template = [...tracks, ...(props.onHiddenColumnsChange ? ["2.25rem"] : [])].join(" ");

  return (
    <div className={styles.frame} style={{ "--columns": template } as CSSProperties}>
      {props.onHiddenColumnsChange ? (
        <ColumnChoice columns={props.columns} hidden={hiddenColumns} onChange={props.onHiddenColumnsChange} />
      ) : null}
      <div ref={scroller} className={styles.scroller}>
        <table
          className={styles.table}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is walked with the arrow keys is a grid
          role="grid"
          tabIndex={-1}
          aria-label={label}
          aria-rowcount={rowCount + 1}
          aria-colcount={columns.length}
          onKeyDown={handleKey}
          onClick={handleClick}
          onFocus={handleFocus}
        >
          <thead className={styles.head}>
            <tr className={styles.row} aria-rowindex={1} data-row={-1}>
              {columns.map((column, index) => (
                <HeaderCell
                  key={column.id}
                  column={column}
                  index={index}
                  isCurrent={isCurrent(-1, index)}
                  sort={sort}
                  onSort={props.onSort}
                />
              ))}
            </tr>
          </thead>
          <tbody className={styles.body} style={{ height: `${virtual.getTotalSize()}px` }}>
            {virtual.getVirtualItems().map(({ index, start }) => {
              const row = getRow(index);
              return (
                <tr
                  key={index}
                  className={styles.row}
                  aria-rowindex={index + 2}
                  aria-selected={isSelected(row)}
                  data-row={index}
                  style={{ transform: `translateY(${start}px)` }}
                >
                  {columns.map((column, columnIndex) => (
                    <BodyCell
                      key={column.id}
                      column={column}
                      index={columnIndex}
                      row={row}
                      isCurrent={isCurrent(index, columnIndex)}
                    />
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {rowCount === 0 ? emptyState : null}
    </div>
  );
}

function placeOf(target: EventTarget): GridPlace | undefined {
  if (!(target instanceof Element)) return undefined;
  const row = target.closest<HTMLElement>("[data-row]");
  const column = target.closest<HTMLElement>("[data-column]");
  if (!row) return undefined;
  return { row: Number(row.dataset.row), column: Number(column?.dataset.column ?? 0) };
}

interface CellProps<Row> {
  column: DataGridColumn<Row>;
  index: number;
  isCurrent: boolean;
}

interface HeaderCellProps<Row> extends CellProps<Row> {
  sort?: DataGridSort;
  onSort?: (sort: DataGridSort) => void;
}

function HeaderCell<Row>({ column, index, isCurrent, sort, onSort }: HeaderCellProps<Row>) {
  const direction = sort?.columnId === column.id ? sort.direction : undefined;
  const isSortable = Boolean(column.isSortable && onSort);
  const tabIndex = isCurrent ? 0 : -1;
  const Arrow = direction === "descending" ? ArrowDown : ArrowUp;
  const next = direction === "ascending" ? "descending" : "ascending";
  return (
    <th
      scope="col"
      className={styles.cell}
      aria-colindex={index + 1}
      aria-sort={isSortable ? (direction ?? "none") : undefined}
      data-column={index}
      data-align={column.align}
      tabIndex={isSortable ? undefined : tabIndex}
    >
      {isSortable ? (
        <button
          type="button"
          className={styles.sort}
          tabIndex={tabIndex}
          onClick={() => onSort?.({ columnId: column.id, direction: next })}
        >
          {column.header}
          <Arrow size="0.875rem" aria-hidden data-shown={direction !== undefined} />
        </button>
      ) : (
        column.header
      )}
    </th>
  );
}

function BodyCell<Row>({ column, index, row, isCurrent }: CellProps<Row> & { row: Row | undefined }) {
  const content = row === undefined ? <span className={styles.awaited}>…</span> : column.render(row);
  const shared = {
    "aria-colindex": index + 1,
    "data-column": index,
    "data-align": column.align,
    tabIndex: isCurrent ? 0 : -1,
  };
  if (!column.isRowHeader) {
    return (
      <td className={styles.cell} {...shared}>
        {content}
      </td>
    );
  }
  return (
    <th scope="row" className={classes(styles.cell, styles.rowHeader)} {...shared}>
      {content}
    </th>
  );
}
