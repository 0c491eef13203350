import { ChevronLeft, ChevronRight } from "lucide-react";
import type { StatisticsPeriod } from "../../shared/contract/statistics.ts";
import { IconButton, Select } from "../ui/index.ts";
import { neighbours, stateWords } from "./periods.ts";
import styles from "./statistics.module.css";

interface PeriodChoiceProps {
  periods: readonly StatisticsPeriod[];
  period: StatisticsPeriod;
  onChange: (period: string) => void;
}

/** Which quarter or year is shown, with a step to the one before and after. */
export function PeriodChoice({ periods, period, onChange }: PeriodChoiceProps) {
  const { previous, next } = neighbours(periods, period);
  return (
    <div className={styles.period}>
      <IconButton
        icon={ChevronLeft}
        label={previous ? previous.title : "Kein früherer Zeitraum"}
        size="small"
        isDisabled={!previous}
        onPress={() => previous && onChange(previous.id)}
      />
      <Select
        label="Zeitraum"
        isLabelHidden
        options={periods.map((one) => ({
          id: one.id,
          label: one.title,
          hint: stateWords(one),
        }))}
        value={period.id}
        onChange={onChange}
      />
      <IconButton
        icon={ChevronRight}
        label={next ? next.title : "Kein späterer Zeitraum"}
        size="small"
        isDisabled={!next}
        onPress={() => next && onChange(next.id)}
      />
    </div>
  );
}
