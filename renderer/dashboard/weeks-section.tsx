import type { Dashboard } from "../../shared/contract/dashboard.ts";
import { germanDay } from "../../shared/dates.ts";
import { BarChart } from "../ui/index.ts";

/** The contacts of each week of the quarter beside those of the quarter before. */
export function WeeksSection({ data }: { data: Dashboard }) {
  const { weeks, previous, quarter } = data;
  const series = [{ id: "now", label: quarter.title }];
  if (previous) series.push({ id: "before", label: previous.title });
  return (
    <BarChart
      title="Kontakte je Woche"
      barHeading="Woche des Quartals"
      series={series}
      bars={weeks.map(({ from, to, contacts, before }, position) => ({
        id: from,
        name: `${position + 1}. Woche, ${daysWords(from, to)}`,
        mark: String(position + 1),
        values: { now: contacts, before: before?.contacts ?? null },
        isProvisional: position === weeks.length - 1,
      }))}
      note="Wochen zu sieben Tagen ab dem ersten Tag des Quartals; gestrichelt: läuft noch."
    />
  );
}

function daysWords(from: string, to: string): string {
  return from === to ? germanDay(from) : `${germanDay(from).slice(0, 6)} bis ${germanDay(to)}`;
}
