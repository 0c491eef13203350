import {
  type Dashboard,
  type DashboardComparison,
  type DashboardFigureId,
  dashboardFigureIds,
} from "../../shared/contract/dashboard.ts";
import { germanDay } from "../../shared/dates.ts";
import { counted, written } from "../statistics/numbers.ts";
import { explainNumber } from "../statistics/statistics-place.ts";
import { classes, LinkButton, Section, tableLook, unseen } from "../ui/index.ts";
import { changeWords } from "./change-words.ts";
import styles from "./dashboard.module.css";
import { figureNames } from "./figure-names.ts";

/** The quarter so far beside the first days and the whole of earlier quarters. */
export function FiguresSection({ data }: { data: Dashboard }) {
  const { previous, lastYear } = data;
  const compared = [
    { name: "Vorquartal", comparison: previous },
    { name: "Vorjahr", comparison: lastYear },
  ].flatMap(({ name, comparison }) => (comparison ? [{ name, comparison }] : []));
  return (
    <Section title="Das Quartal bisher">
      <div className={tableLook.frame}>
        <table className={classes(tableLook.table, styles.figures)}>
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
            {dashboardFigureIds.map((id) => (
              <tr key={id} data-part={figureNames[id].label.startsWith("davon ")}>
                <th scope="row">{figureNames[id].label}</th>
                <td className={styles.now}>
                  <FigureLink figure={id} period={data.quarter} value={data.counts[id]} />
                </td>
                {compared.map(({ name, comparison }) => (
                  <ComparisonCells key={name} figure={id} now={data.counts[id]} comparison={comparison} />
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
}

function ComparisonCells({ figure, now, comparison }: ComparisonCellsProps) {
  const before = comparison.untilSameDay[figure];
  return (
    <>
      <td className={styles.group}>{written(before)}</td>
      <td className={styles.change}>{changeWords(now, before)}</td>
      <td>
        <FigureLink figure={figure} period={comparison} value={comparison.whole[figure]} />
      </td>
    </>
  );
}

interface FigureLinkProps {
  figure: DashboardFigureId;
  period: { id: string; title: string };
  value: number;
}

function FigureLink({ figure, period, value }: FigureLinkProps) {
  const { one, several, table, cell } = figureNames[figure];
  return (
    <LinkButton
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
