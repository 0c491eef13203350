import type { StatisticsReport } from "../../shared/contract/statistics.ts";
import { today } from "../../shared/dates.ts";
import styles from "./chart.module.css";
import { ChartFigure } from "./chart-figure.tsx";
import { counted, written } from "./numbers.ts";
import { weekBars } from "./weeks.ts";

/** The contacts of each week of the period. */
export function WeeksChart({ report }: { report: StatisticsReport }) {
  const bars = weekBars(report.contactsPerWeek, report.period, today());
  const most = Math.max(1, ...bars.map(({ contacts }) => contacts));
  const isRunning = bars.some((bar) => bar.isRunning);
  return (
    <ChartFigure
      title="Kontakte je Woche"
      summary={`Säulen für ${counted(bars.length, "Woche", "Wochen")}, höchstens ${counted(most, "Kontakt", "Kontakte")} in einer Woche.`}
      headings={["Woche", "Kontakte"]}
      lines={bars.map(({ id, name, days, contacts, isRunning: runs }) => ({
        id,
        name: `${name}, ${days}${runs ? " (läuft)" : ""}`,
        value: written(contacts),
      }))}
      note={isRunning ? "Kalenderwochen; gestrichelt: läuft noch." : "Kalenderwochen."}
    >
      <div className={styles.weeks} data-many={bars.length > 16}>
        {bars.map(({ id, name, days, contacts, isRunning: runs, mark }) => (
          <div
            key={id}
            className={styles.week}
            title={`${name}, ${days}: ${counted(contacts, "Kontakt", "Kontakte")}`}
          >
            <div className={styles.column}>
              <div
                className={styles.weekBar}
                data-running={runs}
                style={{ height: `${(contacts / most) * 100}%` }}
              />
            </div>
            <span className={styles.weekMark}>{mark}</span>
          </div>
        ))}
      </div>
    </ChartFigure>
  );
}
