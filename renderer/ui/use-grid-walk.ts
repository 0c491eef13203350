import { type KeyboardEvent, type RefObject, useRef } from "react";
import { type GridPlace, moveInGrid } from "./grid-keys.ts";

interface GridWalk {
  rows: number;
  columns: number;
  current: GridPlace;
  onMove: (place: GridPlace) => void;
  /** Enter on the current cell. */
  onOpen?: (() => void) | undefined;
}

/** The name of a cell in `data-cell`, by which the walk finds it again. */
export function cellName({ row, column }: GridPlace): string {
  return `${row}-${column}`;
}

/** Makes a table of numbers one stop: arrow keys walk its cells (`cellName`), Enter opens the one that is reached. */
export function useGridWalk({ rows, columns, current, onMove, onOpen }: GridWalk): {
  grid: RefObject<HTMLTableElement | null>;
  handleKey: (event: KeyboardEvent) => void;
} {
  const grid = useRef<HTMLTableElement>(null);

  function handleKey(event: KeyboardEvent): void {
    if (event.key === "Enter" && onOpen) {
      event.preventDefault();
      onOpen();
      return;
    }
    const next = moveInGrid(current, event, { rows, columns, pageRows: 10, hasHeader: false });
    if (!next) return;
    event.preventDefault();
    onMove(next);
    grid.current?.querySelector<HTMLElement>(`[data-cell="${cellName(next)}"]`)?.focus();
  }

  return { grid, handleKey };
}
