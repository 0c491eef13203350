import type {
  StatisticsPeriod,
  StatisticsReport,
  StatisticsTable,
} from "../../shared/contract/statistics.ts";
import { addDays, type Day } from "../../shared/dates.ts";
import {
  halfYearPeriod,
  isReleasePeriod,
  type Period,
  periodTitle,
  yearPeriod,
} from "../../shared/periods.ts";
import type { Release } from "../../shared/statistics/release.ts";
import type { Context } from "../context.ts";
import type { Reader } from "../engine/connection.ts";
import { readSecret } from "../engine/meta.ts";
import { sealedRelease } from "../ledger/ledger.ts";
import { publishedTables } from "../protection/publishedTables.ts";
import { quartersWithContacts } from "../release/seal.ts";
import { countedPeriod } from "./countedPeriods.ts";
import { populations } from "./populations.ts";
import { missingPercent, missingShares } from "./quality.ts";
import { requirePeriod } from "./requirePeriod.ts";
import type { ExactTable } from "./tables.ts";

/**
 * The periods to choose from: every quarter since the first contact, then the half-years and the years that hold one,
 * each latest first. Free periods are made by whoever asks.
 */
export function statisticsPeriods({ read, today }: Context): StatisticsPeriod[] {
  const quarters = quartersWithContacts(read, today).reverse();
  const halves = quarters.map(({ year, quarter }) => halfYearPeriod(year, quarter <= 2 ? 1 : 2));
  const years = quarters.map(({ year }) => yearPeriod(year));
  const periods = new Map([...quarters, ...halves, ...years].map((period) => [period.id, period]));
  return [...periods.values()].map((period) => describePeriod(read, period, today));
}

/** The exact values of a period with the values that go out (or have gone out) next to them. */
export function statisticsReport({ read, vault, today }: Context, periodId: string): StatisticsReport {
  const period = requirePeriod(periodId);
  const { facts, programme, tables } = countedPeriod(vault, period);
  const published = publishedValues(read, period, tables);
  return {
    period: describePeriod(read, period, today),
    programmeVersion: programme.version,
    people: populations.advised(facts).length,
    contacts: facts.contacts.reduce((sum, { contacts }) => sum + contacts, 0),
    measures: populations.measuresHeld(facts, period).length,
    contactsPerWeek: contactsPerWeek(read, period, today),
    tables: tables.map((table) => tableOf(table, published)),
    quality: missingShares(facts, period).map((share) => ({
      variable: share.variable,
      label: share.label,
      missingPercent: missingPercent(share, 1),
    })),
  };
}

function describePeriod(reader: Reader, period: Period, today: Day): StatisticsPeriod {
  const sealed = sealedRelease(reader, period.id);
  return {
    id: period.id,
    kind: period.kind,
    title: periodTitle(period),
    start: period.start,
    end: period.end,
    state: sealed ? "sealed" : today <= period.end ? "running" : "open",
    sealedOn: sealed ? sealed.sealedAt.slice(0, 10) : null,
  };
}

type PublishedValues = (table: string, key: string[]) => number | null;

/** A sealed period shows what really left; one that can be sealed what would leave now; any other nothing. */
function publishedValues(reader: Reader, period: Period, tables: ExactTable[]): PublishedValues {
  if (!isReleasePeriod(period)) return () => null;
  const sealed = sealedRelease(reader, period.id);
  const published = sealed ? (JSON.parse(sealed.document) as Release).tables : preview(reader, tables);
  const values = new Map(
    published.flatMap(({ id, cells }) => cells.map((cell) => [cellName(id, cell.key), cell.value])),
  );
  return (table, key) => values.get(cellName(table, key)) ?? null;
}

function preview(reader: Reader, tables: ExactTable[]) {
  return publishedTables(tables, readSecret(reader, "rounding")).map(({ table, cells }) => ({
    id: table.definition.id,
    cells,
  }));
}

function cellName(table: string, key: string[]): string {
  return [table, ...key].join("/");
}

function tableOf({ definition, dimensions, cells }: ExactTable, published: PublishedValues): StatisticsTable {
  return {
    id: definition.id,
    title: definition.title,
    population: definition.population,
    unit: definition.unit,
    dimensions: dimensions.map(({ id, label, multi, categories }) => ({
      id,
      label,
      multi,
      categories: categories.map(({ code, label: text }) => ({ code, label: text })),
    })),
    cells: cells.map(({ key, value }) => ({ key, exact: value, published: published(definition.id, key) })),
  };
}

/** Contacts per week from Monday; the first and the last week may be cut off by the period. */
function contactsPerWeek(reader: Reader, period: Period, today: Day): StatisticsReport["contactsPerWeek"] {
  const rows = reader.all<{ weekStart: string; contacts: number }>(
    `SELECT date(date, '-6 days', 'weekday 1') AS weekStart, count(*) AS contacts FROM consultations
     WHERE removedAt IS NULL AND date BETWEEN ? AND ? GROUP BY weekStart`,
    period.start,
    period.end,
  );
  const counted = new Map(rows.map((row) => [row.weekStart, row.contacts]));
  const end = period.end < today ? period.end : today;
  const weeks: StatisticsReport["contactsPerWeek"] = [];
  for (let weekStart = mondayOf(period.start); weekStart <= end; weekStart = addDays(weekStart, 7)) {
    weeks.push({ weekStart, contacts: counted.get(weekStart) ?? 0 });
  }
  return weeks;
}

function mondayOf(day: Day): Day {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, -((weekday + 6) % 7));
}
