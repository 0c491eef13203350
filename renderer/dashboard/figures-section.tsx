import { type ComponentProps, useId, useState } from "react";
import {
  type Dashboard,
  type DashboardComparison,
  type DashboardFigureId,
  dashboardFigureIds,
} from "../../shared/contract/dashboard.ts";
import { germanDay } from "../../shared/dates.ts";
import { counted, written } from "../statistics/numbers.ts";
import { explainNumber } from "../statistics/statistics-place.ts";
import {
  cellName,
  classes,
  type GridPlace,
  LinkButton,
  Section,
  tableLook,
  unseen,
  useGridWalk,
} from "../ui/index.ts";
import { changeWords } from "./change-words.ts";
import styles from "./dashboard.module.css";
import { figureNames } from "./figure-names.ts";

/** What makes a number a place to walk to. */
type Place = Pick<ComponentProps<typeof LinkButton>, "data-cell" | "excludeFromTabOrder" | "onFocus">;

/** The quarter so far beside the first days and the whole of earlier quarters. */
export function FiguresSection({ data }: { data: Dashboard }) {
  const { previous, lastYear } = data;
  const compared = [
    { name: "Vorquartal", comparison: previous },
    { name: "Vorjahr", comparison: lastYear },
  ].flatMap(({ name, comparison }) => (comparison ? [{ name, comparison }] : []));
  const [current, setCurrent] = useState<GridPlace>({ row: 0, column: 0 });
  const keys = useId();
  const { grid, handleKey } = useGridWalk({
    rows: dashboardFigureIds.length,
    columns: 1 + compared.length,
    current,
    onMove: setCurrent,
  });
  /** Where a number stands among those that can be explained. */
  const placeOf = (row: number, column: number): Place => ({
    "data-cell": cellName({ row, column }),
    excludeFromTabOrder: row !== current.row || column !== current.column,
    onFocus: () => setCurrent({ row, column }),
  });
  return (
    <Section title="Das Quartal bisher">
      <div className={tableLook.frame}>
        <p id={keys} hidden>
          Pfeiltasten gehen von Zahl zu Zahl, die Eingabetaste erklärt sie.
        </p>
        <table
          ref={grid}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the arrow keys walk it
          role="grid"
          aria-describedby={keys}
          className={classes(tableLook.table, styles.figures)}
          onKeyDown={handleKey}
        >
          <caption className={unseen}>Das Quartal bisher und frühere Quartale</caption>
          <thead>
            <tr>
              <th scope="col" rowSpan={2}>
                Bis heute
              </th>
              <th scope="col" rowSpan={2}>
                {data.quarter.title}
              </th>
              {compared.map(({ name, comparison }) => (
                <th key={name} scope="colgroup" colSpan={3} className={styles.group}>
                  {name}: {comparison.title}
                </th>
              ))}
            </tr>
            <tr>
              {compared.map(({ name, comparison }) => (
                <ComparisonHeadings key={name} comparison={comparison} />
              ))}
            </tr>
          </thead>
          <tbody>
            {dashboardFigureIds.map((id, row) => (
              <tr key={id} data-part={figureNames[id].label.startsWith("davon ")}>
                <th scope="row">{figureNames[id].label}</th>
                <td className={styles.now}>
                  <FigureLink
                    figure={id}
                    period={data.quarter}
                    value={data.counts[id]}
                    place={placeOf(row, 0)}
                  />
                </td>
                {compared.map(({ name, comparison }, position) => (
                  <ComparisonCells
                    key={name}
                    figure={id}
                    now={data.counts[id]}
                    comparison={comparison}
                    place={placeOf(row, position + 1)}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles.muted}>{comparisonNote(data)}</p>
    </Section>
  );
}

function ComparisonHeadings({ comparison }: { comparison: DashboardComparison }) {
  return (
    <>
      <th scope="col" className={styles.group}>
        bis {germanDay(comparison.sameDay).slice(0, 6)}
      </th>
      <th scope="col">jetzt</th>
      <th scope="col">ganz</th>
    </>
  );
}

interface ComparisonCellsProps {
  figure: DashboardFigureId;
  now: number;
  comparison: DashboardComparison;
  place: Place;
}

function ComparisonCells({ figure, now, comparison, place }: ComparisonCellsProps) {
  const before = comparison.untilSameDay[figure];
  return (
    <>
      <td className={styles.group}>{written(before)}</td>
      <td className={styles.change}>{changeWords(now, before)}</td>
      <td>
        <FigureLink figure={figure} period={comparison} value={comparison.whole[figure]} place={place} />
      </td>
    </>
  );
}

interface FigureLinkProps {
  figure: DashboardFigureId;
  period: { id: string; title: string };
  value: number;
  place: Place;
}

function FigureLink({ figure, period, value, place }: FigureLinkProps) {
  const { one, several, table, cell } = figureNames[figure];
  return (
    <LinkButton
      {...place}
      aria-label={`${counted(value, one, several)}, ${period.title}: erklären`}
      onPress={() => explainNumber({ period: period.id, table, cell })}
    >
      {written(value)}
    </LinkButton>
  );
}

function comparisonNote({ days, quarter, today, previous, lastYear }: Dashboard): string {
  const stretch = days === 1 ? "Gezählt ist der erste Tag" : `Gezählt sind die ersten ${days} Tage`;
  const now = `${stretch} des Quartals, ${germanDay(quarter.start).slice(0, 6)} bis ${germanDay(today)}.`;
  if (!previous && !lastYear) return `${now} Für frühere Quartale ist nichts erfasst.`;
  const rest = "Schon geplante Termine zählen erst, wenn ihr Tag da ist.";
  return `${now} Die früheren Quartale stehen mit gleich vielen Tagen daneben und als Ganzes. ${rest}`;
}
