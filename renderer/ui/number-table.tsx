import type { ReactNode } from "react";
import { ReadingTable } from "./reading-table.tsx";

interface NumberTableProps {
  name: string;
  /** The first is that of the rows. */
  heads: readonly string[];
  /** The rows. */
  children: ReactNode;
}

/** A table of numbers with its heads. */
export function NumberTable({ name, heads, children }: NumberTableProps) {
  return (
    <ReadingTable label={name} hasNumbers>
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
