import { today } from "../../../shared/dates.ts";
import { DateField, NumberField } from "../../ui/index.ts";
import type { Editing } from "./editing.ts";

/** The date of birth, or only its year where no more is known. */
export function BirthFields({ editing }: { editing: Editing }) {
  const { person, save, problems } = editing;
  return (
    <>
      <DateField
        label="Geburtsdatum"
        name="birthDate"
        direction="past"
        minimum="1900-01-01"
        maximum={today()}
        value={person.birthDate}
        onChange={(birthDate) => save(birthDate ? { birthDate, birthYear: null } : { birthDate })}
        errorMessage={problems.birthDate}
      />
      {person.birthDate ? null : (
        <NumberField
          label="oder nur das Geburtsjahr"
          name="birthYear"
          minimum={1900}
          maximum={Number(today().slice(0, 4))}
          format={{ useGrouping: false }}
          value={person.birthYear}
          onChange={(birthYear) => save({ birthYear })}
          errorMessage={problems.birthYear}
        />
      )}
    </>
  );
}
