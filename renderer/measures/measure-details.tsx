import { useState } from "react";
import { codeListTitle, codeValues } from "../../shared/codelists/codelists.ts";
import type { MeasureAttributes, MeasureFile } from "../../shared/model/measures.ts";
import { useCommand } from "../api/use-operation.ts";
import { refusals } from "../forms/refusals.ts";
import { useTypedText } from "../people/master-data/use-typed-text.ts";
import { ChipGroup, DateField, Select, TextArea, TextField } from "../ui/index.ts";
import styles from "./measures.module.css";

const noFunding = "none";

/** What a measure is; each value is saved by itself. */
export function MeasureDetails({ measure }: { measure: MeasureFile }) {
  const { save, problems } = useMeasureEditing(measure.id);
  return (
    <div className={styles.details}>
      <TextAttribute measure={measure} attribute="title" label="Titel" save={save} problems={problems} />
      <Select
        label="Art"
        name="kind"
        options={optionsOf("measureKind")}
        value={measure.kind}
        onChange={(kind) => save({ kind })}
      />
      <div className={styles.pair}>
        <DateField
          label="erster Tag"
          name="startsOn"
          value={measure.startsOn}
          onChange={(startsOn) => startsOn && save({ startsOn })}
          errorMessage={problems.startsOn}
        />
        <DateField
          label="letzter Tag"
          name="endsOn"
          optional
          value={measure.endsOn}
          onChange={(endsOn) => save({ endsOn })}
          errorMessage={problems.endsOn}
        />
      </div>
      <TextAttribute measure={measure} attribute="place" label="Ort" save={save} problems={problems} />
      <Select
        label={codeListTitle("fundingLine")}
        name="fundingLine"
        options={[{ id: noFunding, label: "nicht angegeben" }, ...optionsOf("fundingLine")]}
        value={measure.fundingLine ?? noFunding}
        onChange={(code) => save({ fundingLine: code === noFunding ? null : code })}
      />
      <ChipGroup
        label={codeListTitle("objective")}
        name="objectives"
        selectionMode="multiple"
        options={optionsOf("objective")}
        value={measure.objectives}
        onChange={(objectives) => save({ objectives })}
      />
      <DescriptionAttribute measure={measure} save={save} />
    </div>
  );
}

function optionsOf(list: "measureKind" | "fundingLine" | "objective") {
  return codeValues(list).map(({ code, label }) => ({ id: code, label }));
}

function useMeasureEditing(id: string) {
  const [problems, setProblems] = useState<Record<string, string>>({});
  const update = useCommand("updateMeasure");

  function save(changes: Partial<MeasureAttributes>) {
    update.mutate(
      { id, changes },
      { onSuccess: () => setProblems({}), onError: (error) => setProblems(refusals(error)) },
    );
  }

  return { save, problems };
}

interface AttributeProps {
  measure: MeasureFile;
  save: (changes: Partial<MeasureAttributes>) => void;
}

interface TextAttributeProps extends AttributeProps {
  attribute: "title" | "place";
  label: string;
  problems: Record<string, string>;
}

function TextAttribute({ measure, attribute, label, save, problems }: TextAttributeProps) {
  const text = useTypedText(measure[attribute], (value) => save({ [attribute]: value }));
  return (
    <form
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
        errorMessage={problems[attribute]}
      />
    </form>
  );
}

function DescriptionAttribute({ measure, save }: AttributeProps) {
  const text = useTypedText(measure.description, (description) => save({ description }));
  return (
    <TextArea
      label="Beschreibung"
      name="description"
      rows={4}
      maxLength={50_000}
      value={text.value}
      onChange={text.onChange}
      onBlur={text.onBlur}
    />
  );
}
