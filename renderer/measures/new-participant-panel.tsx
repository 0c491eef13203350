import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { MeasureFile } from "../../shared/model/measures.ts";
import { readableName } from "../../shared/model/names.ts";
import { demand, type OperationFailed } from "../api/api.ts";
import { useAnswer, useCommand } from "../api/use-operation.ts";
import { FocusOnRequest } from "../consultations/consultation-form.tsx";
import { SaveButtons } from "../consultations/save-buttons.tsx";
import { refusals } from "../forms/refusals.ts";
import { type NewName, nameTyped, writtenName } from "../people/new-name.ts";
import { offerUndo } from "../people/offer-undo.ts";
import { PersonRow } from "../people/person-row.tsx";
import { Button, ErrorSummary, InlineAlert, notify, Panel, TextField } from "../ui/index.ts";
import styles from "./measures.module.css";
import { joiningDay } from "./participants-tab.tsx";

interface NewParticipantPanelProps {
  measure: MeasureFile;
  /** What was already typed elsewhere. */
  name: string;
  onClose: () => void;
}

const similarShown = 4;

/** Somebody who takes part and is not on record yet; who sounds alike is offered first, so that nobody is kept twice. */
export function NewParticipantPanel({ measure, name, onClose }: NewParticipantPanelProps) {
  const [typed, setTyped] = useState<NewName>(() => nameTyped(name));
  const [attempt, setAttempt] = useState(0);
  const create = useCreateParticipant(measure);
  const wanted = writtenName(typed);
  const questions: Record<string, string> =
    attempt > 0
      ? { ...refusals(create.error), ...(wanted ? {} : { lastName: "Geben Sie einen Namen ein." }) }
      : {};

  function save() {
    setAttempt(attempt + 1);
    if (!wanted || create.isPending) return;
    create.mutate(typed, {
      onSuccess: () => {
        notify({ text: `${wanted} ist angelegt und nimmt teil.` });
        setTyped(nameTyped(""));
        setAttempt(0);
      },
    });
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    save();
  }

  return (
    <Panel
      title="Neue Person in der Maßnahme"
      onClose={onClose}
      footer={
        <SaveButtons
          isPending={create.isPending}
          canDiscard={false}
          onSave={save}
          onClose={onClose}
          onDiscard={onClose}
        />
      }
    >
      <FocusOnRequest request={1 + (create.data?.length ?? 0)}>
        <form className={styles.form} onSubmit={submit}>
          <ErrorSummary errors={questions} attempt={attempt} />
          <TextField
            label="Vorname"
            name="firstName"
            maxLength={300}
            value={typed.firstName}
            onChange={(firstName) => setTyped({ ...typed, firstName })}
          />
          <TextField
            label="Nachname"
            name="lastName"
            maxLength={300}
            value={typed.lastName}
            onChange={(lastName) => setTyped({ ...typed, lastName })}
            errorMessage={questions.lastName}
          />
          <button type="submit" hidden aria-hidden tabIndex={-1} />
        </form>
      </FocusOnRequest>
      <KnownPeople name={wanted} measure={measure} onAdded={onClose} />
    </Panel>
  );
}

/** Two commands in one step; its result is the id of the person. */
function useCreateParticipant(measure: MeasureFile) {
  const client = useQueryClient();
  return useMutation<string, OperationFailed, NewName>({
    mutationFn: async (person) => {
      const { id } = await demand("createPerson", { person });
      await demand("addParticipant", { measureId: measure.id, personId: id, joinedOn: joiningDay(measure) });
      return id;
    },
    onSettled: () => client.invalidateQueries(),
  });
}

interface KnownPeopleProps {
  name: string;
  measure: MeasureFile;
  onAdded: () => void;
}

function KnownPeople({ name, measure, onAdded }: KnownPeopleProps) {
  const isNamed = name.length > 1;
  const { data } = useAnswer("searchPeople", { text: name, limit: similarShown }, { enabled: isNamed });
  const add = useCommand("addParticipant");
  const hits = isNamed ? (data?.hits ?? []) : [];
  if (hits.length === 0) return <div role="status" />;
  return (
    <div role="status">
      <InlineAlert tone="warning" title="Schon bekannt?">
        <ul className={styles.known}>
          {hits.map((hit) => (
            <li key={hit.person.id}>
              <span className={styles.knownName}>
                <PersonRow {...hit} />
              </span>
              <Button
                size="small"
                aria-label={`${readableName(hit.person)} hinzufügen`}
                onPress={() =>
                  add.mutate(
                    { measureId: measure.id, personId: hit.person.id, joinedOn: joiningDay(measure) },
                    {
                      onSuccess: () => {
                        onAdded();
                        offerUndo(`${readableName(hit.person)} nimmt teil.`);
                      },
                    },
                  )
                }
              >
                Hinzufügen
              </Button>
            </li>
          ))}
        </ul>
      </InlineAlert>
    </div>
  );
}
