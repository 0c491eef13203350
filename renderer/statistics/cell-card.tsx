import type { StatisticsCell, StatisticsTable } from "../../shared/contract/statistics.ts";
import { DescriptionList, Section } from "../ui/index.ts";
import { cellTitle, differenceWords, publishedWords } from "./cell-words.ts";
import { written } from "./numbers.ts";
import styles from "./statistics.module.css";

interface CellCardProps {
  table: StatisticsTable;
  cell: StatisticsCell;
  isSealed: boolean;
  programmeVersion: string;
}

/** The chosen number explains itself: who is counted, what is true, what goes out and why. */
export function CellCard({ table, cell, isSealed, programmeVersion }: CellCardProps) {
  const hasSeveral = table.dimensions.some(({ multi }) => multi);
  return (
    <Section title={cellTitle(table, cell)} boxed>
      <p className={styles.muted}>
        {table.population} Tabelle {table.id}, Programm {programmeVersion}.
      </p>
      <DescriptionList
        alignsEnd
        items={[
          {
            term: exactTerm(table.unit, isSealed),
            value: <strong>{written(cell.exact)}</strong>,
          },
          {
            term: isSealed ? "ging hinaus als" : "geht hinaus als",
            value: <strong className={styles.goesOut}>{publishedWords(table.unit, cell.published)}</strong>,
          },
        ]}
      />
      <p className={styles.muted}>{differenceWords(table.unit, cell, isSealed)}</p>
      {hasSeveral ? (
        <p className={styles.muted}>
          Mehrfachnennung: Die Teile ergeben zusammen mehr oder weniger als die Summe.
        </p>
      ) : null}
    </Section>
  );
}

function exactTerm(unit: StatisticsTable["unit"], isSealed: boolean): string {
  if (isSealed) return "genau, nach heutigem Stand";
  return unit === "item" ? "genau" : "genau, bleibt im Haus";
}
