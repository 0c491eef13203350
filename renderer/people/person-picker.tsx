import { useState } from "react";
import { today } from "../../shared/dates.ts";
import { listName } from "../../shared/model/names.ts";
import type { PersonHit } from "../../shared/model/people.ts";
import { useAnswer } from "../api/use-operation.ts";
import { SearchComboBox } from "../ui/index.ts";
import { ageWords, languageNames } from "./person-facts.ts";

/** A person as a choice. */
export interface PickedPerson {
  id: string;
  name: string;
}

interface PersonPickerProps {
  label: string;
  description?: string;
  placeholder?: string;
  value: PickedPerson | null;
  onChange: (person: PickedPerson | null) => void;
}

const hitsShown = 8;

/** Chooses a person by name, found by ear and in spite of typing errors. */
export function PersonPicker({ value, onChange, ...field }: PersonPickerProps) {
  const [text, setText] = useState("");
  const wanted = text.trim();
  const { data } = useAnswer("searchPeople", { text: wanted, limit: hitsShown }, { enabled: wanted !== "" });
  const hits = wanted === "" ? [] : (data?.hits ?? []);
  return (
    <SearchComboBox
      {...field}
      name="personId"
      value={value ? { id: value.id, label: value.name } : null}
      onChange={(option) => onChange(option ? { id: option.id, name: option.label } : null)}
      options={hits.map(optionOf)}
      onSearch={setText}
    />
  );
}

function optionOf({ person, explanation }: PersonHit) {
  const known = [ageWords(person, today()), languageNames(person.languages.slice(0, 2)), explanation];
  return { id: person.id, label: listName(person), hint: known.filter(Boolean).join(" · ") };
}
