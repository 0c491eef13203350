import { Star } from "lucide-react";
import { type ReactNode, useState } from "react";
import {
  ToggleButton,
  ToggleButtonGroup,
  type ToggleButtonProps,
  VisuallyHidden,
} from "react-aria-components";
import styles from "./chip-group.module.css";
import { type ChipOption, orderedSelection, visibleOptions } from "./chip-selection.ts";
import fieldStyles from "./field.module.css";
import type { FieldProps } from "./field.tsx";
import { FieldHint, FieldProblem } from "./field-texts.tsx";
import { unseen } from "./unseen.ts";
import { useFieldTexts } from "./use-field-texts.ts";

interface ChipGroupBase<Id extends string> extends Omit<FieldProps, "isReadOnly" | "onBlur"> {
  options: readonly ChipOption<Id>[];
  /** Shows the first options (and all selected ones) and a chip "alle 21 …" that opens the rest. */
  initialCount?: number;
  /** A shorter word on that chip where there is little room: "mehr". */
  moreLabel?: string;
  /** The keys 1 to 9 choose while the focus is in the group; the digits are shown. */
  numberKeys?: boolean;
  /** Muted text behind the chips, for example "Minuten". */
  unit?: string;
  /** Muted text behind the label, for example "erstes = Hauptthema". */
  labelHint?: ReactNode;
}

interface SingleChoice<Id extends string> {
  selectionMode?: "single";
  value: Id | null;
  onChange: (value: Id | null) => void;
  mainLabel?: never;
}

interface MultipleChoice<Id extends string> {
  selectionMode: "multiple";
  /** In the order of choice: the first is the main one where `mainLabel` is given. */
  value: readonly Id[];
  onChange: (value: Id[]) => void;
  /** Marks the first chosen chip with a star; screen readers read this word: "Hauptthema". */
  mainLabel?: string;
}

export type ChipGroupProps<Id extends string> = ChipGroupBase<Id> & (SingleChoice<Id> | MultipleChoice<Id>);

/**
 * Quick picks: one or several words to tap. Arrow keys move, Space or Enter choose; a chosen chip can be
 * taken back, because "not given" is always an answer.
 */
export function ChipGroup<Id extends string>(props: ChipGroupProps<Id>) {
  const { label, isLabelHidden, labelHint, optional, description, errorMessage, options } = props;
  const { initialCount, moreLabel, numberKeys = false, unit, name, isDisabled, autoFocus } = props;
  const [isOpen, setOpen] = useState(false);
  const texts = useFieldTexts({ description, errorMessage });
  const selected: readonly Id[] =
    props.selectionMode === "multiple" ? props.value : props.value === null ? [] : [props.value];
  const shown = isOpen ? options : visibleOptions(options, selected, initialCount);

  function choose(keys: Iterable<Id>) {
    const next = orderedSelection(selected, keys);
    if (props.selectionMode === "multiple") props.onChange(next);
    else props.onChange(next[0] ?? null);
  }

  const chooseByDigit: ToggleButtonProps["onKeyDown"] = (event) => {
    const option = numberKeys && /^[1-9]$/.test(event.key) ? shown[Number(event.key) - 1] : undefined;
    if (!option || isDisabled) {
      event.continuePropagation();
      return;
    }
    event.preventDefault();
    const isChosen = selected.includes(option.id);
    if (isChosen) choose(selected.filter((id) => id !== option.id));
    else choose(props.selectionMode === "multiple" ? [...selected, option.id] : [option.id]);
  };

  return (
    <div className={fieldStyles.field} data-field={name}>
      <span className={isLabelHidden ? unseen : fieldStyles.label} id={texts.labelId}>
        {label}
        {labelHint ? <span className={fieldStyles.optional}> {labelHint}</span> : null}
        {optional ? <span className={fieldStyles.optional}> freiwillig</span> : null}
      </span>
      <FieldHint id={texts.descriptionId}>{description}</FieldHint>
      <FieldProblem id={texts.errorId}>{errorMessage}</FieldProblem>
      <div className={styles.line}>
        <ToggleButtonGroup
          className={styles.chips}
          aria-labelledby={texts.labelId}
          aria-describedby={texts.describedBy}
          selectionMode={props.selectionMode ?? "single"}
          selectedKeys={selected}
          onSelectionChange={(keys) => choose(keys as Set<Id>)}
          isDisabled={isDisabled}
        >
          {shown.map((option, index) => (
            <ToggleButton
              key={option.id}
              id={option.id}
              className={styles.chip}
              isDisabled={option.isDisabled}
              autoFocus={autoFocus && index === 0}
              onKeyDown={chooseByDigit}
            >
              {numberKeys && index < 9 ? (
                <span className={styles.digit} aria-hidden>
                  {index + 1}
                </span>
              ) : null}
              {option.label}
              {props.mainLabel && selected[0] === option.id ? (
                <>
                  <Star className={styles.star} size="0.6875rem" aria-hidden />
                  <VisuallyHidden>({props.mainLabel})</VisuallyHidden>
                </>
              ) : null}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        {shown.length < options.length ? (
          <button type="button" className={styles.more} onClick={() => setOpen(true)} disabled={isDisabled}>
            {moreLabel ?? `alle ${options.length} …`}
          </button>
        ) : null}
        {unit ? <span className={styles.unit}>{unit}</span> : null}
      </div>
    </div>
  );
}
