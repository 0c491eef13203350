import styles from "./delivery.module.css";

/** Rows of a file as they stand in it, without a meaning of their own. */
export function SheetTable({ caption, rows }: { caption: string; rows: readonly string[][] }) {
  return (
    <table className={styles.sheet}>
      <caption>{caption}</caption>
      <tbody>
        {rows.map((row, line) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of a sheet have no other name
          <tr key={line}>
            {row.map((cell, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: nor have its columns
              <td key={column}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
