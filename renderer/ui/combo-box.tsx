import { ChevronDown, Star, X } from "lucide-react";
import { type ReactNode, useMemo, useRef } from "react";
import {
  ComboBox as AriaComboBox,
  Button,
  Group,
  Input,
  type Key,
  VisuallyHidden,
} from "react-aria-components";
import styles from "./field.module.css";
import { ariaFieldProps, FieldHelp, FieldLabel, type FieldProps } from "./field.tsx";
import listStyles from "./list-popover.module.css";
import { LongOptionList, OptionList } from "./option-list.tsx";
import type { Option } from "./radio-group.tsx";
import { optionFilter } from "./search-text.ts";
import { SuggestionPopover } from "./suggestion-popover.tsx";

interface ComboBoxBase<Id extends string> extends FieldProps {
  options: readonly Option<Id>[];
  placeholder?: string;
}

interface ComboBoxProps<Id extends string> extends ComboBoxBase<Id> {
  value: Id | null;
  /** null when the field was emptied. */
  onChange: (value: Id | null) => void;
}

/** One of many options, found by typing: 211 nationalities, 426 municipalities. Accents do not matter. */
export function ComboBox<Id extends string>(props: ComboBoxProps<Id>) {
  const filter = useOptionFilter(props.options);
  return (
    <AriaComboBox<Option>
      {...ariaFieldProps(props)}
      defaultItems={props.options}
      defaultFilter={filter}
      value={props.value}
      onChange={(key) => props.onChange(key as Id | null)}
      isReadOnly={props.isReadOnly}
      allowsEmptyCollection
    >
      <ComboBoxParts {...props} isLong={isLong(props.options)} />
    </AriaComboBox>
  );
}

interface MultiComboBoxProps<Id extends string> extends ComboBoxBase<Id> {
  /** In the order of choice. */
  value: readonly Id[];
  onChange: (value: Id[]) => void;
  /** Marks the first one with a star; screen readers read this word: "Erstsprache". */
  mainLabel?: string;
}

/** Several of many options: languages, citizenships. The chosen ones stand below and can be taken away. */
export function MultiComboBox<Id extends string>(props: MultiComboBoxProps<Id>) {
  const { options, value, onChange, mainLabel } = props;
  const filter = useOptionFilter(options);
  const input = useRef<HTMLInputElement>(null);
  const labels = useMemo(
    () => new Map<string, string>(options.map(({ id, label }) => [id, label])),
    [options],
  );

  function remove(id: Id) {
    onChange(value.filter((other) => other !== id));
    input.current?.focus();
  }

  return (
    <div className={styles.field} data-field={props.name}>
      <AriaComboBox<Option, "multiple">
        {...ariaFieldProps(props)}
        selectionMode="multiple"
        defaultItems={options}
        defaultFilter={filter}
        value={value}
        onChange={(keys: Key[]) => onChange(keys as Id[])}
        isReadOnly={props.isReadOnly}
        allowsEmptyCollection
      >
        <ComboBoxParts {...props} isLong={isLong(options)} inputRef={input} />
      </AriaComboBox>
      {value.length > 0 ? (
        <ul className={listStyles.tags} aria-label={`${props.label}: gewählt`}>
          {value.map((id, index) => (
            <li key={id} className={listStyles.tag}>
              {labels.get(id) ?? id}
              {mainLabel && index === 0 ? <MainMark>{mainLabel}</MainMark> : null}
              <button
                type="button"
                aria-label={`${labels.get(id) ?? id} entfernen`}
                onClick={() => remove(id)}
                disabled={props.isDisabled || props.isReadOnly}
              >
                <X size="0.75rem" aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

function MainMark({ children }: { children: ReactNode }) {
  return (
    <>
      <Star size="0.6875rem" fill="currentcolor" aria-hidden style={{ marginLeft: "0.25rem" }} />
      <VisuallyHidden>({children})</VisuallyHidden>
    </>
  );
}

function useOptionFilter(options: readonly Option[]) {
  return useMemo(() => optionFilter(options.map(({ label }) => label)), [options]);
}

/** Options with a second line have different heights, so they are all built. */
function isLong(options: readonly Option[]): boolean {
  return options.length > 50 && options.every(({ hint }) => hint === undefined);
}

interface PartsProps extends FieldProps {
  isLong: boolean;
  placeholder?: string;
  inputRef?: React.Ref<HTMLInputElement>;
}

function ComboBoxParts(props: PartsProps) {
  return (
    <>
      <FieldLabel {...props} />
      <FieldHelp {...props} />
      <Group className={styles.box} isInvalid={Boolean(props.errorMessage)} isDisabled={props.isDisabled}>
        <Input className={styles.input} placeholder={props.placeholder} ref={props.inputRef} />
        <Button className={styles.inner}>
          <ChevronDown size="1rem" aria-hidden />
        </Button>
      </Group>
      <SuggestionPopover>{props.isLong ? <LongOptionList /> : <OptionList />}</SuggestionPopover>
    </>
  );
}
