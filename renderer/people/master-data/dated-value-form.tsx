import { type FormEvent, useEffect, useRef, useState } from "react";
import { codeValues } from "../../../shared/codelists/codelists.ts";
import { municipalities } from "../../../shared/codelists/places.ts";
import { type Day, today } from "../../../shared/dates.ts";
import {
  type DatedAttribute,
  type DatedAttributeName,
  outsideHessen,
  type PersonFile,
} from "../../../shared/model/people.ts";
import { useCommand } from "../../api/use-operation.ts";
import { Button, ComboBox, commitTyping, DateField, MultiComboBox } from "../../ui/index.ts";
import { attributeTitle } from "../timeline-words.ts";
import styles from "./master-data.module.css";

interface DatedValueFormProps {
  person: PersonFile;
  attribute: DatedAttributeName;
  onDone: () => void;
}

/** A new value of a dated attribute and the day from which it holds. */
export function DatedValueForm({ person, attribute, onDone }: DatedValueFormProps) {
  const current = person.current[attribute];
  const [value, setValue] = useState<string | string[] | null>(current?.value ?? null);
  const [validFrom, setValidFrom] = useState<Day | null>(today());
  const [validUntil, setValidUntil] = useState<Day | null>(current?.validUntil ?? null);
  const set = useCommand("setDatedAttribute");
  const isEmpty = value === null || value.length === 0;
  const form = useRef<HTMLFormElement>(null);

  // Not autoFocus: a chooser that has the focus from the start would not show its value.
  useEffect(() => {
    const input = form.current?.querySelector("input");
    input?.focus();
    input?.select();
  }, []);

  function submit(event: FormEvent) {
    event.preventDefault();
    commitTyping();
    if (isEmpty || validFrom === null) return;
    const datedValue = { attribute, value } as DatedAttribute;
    const until = attribute === "residenceStatus" ? validUntil : null;
    set.mutate(
      { personId: person.id, value: datedValue, validFrom, validUntil: until },
      { onSuccess: onDone },
    );
  }

  return (
    <form className={styles.datedForm} onSubmit={submit} ref={form}>
      <ValueField
        attribute={attribute}
        value={value}
        onChange={setValue}
        error={set.error?.failure.message}
      />
      <div className={styles.dates}>
        <DateField label="gilt seit" minimum="1900-01-01" value={validFrom} onChange={setValidFrom} />
        {attribute === "residenceStatus" ? (
          <DateField
            label="gültig bis"
            direction="future"
            value={validUntil}
            onChange={setValidUntil}
            minimum={validFrom ?? undefined}
          />
        ) : null}
      </div>
      <div className={styles.buttons}>
        <Button type="submit" size="small" variant="primary" isDisabled={isEmpty} isPending={set.isPending}>
          Übernehmen
        </Button>
        <Button size="small" onPress={onDone}>
          Abbrechen
        </Button>
      </div>
    </form>
  );
}

interface ValueFieldProps {
  attribute: DatedAttributeName;
  value: string | string[] | null;
  onChange: (value: string | string[] | null) => void;
  error: string | undefined;
}

function ValueField({ attribute, value, onChange, error }: ValueFieldProps) {
  const field = {
    label: attributeTitle(attribute),
    isLabelHidden: true,
    errorMessage: error,
  };
  if (attribute === "livelihood") {
    const chosen = Array.isArray(value) ? value : [];
    return <MultiComboBox {...field} options={optionsOf("livelihood")} value={chosen} onChange={onChange} />;
  }
  const chosen = typeof value === "string" ? value : null;
  return <ComboBox {...field} options={optionsOf(attribute)} value={chosen} onChange={onChange} />;
}

const places = [
  { id: outsideHessen, label: "außerhalb Hessens" },
  { id: "unbekannt", label: "unbekannt" },
  ...municipalities.map(({ ags, name, postcode }) => ({ id: ags, label: name, hint: postcode })),
];

function optionsOf(attribute: DatedAttributeName) {
  if (attribute === "residence") return places;
  return codeValues(attribute).map(({ code, label }) => ({ id: code, label }));
}
