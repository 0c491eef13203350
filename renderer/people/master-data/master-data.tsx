import { codeListTitle } from "../../../shared/codelists/codelists.ts";
import type { PersonFile } from "../../../shared/model/people.ts";
import { Checkbox } from "../../ui/index.ts";
import { BirthFields } from "./birth-fields.tsx";
import { ContactDetails } from "./contact-details.tsx";
import { DatedAttribute } from "./dated-attribute.tsx";
import { type Editing, useEditing } from "./editing.ts";
import { CodeAttribute, DayAttribute, NoteAttribute, TextAttribute } from "./fields.tsx";
import { Group } from "./group.tsx";
import { CitizenshipField, LanguageField } from "./list-fields.tsx";
import { useWantedField } from "./use-wanted-field.ts";

interface MasterDataProps {
  person: PersonFile;
  /** The field to begin with. */
  wantedField?: string | null;
}

/** Everything known about a person, each value editable in its place and saved by itself. */
export function MasterData({ person, wantedField = null }: MasterDataProps) {
  const editing = useEditing(person);
  const fields = useWantedField(wantedField);
  return (
    <div ref={fields}>
      <WhoGroup editing={editing} />
      <ContactGroup editing={editing} wantedField={wantedField} />
      <ResidenceGroup editing={editing} wantedField={wantedField} />
      <EducationGroup editing={editing} wantedField={wantedField} />
      <ConsentGroup editing={editing} />
    </div>
  );
}

interface GroupProps {
  editing: Editing;
}

interface DatedGroupProps extends GroupProps {
  wantedField: string | null;
}

function WhoGroup({ editing }: GroupProps) {
  return (
    <Group title="Person">
      <TextAttribute editing={editing} attribute="firstName" label="Vorname" />
      <TextAttribute editing={editing} attribute="lastName" label="Nachname" />
      <BirthFields editing={editing} />
      <CodeAttribute editing={editing} attribute="gender" label={codeListTitle("gender")} list="gender" />
      <CitizenshipField editing={editing} />
      <LanguageField editing={editing} />
      <Checkbox
        name="anonymous"
        isSelected={editing.person.anonymous}
        onChange={(anonymous) => editing.save({ anonymous })}
      >
        Die Person möchte anonym bleiben
      </Checkbox>
    </Group>
  );
}

function ContactGroup({ editing, wantedField }: DatedGroupProps) {
  return (
    <Group title="Erreichbar">
      <ContactDetails person={editing.person} />
      <TextAttribute editing={editing} attribute="street" label="Straße und Hausnummer" />
      <TextAttribute editing={editing} attribute="postcode" label="Postleitzahl" />
      <TextAttribute editing={editing} attribute="place" label="Ort" />
      <DatedAttribute person={editing.person} attribute="residence" isWanted={wantedField === "residence"} />
      <DatedAttribute person={editing.person} attribute="housing" isWanted={wantedField === "housing"} />
    </Group>
  );
}

function ResidenceGroup({ editing, wantedField }: DatedGroupProps) {
  return (
    <Group title="Aufenthalt und Deutsch">
      <DatedAttribute
        person={editing.person}
        attribute="residenceStatus"
        isWanted={wantedField === "residenceStatus"}
      />
      <DatedAttribute
        person={editing.person}
        attribute="germanLevel"
        isWanted={wantedField === "germanLevel"}
      />
      <DayAttribute editing={editing} attribute="arrivedOn" label="In Deutschland seit" />
      <CodeAttribute
        editing={editing}
        attribute="accessRoute"
        label={codeListTitle("accessRoute")}
        list="accessRoute"
      />
    </Group>
  );
}

function EducationGroup({ editing, wantedField }: DatedGroupProps) {
  return (
    <Group title="Arbeit und Bildung">
      <DatedAttribute
        person={editing.person}
        attribute="employment"
        isWanted={wantedField === "employment"}
      />
      <DatedAttribute
        person={editing.person}
        attribute="livelihood"
        isWanted={wantedField === "livelihood"}
      />
      <CodeAttribute
        editing={editing}
        attribute="schoolQualification"
        label={codeListTitle("schoolQualification")}
        list="schoolQualification"
      />
      <CodeAttribute
        editing={editing}
        attribute="vocationalQualification"
        label={codeListTitle("vocationalQualification")}
        list="vocationalQualification"
      />
      <CodeAttribute
        editing={editing}
        attribute="recognition"
        label={codeListTitle("recognition")}
        list="recognition"
      />
    </Group>
  );
}

function ConsentGroup({ editing }: GroupProps) {
  return (
    <Group title="Einwilligung und Bemerkungen">
      <DayAttribute editing={editing} attribute="consentOn" label="Einwilligung vom" />
      <DayAttribute
        editing={editing}
        attribute="confidentialityReleaseOn"
        label="Schweigepflichtentbindung vom"
      />
      <TextAttribute editing={editing} attribute="confidentialityReleaseFor" label="Entbindung gegenüber" />
      <NoteAttribute editing={editing} attribute="remarks" label="Bemerkungen" />
    </Group>
  );
}
