import type { Ref } from "react";
import { TextArea as AriaTextArea, TextField as AriaTextField } from "react-aria-components";
import { classes } from "./classes.ts";
import styles from "./field.module.css";
import { ariaFieldProps, FieldHelp, FieldLabel, type FieldProps } from "./field.tsx";

interface TextAreaProps extends FieldProps {
  value?: string;
  defaultValue?: string;
  onChange?: (value: string) => void;
  placeholder?: string;
  /** Lines shown while it is empty; it grows with the text. */
  rows?: number;
  maxLength?: number;
  inputRef?: Ref<HTMLTextAreaElement>;
}

/** Several lines of text; grows as it is written. */
export function TextArea(props: TextAreaProps) {
  const { value, defaultValue, onChange, placeholder, rows = 4, maxLength, inputRef } = props;
  return (
    <AriaTextField
      {...ariaFieldProps(props)}
      value={value}
      defaultValue={defaultValue}
      onChange={onChange}
      isReadOnly={props.isReadOnly}
      maxLength={maxLength}
    >
      <FieldLabel {...props} />
      <FieldHelp {...props} />
      <AriaTextArea
        className={classes(styles.box, styles.area)}
        placeholder={placeholder}
        style={{ minHeight: `${rows * 1.25 + 1}rem` }}
        ref={inputRef}
      />
    </AriaTextField>
  );
}
