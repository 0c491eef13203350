import { type FormEvent, useEffect, useRef, useState } from "react";
import type { StatisticsPeriod } from "../../shared/contract/statistics.ts";
import { type Day, today } from "../../shared/dates.ts";
import { freePeriodProblem } from "../../shared/freePeriods.ts";
import { freePeriod } from "../../shared/periods.ts";
import { Button, commitTyping, DateField, Dialog } from "../ui/index.ts";
import styles from "./free-period-dialog.module.css";

interface FreePeriodDialogProps {
  /** Its days stand in the fields to begin with. */
  period: StatisticsPeriod;
  isOpen: boolean;
  onClose: () => void;
  onChoose: (period: string) => void;
}

/** Asks for the first and the last day of a free period. */
export function FreePeriodDialog({ period, isOpen, onClose, onChoose }: FreePeriodDialogProps) {
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title="Freier Zeitraum" size="small">
      <DaysForm period={period} onClose={onClose} onChoose={onChoose} />
    </Dialog>
  );
}

type Problems = { start?: string; end?: string };

function DaysForm({ period, onClose, onChoose }: Omit<FreePeriodDialogProps, "isOpen">) {
  const day = today();
  const [start, setStart] = useState<Day | null>(period.start < day ? period.start : day);
  const [end, setEnd] = useState<Day | null>(period.end < day ? period.end : day);
  const [problems, setProblems] = useState<Problems>({});
  const startInput = useRef<HTMLInputElement>(null);
  const endInput = useRef<HTMLInputElement>(null);

  // The days shown so far are a suggestion to type over.
  useEffect(() => startInput.current?.select(), []);

  function submit(event: FormEvent) {
    event.preventDefault();
    commitTyping();
    const found = problemsOf(start, end, day);
    setProblems(found);
    if (found.start) startInput.current?.focus();
    else if (found.end) endInput.current?.focus();
    else if (start && end) onChoose(freePeriod(start, end).id);
  }

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <p>
        Die genauen Tabellen für beliebige Tage. Sie bleiben im Haus: Versiegelt und abgegeben werden nur
        Quartale und Jahre.
      </p>
      <div className={styles.days}>
        <DateField
          label="Von"
          direction="past"
          value={start}
          onChange={(date) => {
            setStart(date);
            setProblems({});
          }}
          errorMessage={problems.start}
          inputRef={startInput}
          autoFocus
        />
        <DateField
          label="Bis"
          direction="past"
          value={end}
          onChange={(date) => {
            setEnd(date);
            setProblems({});
          }}
          errorMessage={problems.end}
          inputRef={endInput}
        />
      </div>
      <div className={styles.buttons}>
        <Button type="submit" variant="primary">
          Anzeigen
        </Button>
        <Button onPress={onClose}>Abbrechen</Button>
      </div>
    </form>
  );
}

function problemsOf(start: Day | null, end: Day | null, day: Day): Problems {
  if (!start || !end) {
    return {
      ...(start ? {} : { start: "Bitte geben Sie den ersten Tag ein." }),
      ...(end ? {} : { end: "Bitte geben Sie den letzten Tag ein." }),
    };
  }
  const problem = freePeriodProblem(start, end, day);
  return problem ? { [problem.day]: problem.text } : {};
}
