import type { ReactNode } from "react";
import { ReadingTable, type TableGrid } from "./reading-table.tsx";

interface NumberTableProps {
  name: string;
  /** The first is that of the rows. */
  heads: readonly string[];
  grid?: TableGrid;
  /** The rows. */
  children: ReactNode;
}

/** A table of numbers with its heads. */
export function NumberTable({ name, heads, grid, children }: NumberTableProps) {
  return (
    <ReadingTable label={name} hasNumbers {...(grid && { grid })}>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </ReadingTable>
  );
}
