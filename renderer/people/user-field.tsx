import { useAnswer } from "../api/use-operation.ts";
import { Select } from "../ui/index.ts";

interface UserFieldProps {
  label: string;
  /** Somebody who cannot be chosen. */
  except?: string;
  value: string | null;
  onChange: (userId: string) => void;
}

/** Somebody of the centre who may work with clients. */
export function UserField({ label, except, value, onChange }: UserFieldProps) {
  const { data } = useAnswer("listUsers", {});
  const options = (data ?? [])
    .filter(({ id, role }) => role !== "administrator" && id !== except)
    .map(({ id, name }) => ({ id, label: name }));
  if (data && options.length === 0)
    return (
      <Select
        label={label}
        options={[]}
        value={null}
        onChange={onChange}
        placeholder="noch niemand angelegt"
        isDisabled
      />
    );
  return <Select label={label} options={options} value={value} onChange={onChange} />;
}
