import { runPreflight } from "../../../db/preflight/run.ts";
import type { Day } from "../../../shared/dates.ts";
import { lastCompletedQuarter, previousQuarter, type Quarter } from "../../../shared/periods.ts";
import { type Comparison, times } from "../comparison.ts";
import type { Desk } from "../desk.ts";
import { countingInMemory } from "./statistics.ts";

const rounds = 5;
/** More quarters than the core keeps counted, so that each is counted anew. */
const quartersExplained = 4;

/** What the team lead opens besides the tables: the overview, explanations, and what to mend before a release. */
export async function measureEvaluation(desk: Desk, comparison: Comparison, day: Day): Promise<void> {
  const quarter = lastCompletedQuarter(day);
  await comparison.measure(
    "dashboard",
    "Open the overview of the running quarter",
    times(rounds, () => desk.ask("dashboard", {})),
  );
  await comparison.measure(
    "explain.first",
    "Explain a number of a quarter not counted yet",
    quartersUntil(quarter, quartersExplained).map((period) => () => explain(desk, period)),
    countingInMemory,
  );
  await comparison.measure(
    "explain.again",
    "Explain a number of the quarter on screen",
    times(rounds, () => explain(desk, quarter)),
    null,
  );
  await comparison.measure(
    "preflight",
    `Look for what to mend in ${quarter.id}`,
    times(rounds, () => runPreflight(desk.connection, quarter, day)),
  );
}

/** So many quarters, this one last. */
export function quartersUntil(latest: Quarter, count: number): Quarter[] {
  const quarters = [latest];
  while (quarters.length < count) quarters.unshift(previousQuarter(quarters[0] ?? latest));
  return quarters;
}

function explain(desk: Desk, { id }: Quarter): Promise<unknown> {
  return desk.ask("explainCell", { period: id, table: "P02", key: ["weiblich", "_T"] });
}
