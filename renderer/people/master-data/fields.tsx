import { type CodeListName, codeValues } from "../../../shared/codelists/codelists.ts";
import { today } from "../../../shared/dates.ts";
import type { PersonAttributes } from "../../../shared/model/people.ts";
import { ComboBox, DateField, Select, TextArea, TextField } from "../../ui/index.ts";
import type { Editing } from "./editing.ts";
import styles from "./master-data.module.css";
import { useTypedText } from "./use-typed-text.ts";

/** Lists longer than this are searched by typing. */
const longestSelect = 15;
const notAsked = "";

type AttributesOf<Value> = {
  [Name in keyof PersonAttributes]: PersonAttributes[Name] extends Value
    ? Value extends PersonAttributes[Name]
      ? Name
      : never
    : never;
}[keyof PersonAttributes];

interface AttributeProps<Value> {
  editing: Editing;
  attribute: AttributesOf<Value>;
  label: string;
}

/** One line of text that saves itself. */
export function TextAttribute({ editing, attribute, label }: AttributeProps<string>) {
  const text = useTypedText(editing.person[attribute], (value) => editing.save({ [attribute]: value }));
  return (
    <form
      className={styles.field}
      onSubmit={(event) => {
        event.preventDefault();
        text.commit();
      }}
    >
      <TextField
        label={label}
        name={attribute}
        maxLength={300}
        value={text.value}
        onChange={text.onChange}
        onBlur={text.onBlur}
        errorMessage={editing.problems[attribute]}
      />
    </form>
  );
}

/** Several lines of text that save themselves. */
export function NoteAttribute({ editing, attribute, label }: AttributeProps<string>) {
  const text = useTypedText(editing.person[attribute], (value) => editing.save({ [attribute]: value }));
  return (
    <TextArea
      label={label}
      name={attribute}
      rows={3}
      maxLength={50_000}
      value={text.value}
      onChange={text.onChange}
      onBlur={text.onBlur}
      errorMessage={editing.problems[attribute]}
    />
  );
}

/** A day in the past. */
export function DayAttribute({ editing, attribute, label }: AttributeProps<string | null>) {
  return (
    <DateField
      label={label}
      name={attribute}
      direction="past"
      minimum="1900-01-01"
      maximum={today()}
      value={editing.person[attribute]}
      onChange={(day) => editing.save({ [attribute]: day })}
      errorMessage={editing.problems[attribute]}
    />
  );
}

/** One value of a code list, or not asked yet. */
export function CodeAttribute({
  editing,
  attribute,
  label,
  list,
}: AttributeProps<string | null> & { list: CodeListName }) {
  const value = editing.person[attribute];
  const save = (code: string | null) => editing.save({ [attribute]: code || null });
  const options = codeValues(list).map((one) => ({ id: one.code, label: one.label }));
  const field = { label, name: attribute, errorMessage: editing.problems[attribute] };
  if (options.length > longestSelect)
    return (
      <ComboBox {...field} placeholder="noch nicht erfragt" options={options} value={value} onChange={save} />
    );
  const withEmpty = value === null ? options : [...options, { id: notAsked, label: "noch nicht erfragt" }];
  return (
    <Select {...field} placeholder="noch nicht erfragt" options={withEmpty} value={value} onChange={save} />
  );
}
