import type { StatisticsReport } from "../../shared/contract/statistics.ts";
import { today } from "../../shared/dates.ts";
import { BarChart } from "../ui/index.ts";
import { weekBars } from "./weeks.ts";

/** The contacts of each week of the period. */
export function WeeksChart({ report }: { report: StatisticsReport }) {
  const bars = weekBars(report.contactsPerWeek, report.period, today());
  const isRunning = bars.some((bar) => bar.isRunning);
  return (
    <BarChart
      title="Kontakte je Woche"
      barHeading="Woche"
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
