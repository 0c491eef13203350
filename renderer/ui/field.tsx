import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { FieldError, Label, Text } from "react-aria-components";
import styles from "./field.module.css";
import { unseen } from "./unseen.ts";

/** What every field of the kit understands. */
export interface FieldProps {
  /** Always present for screen readers; `isLabelHidden` only hides it from sight. */
  label: string;
  isLabelHidden?: boolean;
  /** Help under the label: format, example, why it is asked. */
  description?: ReactNode;
  /** Says what to do; its presence marks the field as wrong. */
  errorMessage?: string;
  /** Shows "freiwillig" behind the label. */
  optional?: boolean;
  /** Key of the field; the error summary finds the field by it. */
  name?: string;
  isDisabled?: boolean;
  isReadOnly?: boolean;
  autoFocus?: boolean;
  onBlur?: () => void;
}

/** The label line of a field, for components that build on React Aria's fields. */
export function FieldLabel({ label, isLabelHidden, optional }: FieldProps) {
  return (
    <Label className={isLabelHidden ? unseen : styles.label}>
      {label}
      {optional ? <span className={styles.optional}> freiwillig</span> : null}
    </Label>
  );
}

/** Description and error text of a field. */
export function FieldHelp({ description, errorMessage }: Pick<FieldProps, "description" | "errorMessage">) {
  return (
    <>
      {description ? (
        <Text slot="description" className={styles.description}>
          {description}
        </Text>
      ) : null}
      <FieldError className={styles.error}>
        {errorMessage ? (
          <>
            <CircleAlert size="0.875rem" aria-hidden />
            <span>{errorMessage}</span>
          </>
        ) : null}
      </FieldError>
    </>
  );
}

/** The properties every React Aria field gets from ours. */
export function ariaFieldProps(props: FieldProps) {
  return {
    className: styles.field,
    name: props.name,
    isDisabled: props.isDisabled,
    isInvalid: Boolean(props.errorMessage),
    autoFocus: props.autoFocus,
    onBlur: props.onBlur,
    "data-field": props.name,
    // The app says what is wrong itself, in German and in the summary; the browser's bubbles stay away.
    validationBehavior: "aria" as const,
  };
}
