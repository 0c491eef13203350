import { useState } from "react";
import { type Day, today } from "../../shared/dates.ts";
import { weekdayAndDay } from "../people/day-words.ts";
import { ChipGroup, DateField } from "../ui/index.ts";
import { quickDays } from "./task-days.ts";
import styles from "./today.module.css";

const otherDay = "other";

interface DayPicksProps {
  value: Day | null;
  onChange: (day: Day | null) => void;
  errorMessage?: string;
}

/** When to come back to something: the usual days as chips, any other day typed. */
export function DayPicks({ value, onChange, errorMessage }: DayPicksProps) {
  const now = today();
  const [picksOther, setPicksOther] = useState(false);
  const quick = [{ day: now, label: "heute" }, ...quickDays(now)];
  const isQuick = quick.some(({ day }) => day === value);
  const showsOther = picksOther || (value !== null && !isQuick);

  function pick(day: string | null) {
    setPicksOther(day === otherDay);
    if (day !== otherDay) onChange(day);
    else if (isQuick) onChange(null);
  }

  return (
    <div className={styles.fields}>
      <ChipGroup
        label="Wann?"
        labelHint={value ? weekdayAndDay(value, now) : undefined}
        name="dueOn"
        options={[
          ...quick.map(({ day, label }) => ({ id: day, label })),
          { id: otherDay, label: "anderer Tag …" },
        ]}
        value={showsOther ? otherDay : value}
        onChange={pick}
        errorMessage={showsOther ? undefined : errorMessage}
      />
      {showsOther ? (
        <DateField
          label="Tag der Wiedervorlage"
          isLabelHidden
          direction="future"
          autoFocus={picksOther}
          value={value}
          onChange={onChange}
          errorMessage={errorMessage}
        />
      ) : null}
    </div>
  );
}
