import type { StatisticsReport, StatisticsTable } from "../../shared/contract/statistics.ts";
import { useAnswer } from "../api/use-operation.ts";
import { findTable } from "./table-names.ts";

/** The tables of a period, as far as they are counted. */
export interface CountedPeriod {
  /** Of this very period; missing while it is counted. */
  report: StatisticsReport | undefined;
  /** What is on the screen: while a period is counted, the one shown before, on which nobody may act. */
  shown: StatisticsReport | undefined;
  /** Which of its tables is shown. */
  table: StatisticsTable | undefined;
  /** Why it could not be counted. */
  problem: string | undefined;
  retry: () => void;
}

/** Counts a period and finds the wanted table in it, or another where it has none of that id. */
export function useCountedPeriod(period: string, wantedTable: string | null): CountedPeriod {
  const answer = useAnswer("statisticsReport", { period });
  const report = answer.data?.period.id === period ? answer.data : undefined;
  const shown = answer.isError ? undefined : (report ?? answer.data);
  return {
    report,
    shown,
    table: findTable(shown?.tables ?? [], wantedTable),
    problem: answer.isError ? answer.error.failure.message : undefined,
    retry: () => void answer.refetch(),
  };
}
