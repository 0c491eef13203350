import { type ReactNode, useState } from "react";
import { LinkButton } from "../ui/index.ts";
import styles from "./chart.module.css";

interface ChartFigureProps {
  title: string;
  /** For those who do not see the picture. */
  summary: string;
  /** Headings of the table and its lines. */
  headings: readonly [name: string, value: string];
  lines: readonly { id: string; name: string; value: string }[];
  note?: string;
  children: ReactNode;
}

/** A picture of numbers that can always be read as a table. */
export function ChartFigure({ title, summary, headings, lines, note, children }: ChartFigureProps) {
  const [isTable, setTable] = useState(false);
  return (
    <figure className={styles.chart}>
      <div className={styles.head}>
        <h2>{title}</h2>
        <LinkButton
          onPress={() => setTable(!isTable)}
          aria-label={isTable ? `Als Bild: ${title}` : `Als Tabelle: ${title}`}
        >
          {isTable ? "Als Bild" : "Als Tabelle"}
        </LinkButton>
      </div>
      {isTable ? (
        <ChartTable caption={title} headings={headings} lines={lines} />
      ) : (
        <div role="img" aria-label={`${title}. ${summary} Die Zahlen zeigt „Als Tabelle“.`}>
          {children}
        </div>
      )}
      {note ? <figcaption className={styles.note}>{note}</figcaption> : null}
    </figure>
  );
}

function ChartTable({
  caption,
  headings,
  lines,
}: Pick<ChartFigureProps, "headings" | "lines"> & { caption: string }) {
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{caption}</caption>
      <thead>
        <tr>
          {headings.map((heading) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ id, name, value }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            <td>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
