import { protectedCells } from "../../../db/protection/protect.ts";
import { readReportInput } from "../../../db/release/seal.ts";
import { exactTables } from "../../../db/statistics/tables.ts";
import type { Day } from "../../../shared/dates.ts";
import { lastCompletedQuarter, type Period, yearPeriod } from "../../../shared/periods.ts";
import { type Comparison, times } from "../comparison.ts";
import type { Desk } from "../desk.ts";

const rounds = 5;

/** What the peer does where tables are made. */
export const countingInMemory = "the same statements; counting and rounding run in memory";

/** The tables of the latest completed quarter and of its year. */
export async function measureStatistics(desk: Desk, comparison: Comparison, day: Day): Promise<void> {
  const quarter = lastCompletedQuarter(day);
  const tablesOf = (period: Period) => {
    const { facts, programme } = readReportInput(desk.connection, period, day);
    return exactTables(facts, programme, period);
  };
  await comparison.measure(
    "statistics.exactQuarter",
    `Exact tables of ${quarter.id}`,
    times(rounds, () => tablesOf(quarter)),
    countingInMemory,
  );
  const year = yearPeriod(quarter.year);
  await comparison.measure(
    "statistics.exactYear",
    `Exact tables of ${year.id}`,
    times(rounds, () => tablesOf(year)),
    countingInMemory,
  );
  const tables = tablesOf(quarter);
  const secret = new Uint8Array(32).fill(7);
  await comparison.measure(
    "statistics.protection",
    `Protect the tables of ${quarter.id}`,
    times(rounds, () => protectedCells(tables, secret)),
  );
  await comparison.measure(
    "statistics.screen",
    `The page of ${quarter.id}: exact and protected values`,
    times(rounds, () => desk.ask("statisticsReport", { period: quarter.id })),
    countingInMemory,
  );
}
