/** A place in a grid: row 0 is the first data row, -1 the header. */
export interface GridPlace {
  row: number;
  column: number;
}

interface GridSize {
  rows: number;
  columns: number;
  /** Rows that fit into the visible part, for Bild ↑ and Bild ↓. */
  pageRows: number;
  hasHeader: boolean;
}

/** Where a key leads from a place in a grid; undefined when the key does not move. */
export function moveInGrid(
  place: GridPlace,
  { key, ctrlKey }: { key: string; ctrlKey: boolean },
  size: GridSize,
): GridPlace | undefined {
  const first = size.hasHeader ? -1 : 0;
  const clamp = (row: number, column: number): GridPlace => ({
    row: Math.max(first, Math.min(size.rows - 1, row)),
    column: Math.max(0, Math.min(size.columns - 1, column)),
  });
  const { row, column } = place;
  switch (key) {
    case "ArrowDown":
      return clamp(row + 1, column);
    case "ArrowUp":
      return clamp(row - 1, column);
    case "ArrowRight":
      return clamp(row, column + 1);
    case "ArrowLeft":
      return clamp(row, column - 1);
    case "PageDown":
      return clamp(row + size.pageRows, column);
    case "PageUp":
      return clamp(Math.max(0, row - size.pageRows), column);
    case "Home":
      return clamp(ctrlKey ? 0 : row, 0);
    case "End":
      return clamp(ctrlKey ? size.rows - 1 : row, size.columns - 1);
    default:
      return undefined;
  }
}
