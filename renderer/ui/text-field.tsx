import { Eye, EyeOff } from "lucide-react";
import { type Ref, useState } from "react";
import { TextField as AriaTextField, Button, Group, Input } from "react-aria-components";
import styles from "./field.module.css";
import { ariaFieldProps, FieldHelp, FieldLabel, type FieldProps } from "./field.tsx";

export interface TextFieldProps extends FieldProps {
  value?: string;
  defaultValue?: string;
  onChange?: (value: string) => void;
  type?: "text" | "email" | "tel";
  placeholder?: string;
  autoComplete?: string;
  spellCheck?: "true" | "false";
  maxLength?: number;
  inputRef?: Ref<HTMLInputElement>;
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const { placeholder, inputRef, label: _label, description, errorMessage, ...rest } = props;
  return (
    <AriaTextField {...textProps(rest)} {...ariaFieldProps(props)}>
      <FieldLabel {...props} />
      <FieldHelp description={description} errorMessage={errorMessage} />
      <Input className={styles.box} placeholder={placeholder} ref={inputRef} />
    </AriaTextField>
  );
}

interface PasswordFieldProps extends FieldProps {
  value?: string;
  onChange?: (value: string) => void;
  autoComplete?: "current-password" | "new-password" | "off";
  inputRef?: Ref<HTMLInputElement>;
}

/** A password with a button that shows it. */
export function PasswordField(props: PasswordFieldProps) {
  const { inputRef, label: _label, description, errorMessage, ...rest } = props;
  const [isVisible, setVisible] = useState(false);
  const EyeIcon = isVisible ? EyeOff : Eye;
  return (
    <AriaTextField
      {...textProps({ autoComplete: "off", ...rest })}
      {...ariaFieldProps(props)}
      type={isVisible ? "text" : "password"}
    >
      <FieldLabel {...props} />
      <FieldHelp description={description} errorMessage={errorMessage} />
      <Group className={styles.box} isInvalid={Boolean(errorMessage)}>
        <Input className={styles.input} ref={inputRef} spellCheck={false} />
        <Button
          className={styles.inner}
          aria-label={isVisible ? "Passwort verbergen" : "Passwort anzeigen"}
          onPress={() => setVisible(!isVisible)}
        >
          <EyeIcon size="1rem" aria-hidden />
        </Button>
      </Group>
    </AriaTextField>
  );
}

/** Leaves out our own properties, which React Aria does not know. */
function textProps<T extends Partial<FieldProps>>(props: T) {
  const { optional: _optional, isLabelHidden: _hidden, ...rest } = props;
  return rest;
}
