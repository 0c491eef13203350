import { useState } from "react";
import { readableName } from "../../shared/model/names.ts";
import { useAnswer } from "../api/use-operation.ts";
import { goTo } from "../app/navigation.ts";
import { closePanel, openPanel } from "../app/panels.ts";
import { FocusOnRequest } from "../consultations/consultation-form.tsx";
import { OpenCaseForm } from "../people/open-case-form.tsx";
import { PersonPicker, type PickedPerson } from "../people/person-picker.tsx";
import { personCasePlace } from "../people/person-place.ts";
import { Button, InlineAlert, LinkButton, Panel, useShortcut } from "../ui/index.ts";

/** A new case for somebody found by name. `personId` is set when the person is already known. */
export function NewCasePanel({ personId }: { personId?: string }) {
  const [picked, setPicked] = useState<PickedPerson | null>(null);
  const id = picked?.id ?? personId;
  const { data: person } = useAnswer("person", { id: id ?? "" }, { enabled: id !== undefined });
  const isCurrent = person !== undefined && person.id === id;
  const openCase = isCurrent ? person.cases.find(({ state }) => state !== "closed") : undefined;
  useShortcut("Escape", closePanel, { label: "Schließen", group: "Formular", inFields: true });
  return (
    <Panel title="Neuer Fall" onClose={closePanel}>
      <FocusOnRequest request={id === undefined ? 1 : 0}>
        <PersonPicker
          label="Mit wem?"
          placeholder="Name, auch nach Gehör"
          value={picked ?? (isCurrent ? { id: person.id, name: readableName(person) } : null)}
          onChange={setPicked}
        />
      </FocusOnRequest>
      {id === undefined ? (
        <p>
          Noch nicht in der Akte?{" "}
          <LinkButton onPress={() => openPanel({ kind: "newPerson" })}>Neue Person anlegen</LinkButton>
        </p>
      ) : null}
      {openCase ? (
        <InlineAlert
          tone="info"
          title="Ein Fall ist schon offen"
          actions={
            <Button size="small" onPress={() => goTo(personCasePlace(openCase.personId))}>
              Fall ansehen
            </Button>
          }
        >
          {openCase.concern}
        </InlineAlert>
      ) : null}
      {isCurrent && !openCase ? (
        <OpenCaseForm key={person.id} personId={person.id} onDone={closePanel} />
      ) : null}
    </Panel>
  );
}
