import { ChevronLeft, ChevronRight, type LucideIcon } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import type { StatisticsPeriod } from "../../shared/contract/statistics.ts";
import { IconButton, isFocusLost, Select } from "../ui/index.ts";
import { FreePeriodDialog } from "./free-period-dialog.tsx";
import { neighbours, periodGroups, stateWords } from "./periods.ts";
import styles from "./statistics.module.css";

interface PeriodChoiceProps {
  periods: readonly StatisticsPeriod[];
  period: StatisticsPeriod;
  onChange: (period: string) => void;
  /** Also any days in a row, which can be counted and never leave. */
  offersFreePeriods?: boolean;
}

const anyDays = "frei";

/** A period has just been chosen here. It may be shown by another screen, with a choice of its own. */
let hasChosen = false;

/** Which period is shown, with a step to the one of the same length before and after; free ones have none. */
export function PeriodChoice({ periods, period, onChange, offersFreePeriods = false }: PeriodChoiceProps) {
  const [isAsking, setAsking] = useState(false);
  const { previous, next } = neighbours(periods, period);
  const hasSteps = period.kind !== "free";
  const choice = useRef<HTMLDivElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another period is the trigger
  useEffect(() => {
    if (hasChosen && isFocusLost())
      choice.current?.querySelector<HTMLElement>("[aria-haspopup=listbox]")?.focus();
    hasChosen = false;
  }, [period.id]);

  function choose(id: string): void {
    hasChosen = id !== period.id;
    onChange(id);
  }

  return (
    <div ref={choice} className={styles.period}>
      {hasSteps ? (
        <Step icon={ChevronLeft} to={previous} otherwise="Kein früherer Zeitraum" onChange={choose} />
      ) : null}
      <div className={hasSteps ? styles.chosenPeriod : styles.chosenDays}>
        <Select
          label="Zeitraum"
          isLabelHidden
          options={[...periodGroups(periods), ...(offersFreePeriods ? [freeGroup(period)] : [])]}
          value={period.id}
          onChange={(id) => (id === anyDays ? setAsking(true) : choose(id))}
        />
      </div>
      {hasSteps ? (
        <Step icon={ChevronRight} to={next} otherwise="Kein späterer Zeitraum" onChange={choose} />
      ) : null}
      <FreePeriodDialog
        period={period}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onChoose={(id) => {
          setAsking(false);
          choose(id);
        }}
      />
    </div>
  );
}

interface StepProps {
  icon: LucideIcon;
  to: StatisticsPeriod | undefined;
  /** The name of the button where there is nothing to step to. */
  otherwise: string;
  onChange: (period: string) => void;
}

function Step({ icon, to, otherwise, onChange }: StepProps) {
  return (
    <IconButton
      icon={icon}
      label={to ? to.title : otherwise}
      size="small"
      isDisabled={!to}
      onPress={() => to && onChange(to.id)}
    />
  );
}

/** The way to a free period, and the one that is shown, if any. */
function freeGroup(period: StatisticsPeriod) {
  const shown =
    period.kind === "free" ? [{ id: period.id, label: period.title, hint: stateWords(period) }] : [];
  return {
    id: "free",
    title: "Freier Zeitraum",
    options: [{ id: anyDays, label: "Freier Zeitraum …", hint: "von und bis, nur intern" }, ...shown],
  };
}
