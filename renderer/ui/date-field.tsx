import { CalendarDays } from "lucide-react";
import { type Ref, useRef, useState } from "react";
import { TextField as AriaTextField, Button, DialogTrigger, Group, Input } from "react-aria-components";
import { classes } from "./classes.ts";
import { useCommitTyping } from "./commit-typing.ts";
import { type DateLimits, germanDate, localToday, readDate } from "./date-input.ts";
import { DialogPopover } from "./dialog-popover.tsx";
import styles from "./field.module.css";
import { ariaFieldProps, FieldHelp, FieldLabel, type FieldProps } from "./field.tsx";
import listStyles from "./list-popover.module.css";
import { MonthCalendar } from "./month-calendar.tsx";

interface DateFieldProps extends FieldProps, DateLimits {
  /** `YYYY-MM-DD`; null is "not given". */
  value: string | null;
  /** Called when the field is left, with null when it is empty or cannot be read. */
  onChange: (date: string | null) => void;
  inputRef?: Ref<HTMLInputElement>;
}

/** A date typed as people write it (3.4.26, heute, +7), with a calendar for those who want one. */
export function DateField(props: DateFieldProps) {
  const { value, onChange, minimum, maximum, isReadOnly, isDisabled, inputRef } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState<string>();
  const box = useRef<HTMLDivElement>(null);
  const errorMessage = problem ?? props.errorMessage;

  function accept(date: string | null) {
    setTyped(null);
    setProblem(undefined);
    if (date !== value) onChange(date);
  }

  function commit() {
    if (typed === null) return;
    if (typed.trim() === "") return accept(null);
    const reading = readDate(typed, localToday(), props);
    if (reading.ok) return accept(reading.date);
    setProblem(reading.message);
    if (value !== null) onChange(null);
  }

  useCommitTyping(box, commit);

  return (
    <AriaTextField
      {...ariaFieldProps({ ...props, errorMessage })}
      value={typed ?? (value ? germanDate(value) : "")}
      onChange={setTyped}
      isReadOnly={isReadOnly}
      onBlur={() => {
        commit();
        props.onBlur?.();
      }}
    >
      <FieldLabel {...props} />
      <FieldHelp description={props.description} errorMessage={errorMessage} />
      <Group className={styles.box} isInvalid={Boolean(errorMessage)} isDisabled={isDisabled} ref={box}>
        <Input
          className={classes(styles.input, styles.numeric)}
          placeholder="TT.MM.JJJJ"
          autoComplete="off"
          onKeyDown={(event) => event.key === "Enter" && commit()}
          ref={inputRef}
        />
        <DialogTrigger>
          <Button className={styles.inner} aria-label="Kalender öffnen" isDisabled={isDisabled || isReadOnly}>
            <CalendarDays size="1rem" aria-hidden />
          </Button>
          <DialogPopover label={props.label} className={listStyles.calendarDialog} placement="bottom end">
            {({ close }) => (
              <MonthCalendar
                value={value}
                minimum={minimum}
                maximum={maximum}
                onChange={(date) => {
                  accept(date);
                  close();
                }}
              />
            )}
          </DialogPopover>
        </DialogTrigger>
      </Group>
    </AriaTextField>
  );
}
