import { codeValues } from "../../../shared/codelists/codelists.ts";
import { citizenships } from "../../../shared/codelists/places.ts";
import { MultiComboBox } from "../../ui/index.ts";
import type { Editing } from "./editing.ts";

const citizenshipOptions = citizenships.map(({ code, name, adjective }) => ({
  id: code,
  label: adjective,
  hint: name,
}));
const languageOptions = codeValues("language").map(({ code, label }) => ({ id: code, label }));

/** All citizenships of the person. */
export function CitizenshipField({ editing }: { editing: Editing }) {
  return (
    <MultiComboBox
      label="Staatsangehörigkeiten"
      name="citizenships"
      placeholder="hinzufügen …"
      options={citizenshipOptions}
      value={editing.person.citizenships}
      onChange={(codes) => editing.save({ citizenships: codes })}
      errorMessage={editing.problems.citizenships}
    />
  );
}

/** The languages of the person, the first language first. */
export function LanguageField({ editing }: { editing: Editing }) {
  return (
    <MultiComboBox
      label="Sprachen, zuerst die Erstsprache"
      name="languages"
      placeholder="hinzufügen …"
      mainLabel="Erstsprache"
      options={languageOptions}
      value={editing.person.languages}
      onChange={(languages) => editing.save({ languages })}
      errorMessage={editing.problems.languages}
    />
  );
}
