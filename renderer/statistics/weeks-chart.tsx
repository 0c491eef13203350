import type { StatisticsReport } from "../../shared/contract/statistics.ts";
import { today } from "../../shared/dates.ts";
import { BarChart } from "../ui/index.ts";
import { weekBars, weeksPerBar } from "./weeks.ts";

/** The contacts of each week of the period, of each four weeks where it is longer than a year. */
export function WeeksChart({ report }: { report: StatisticsReport }) {
  const bars = weekBars(report.contactsPerWeek, report.period, today());
  const isRunning = bars.some((bar) => bar.isRunning);
  const isLong = weeksPerBar(report.contactsPerWeek) > 1;
  return (
    <BarChart
      title={isLong ? "Kontakte je vier Wochen" : "Kontakte je Woche"}
      barHeading={isLong ? "Wochen" : "Woche"}
      series={[{ id: "contacts", label: "Kontakte" }]}
      bars={bars.map(({ id, name, days, contacts, isRunning: runs, mark }) => ({
        id,
        name: `${name}, ${days}`,
        mark,
        values: { contacts },
        isProvisional: runs,
      }))}
      note={isRunning ? "Kalenderwochen; gestrichelt: läuft noch." : "Kalenderwochen."}
    />
  );
}
