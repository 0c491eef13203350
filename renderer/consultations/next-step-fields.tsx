import { useState } from "react";
import { addDays, today } from "../../shared/dates.ts";
import { weekdayAndDay } from "../people/day-words.ts";
import { ChipGroup, DateField, TextField } from "../ui/index.ts";
import styles from "./consultation.module.css";
import type { EntryProps } from "./consultation-fields.tsx";

const otherDay = "other";

interface NextStepFieldsProps extends EntryProps {
  /** Opened just now by the user. */
  takesFocus: boolean;
}

/** The next step agreed on: what, and when to come back to it. Becomes a task. */
export function NextStepFields({ entry, change, questions, takesFocus }: NextStepFieldsProps) {
  const now = today();
  const [picksOther, setPicksOther] = useState(false);
  const quickDays = [
    { id: addDays(now, 1), label: "morgen" },
    { id: addDays(now, 7), label: "in 1 Woche" },
    { id: addDays(now, 14), label: "in 2 Wochen" },
  ];
  const isQuickDay = quickDays.some(({ id }) => id === entry.nextStepOn);
  const showsOther = picksOther || (entry.nextStepOn !== null && !isQuickDay);

  function pick(day: string | null) {
    setPicksOther(day === otherDay);
    if (day !== otherDay) change({ nextStepOn: day });
    else if (isQuickDay) change({ nextStepOn: null });
  }

  return (
    <div className={styles.group}>
      <TextField
        label="Nächster Schritt"
        name="nextStepTitle"
        autoFocus={takesFocus}
        placeholder="Rückfrage beim Wohnungsamt"
        maxLength={300}
        value={entry.nextStepTitle}
        onChange={(nextStepTitle) => change({ nextStepTitle })}
        errorMessage={questions.nextStepTitle}
      />
      <ChipGroup
        label="Wiedervorlage am"
        isLabelHidden
        options={[...quickDays, { id: otherDay, label: "am …" }]}
        value={showsOther ? otherDay : entry.nextStepOn}
        onChange={pick}
        unit={entry.nextStepOn ? weekdayAndDay(entry.nextStepOn, now) : undefined}
      />
      {showsOther ? (
        <DateField
          label="Tag der Wiedervorlage"
          isLabelHidden
          direction="future"
          minimum={now}
          value={entry.nextStepOn}
          onChange={(nextStepOn) => change({ nextStepOn })}
        />
      ) : null}
    </div>
  );
}
