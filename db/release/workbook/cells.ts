import type { Cell } from "write-excel-file/node";

/** Bold text in a head line. */
export const head = {
  fontWeight: "bold",
  wrap: true,
  alignVertical: "bottom",
  backgroundColor: "#F3F5F8",
  bottomBorderStyle: "thin",
  bottomBorderColor: "#1F2933",
} as const;

const lineHeight = 15;

/** A sentence that runs over several columns and as many lines as it needs. `width`: characters of these columns. */
export function sentence(text: string, columns: number, width: number): Cell {
  return {
    value: text,
    wrap: true,
    alignVertical: "top",
    ...(columns > 1 ? { columnSpan: columns } : {}),
    // Rows do not grow by themselves around text that runs over several columns.
    height: lineHeight * Math.max(1, Math.ceil(text.length / (width * 0.95))),
  };
}

/** The mark of the internal report, loud. */
export function markCell(mark: string, columns: number): Cell {
  return {
    value: mark,
    fontWeight: "bold",
    textColor: "#FFFFFF",
    backgroundColor: "#A3180F",
    ...(columns > 1 ? { columnSpan: columns } : {}),
  };
}

/** Empty cells after one that runs over `columns`. */
export function padded(cell: Cell, columns: number): Cell[] {
  return [cell, ...Array.from({ length: columns - 1 }, () => null)];
}
