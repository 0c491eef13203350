import type { StatisticsPeriod } from "../../shared/contract/statistics.ts";
import { addDays, type Day, germanDay } from "../../shared/dates.ts";
import { isInternal, type PeriodKind, parsePeriod, periodTitle } from "../../shared/periods.ts";
import type { OptionGroup } from "../ui/index.ts";

/** Whether a period can be sealed, and if not, why. */
export type Turn =
  | { kind: "sealed"; on: Day }
  /** Not over yet; can be sealed from this day. */
  | { kind: "running"; from: Day }
  | { kind: "ready" }
  /** Quarters are sealed in order; this one has to be sealed first. */
  | { kind: "waits"; first: StatisticsPeriod }
  /** A later quarter is sealed already, so this one never can be. */
  | { kind: "passed" }
  /** Half-years and free periods are for the house only. */
  | { kind: "internal" };

function isQuarter({ kind }: StatisticsPeriod): boolean {
  return kind === "quarter";
}

/** Periods of the same length, earliest first. */
function sameLength(periods: readonly StatisticsPeriod[], period: StatisticsPeriod): StatisticsPeriod[] {
  return periods
    .filter((other) => other.kind === period.kind)
    .sort((one, other) => one.id.localeCompare(other.id));
}

/** The period to begin with: the latest quarter that is over, until it is sealed; otherwise the running one. */
export function firstChoice(periods: readonly StatisticsPeriod[]): StatisticsPeriod | undefined {
  const quarters = periods.filter(isQuarter).sort((one, other) => other.id.localeCompare(one.id));
  const completed = quarters.find(({ state }) => state !== "running");
  return completed?.state === "open" ? completed : (quarters[0] ?? periods[0]);
}

/** The period with this id: one of the list, or a free one, which is in no list. */
export function findPeriod(
  periods: readonly StatisticsPeriod[],
  id: string | null,
  today: Day,
): StatisticsPeriod | undefined {
  const free = id === null ? undefined : parsePeriod(id);
  if (free?.kind !== "free") return periods.find((period) => period.id === id);
  const { kind, start, end } = free;
  const state = today <= end ? "running" : "open";
  return { id: free.id, kind, title: periodTitle(free), start, end, state, sealedOn: null };
}

const groupTitles: Record<PeriodKind, string> = {
  quarter: "Quartale",
  halfYear: "Halbjahre",
  year: "Jahre",
  free: "Freier Zeitraum",
};

/** The periods as options under the heading of their length. */
export function periodGroups(periods: readonly StatisticsPeriod[]): OptionGroup[] {
  return [...Map.groupBy(periods, ({ kind }) => kind)].map(([kind, ofKind]) => ({
    id: kind,
    title: groupTitles[kind],
    options: ofKind.map((period) => ({ id: period.id, label: period.title, hint: stateWords(period) })),
  }));
}

/** The periods of the same length just before and after. */
export function neighbours(
  periods: readonly StatisticsPeriod[],
  period: StatisticsPeriod,
): { previous: StatisticsPeriod | undefined; next: StatisticsPeriod | undefined } {
  const line = sameLength(periods, period);
  const place = line.findIndex(({ id }) => id === period.id);
  return { previous: line[place - 1], next: line[place + 1] };
}

/** Whose turn it is to be sealed: quarters one after another, years after their quarters. */
export function turnOf(periods: readonly StatisticsPeriod[], period: StatisticsPeriod): Turn {
  if (isInternal(period)) return { kind: "internal" };
  if (period.state === "sealed") return { kind: "sealed", on: period.sealedOn ?? period.end };
  if (period.state === "running") return { kind: "running", from: addDays(period.end, 1) };
  if (!isQuarter(period)) return turnOfYear(periods, period);
  const line = sameLength(periods, period);
  const afterLatestSealed = line.slice(line.findLastIndex(({ state }) => state === "sealed") + 1);
  const first = afterLatestSealed[0];
  if (!first || period.id < first.id) return { kind: "passed" };
  return first.id === period.id ? { kind: "ready" } : { kind: "waits", first };
}

/** What lies before the first sealed quarter can never be sealed and holds nothing up. */
function turnOfYear(periods: readonly StatisticsPeriod[], year: StatisticsPeriod): Turn {
  const quarters = periods
    .filter((other) => isQuarter(other))
    .sort((one, other) => one.id.localeCompare(other.id));
  const begin = Math.max(
    0,
    quarters.findIndex(({ state }) => state === "sealed"),
  );
  const first = quarters.slice(begin).find(({ id, state }) => state !== "sealed" && id <= `${year.id}-Q4`);
  if (first) return { kind: "waits", first };
  return (quarters[begin]?.id ?? "") > `${year.id}-Q4` ? { kind: "passed" } : { kind: "ready" };
}

/** The state of a period in a few words. */
export function turnWords(turn: Turn, period: StatisticsPeriod): string {
  switch (turn.kind) {
    case "sealed":
      return `versiegelt am ${germanDay(turn.on)}`;
    case "running":
      return `läuft bis ${germanDay(period.end)}`;
    case "ready":
      return "kann versiegelt werden";
    case "waits":
      return `wartet auf das ${turn.first.title}`;
    case "passed":
      return "kann nicht mehr versiegelt werden";
    case "internal":
      return stateWords(period);
  }
}

/** What can be said of a period without looking at the others. */
export function stateWords({ kind, state, sealedOn, end }: StatisticsPeriod): string {
  if (isInternal({ kind }))
    return state === "running" ? `nur intern, läuft bis ${germanDay(end)}` : "nur intern";
  if (state === "running") return `läuft bis ${germanDay(end)}`;
  return sealedOn ? `versiegelt am ${germanDay(sealedOn)}` : "noch nicht versiegelt";
}
