import { type ReactNode, useId, useState } from "react";
import { LinkButton } from "./button.tsx";
import styles from "./chart.module.css";
import { unseen } from "./unseen.ts";

/** The numbers of a picture as words and figures, ready to be shown. */
export interface ChartNumbers {
  /** Of the column with the names, and of each column of numbers. */
  headings: readonly [name: string, ...numbers: string[]];
  lines: readonly { id: string; name: string; numbers: readonly ReactNode[] }[];
}

interface ChartFigureProps extends ChartNumbers {
  title: string;
  /** Level of the heading. */
  level?: 2 | 3;
  /** For those who do not see the picture. */
  summary: string;
  /** The numbers stand in the picture already; otherwise they are printed below it. */
  showsNumbers?: boolean;
  note?: ReactNode;
  children: ReactNode;
}

/** A picture of numbers that can always be read as a table. */
export function ChartFigure({
  title,
  level = 2,
  summary,
  showsNumbers,
  note,
  children,
  ...numbers
}: ChartFigureProps) {
  const [isTable, setTable] = useState(false);
  const Heading = `h${level}` as const;
  const heading = useId();
  return (
    // Named by its heading: otherwise the note below would be its name.
    <figure className={styles.chart} aria-labelledby={heading}>
      <div className={styles.head}>
        <Heading id={heading}>{title}</Heading>
        <LinkButton
          onPress={() => setTable(!isTable)}
          aria-label={isTable ? `Als Bild: ${title}` : `Als Tabelle: ${title}`}
        >
          {isTable ? "Als Bild" : "Als Tabelle"}
        </LinkButton>
      </div>
      {isTable ? (
        <ChartTable caption={title} {...numbers} />
      ) : (
        <>
          <div role="img" aria-label={`${title}. ${summary} Die Zahlen zeigt „Als Tabelle“.`}>
            {children}
          </div>
          {showsNumbers ? null : (
            <div className={styles.printed}>
              <ChartTable caption={title} {...numbers} />
            </div>
          )}
        </>
      )}
      {note ? <figcaption className={styles.note}>{note}</figcaption> : null}
    </figure>
  );
}

/** The numbers of a picture as a table. */
export function ChartTable({ caption, headings, lines }: ChartNumbers & { caption: string }) {
  return (
    <table className={styles.table}>
      <caption className={unseen}>{caption}</caption>
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
        {lines.map(({ id, name, numbers }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            {numbers.map((number, column) => (
              <td key={headings[column + 1]}>{number}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
