import type { Ref } from "react";
import type { SealedCell } from "../../shared/contract/explanation.ts";
import type { StatisticsCell, StatisticsTable } from "../../shared/contract/statistics.ts";
import { goTo } from "../app/navigation.ts";
import { whatCountsPath } from "../help/pages/what-counts.ts";
import { DescriptionList, LinkButton, Section } from "../ui/index.ts";
import { cellTitle, differenceWords, publishedWords } from "./cell-words.ts";
import { ExplanationGroups } from "./explanation/explanation-groups.tsx";
import { useExplanation } from "./explanation/use-explanation.ts";
import { written } from "./numbers.ts";
import styles from "./statistics.module.css";

interface CellCardProps {
  /** Receives the focus when Enter is pressed on the number. */
  ref: Ref<HTMLDivElement>;
  period: string;
  table: StatisticsTable;
  cell: StatisticsCell;
  isSealed: boolean;
  /** Nothing of its period goes out. */
  isInternal: boolean;
  programmeVersion: string;
}

/** The chosen number explains itself: who is counted, what is true, what goes out and why. */
export function CellCard({
  ref,
  period,
  table,
  cell,
  isSealed,
  isInternal,
  programmeVersion,
}: CellCardProps) {
  const place = { period, table: table.id, key: cell.key };
  const { explanation } = useExplanation(place);
  const sealed = explanation?.sealed ?? null;
  const hasSeveral = table.dimensions.some(({ multi }) => multi);
  return (
    // biome-ignore lint/a11y/useSemanticElements: the card inside is the section
    <div
      role="group"
      ref={ref}
      tabIndex={-1}
      aria-label={`Erklärung: ${cellTitle(table, cell)}`}
      onKeyDown={(event) => {
        if (event.key === "Escape") returnToTable();
      }}
    >
      <Section title={cellTitle(table, cell)} boxed>
        <p className={styles.muted}>
          {table.population} Tabelle {table.id}, Programm {programmeVersion}.
        </p>
        <p>
          <LinkButton onPress={() => goTo(whatCountsPath(table.id))}>Was zählt wie?</LinkButton>
        </p>
        <DescriptionList
          alignsEnd
          items={[
            {
              term: exactTerm(table.unit, isSealed),
              value: <strong>{written(cell.exact)}</strong>,
            },
            ...(isInternal ? [] : [outgoingValue(table, cell, isSealed, sealed)]),
          ]}
        />
        {isInternal || (isSealed && !explanation) ? null : (
          <p className={styles.muted}>{differenceWords(table.unit, cell, sealed)}</p>
        )}
        {hasSeveral ? (
          <p className={styles.muted}>
            Mehrfachnennung: Die Teile ergeben zusammen mehr oder weniger als die Summe.
          </p>
        ) : null}
        <ExplanationGroups
          place={place}
          isWithheld={!isInternal && cell.published === null}
          isSealed={isSealed}
        />
      </Section>
    </div>
  );
}

function outgoingValue(
  { unit }: StatisticsTable,
  { published }: StatisticsCell,
  isSealed: boolean,
  sealed: SealedCell | null,
) {
  return {
    term: isSealed ? "ging hinaus als" : "geht hinaus als",
    value: <strong className={styles.goesOut}>{publishedWords(unit, published, sealed)}</strong>,
  };
}

/** Back to the number that is being explained. */
function returnToTable(): void {
  document.querySelector<HTMLElement>('[role="grid"] [tabindex="0"]')?.focus();
}

function exactTerm(unit: StatisticsTable["unit"], isSealed: boolean): string {
  if (isSealed) return "genau, nach heutigem Stand";
  return unit === "item" ? "genau" : "genau, bleibt im Haus";
}
