import { PasswordField } from "../ui/index.ts";
import { StrengthMeter, usePasswordStrength } from "./password-strength.tsx";

interface FieldBinding {
  name: string;
  value: string;
  onChange: (value: string) => void;
  errorMessage: string | undefined;
}

interface NewPasswordFieldsProps {
  label?: string;
  password: FieldBinding;
  repeated: FieldBinding;
  /** Words an attacker would try first: name, login name, centre. */
  context: readonly string[];
}

/** A new password, how strong it is, and once more. */
export function NewPasswordFields({
  label = "Passwort",
  password,
  repeated,
  context,
}: NewPasswordFieldsProps) {
  const strength = usePasswordStrength(password.value, context);
  return (
    <>
      <PasswordField label={label} {...password} autoComplete="new-password" />
      <StrengthMeter strength={strength} />
      <PasswordField label={`${label} wiederholen`} {...repeated} autoComplete="new-password" />
    </>
  );
}
