import { type CalendarDate, parseDate } from "@internationalized/date";
import { ChevronLeft, ChevronRight } from "lucide-react";
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  CalendarHeading,
} from "react-aria-components";
import fieldStyles from "./field.module.css";
import styles from "./month-calendar.module.css";

interface MonthCalendarProps {
  /** `YYYY-MM-DD`. */
  value: string | null;
  onChange: (date: string) => void;
  minimum?: string;
  maximum?: string;
}

const dateOrNothing = (date: string | undefined) => (date ? parseDate(date) : undefined);

/** One month to pick a day from; arrow keys move by day and week, Bild ↑/↓ by month. */
export function MonthCalendar({ value, onChange, minimum, maximum }: MonthCalendarProps) {
  return (
    <Calendar<CalendarDate>
      className={styles.calendar}
      aria-label="Kalender"
      autoFocus
      firstDayOfWeek="mon"
      value={value ? parseDate(value) : null}
      onChange={(date) => onChange(date.toString())}
      minValue={dateOrNothing(minimum)}
      maxValue={dateOrNothing(maximum)}
    >
      <header className={styles.header}>
        <Button slot="previous" className={fieldStyles.inner}>
          <ChevronLeft size="1rem" aria-hidden />
        </Button>
        <CalendarHeading className={styles.heading} />
        <Button slot="next" className={fieldStyles.inner}>
          <ChevronRight size="1rem" aria-hidden />
        </Button>
      </header>
      <CalendarGrid weekdayStyle="short">
        <CalendarGridHeader>
          {(day) => <CalendarHeaderCell className={styles.weekday}>{day}</CalendarHeaderCell>}
        </CalendarGridHeader>
        <CalendarGridBody>{(date) => <CalendarCell className={styles.day} date={date} />}</CalendarGridBody>
      </CalendarGrid>
    </Calendar>
  );
}
