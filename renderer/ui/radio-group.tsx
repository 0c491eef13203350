import { RadioGroup as AriaRadioGroup, Radio } from "react-aria-components";
import checkboxStyles from "./checkbox.module.css";
import { ariaFieldProps, FieldHelp, FieldLabel, type FieldProps } from "./field.tsx";

export interface Option<Id extends string = string> {
  id: Id;
  label: string;
  /** A second, muted line. */
  hint?: string;
}

/** Options that belong together, under a heading. */
export interface OptionGroup<Id extends string = string> {
  id: string;
  title: string;
  options: readonly Option<Id>[];
}

interface RadioGroupProps<Id extends string> extends FieldProps {
  options: readonly Option<Id>[];
  value: Id | null;
  onChange: (value: Id) => void;
}

/** One of a few options that need a line of explanation; for short words use ChipGroup. */
export function RadioGroup<Id extends string>(props: RadioGroupProps<Id>) {
  const { options, value, onChange } = props;
  const { autoFocus, ...field } = ariaFieldProps(props);
  return (
    <AriaRadioGroup
      {...field}
      value={value}
      onChange={(next) => onChange(next as Id)}
      isReadOnly={props.isReadOnly}
    >
      <FieldLabel {...props} />
      <FieldHelp {...props} />
      <div className={checkboxStyles.group}>
        {options.map(({ id, label, hint }, index) => (
          <Radio
            key={id}
            value={id}
            className={checkboxStyles.toggle}
            autoFocus={autoFocus && (value === null ? index === 0 : value === id)}
          >
            <span className={checkboxStyles.radio} />
            <span>
              {label}
              {hint ? <span className={checkboxStyles.hint}>{hint}</span> : null}
            </span>
          </Radio>
        ))}
      </div>
    </AriaRadioGroup>
  );
}
