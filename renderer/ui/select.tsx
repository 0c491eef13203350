import { ChevronDown } from "lucide-react";
import { Select as AriaSelect, Button, Popover, SelectValue } from "react-aria-components";
import { classes } from "./classes.ts";
import styles from "./field.module.css";
import { ariaFieldProps, FieldHelp, FieldLabel, type FieldProps } from "./field.tsx";
import listStyles from "./list-popover.module.css";
import { OptionList } from "./option-list.tsx";
import type { Option, OptionGroup } from "./radio-group.tsx";

interface SelectProps<Id extends string> extends Omit<FieldProps, "isReadOnly"> {
  /** Options one below the other, or in groups with headings. */
  options: readonly (Option<Id> | OptionGroup<Id>)[];
  value: Id | null;
  onChange: (value: Id) => void;
  placeholder?: string;
}

/** One of up to about 15 options; typing jumps to an option. For more options use ComboBox. */
export function Select<Id extends string>(props: SelectProps<Id>) {
  const { options, value, onChange, placeholder = "Bitte wählen" } = props;
  return (
    <AriaSelect
      {...ariaFieldProps(props)}
      value={value}
      onChange={(key) => key !== null && onChange(key as Id)}
      placeholder={placeholder}
    >
      <FieldLabel {...props} />
      <FieldHelp {...props} />
      <Button
        className={classes(styles.box, listStyles.trigger)}
        data-invalid={props.errorMessage ? true : undefined}
      >
        <SelectValue className={listStyles.value}>
          {({ selectedText, defaultChildren }) => selectedText || defaultChildren}
        </SelectValue>
        <ChevronDown size="1rem" aria-hidden />
      </Button>
      <Popover className={listStyles.popover} offset={4}>
        <OptionList items={options} />
      </Popover>
    </AriaSelect>
  );
}
