import { type FormEvent, useState } from "react";
import { readableName } from "../../shared/model/names.ts";
import type { PersonHit } from "../../shared/model/people.ts";
import { useAnswer, useCommand } from "../api/use-operation.ts";
import { goTo } from "../app/navigation.ts";
import { closePanel } from "../app/panels.ts";
import {
  Button,
  Checkbox,
  ErrorSummary,
  InlineAlert,
  LinkButton,
  Panel,
  TextField,
  useShortcut,
} from "../ui/index.ts";
import { type NewName, nameTyped, writtenName } from "./new-name.ts";
import styles from "./new-person.module.css";
import { offerUndo } from "./offer-undo.ts";
import { personPlace } from "./person-place.ts";
import { PersonRow } from "./person-row.tsx";

const similarShown = 4;

/** A new person: a name, or the wish to stay anonymous. Everything else is asked when there is time. */
export function NewPersonPanel({ name = "" }: { name?: string }) {
  const [typed, setTyped] = useState<NewName>(() => nameTyped(name));
  const [attempt, setAttempt] = useState(0);
  const create = useCommand("createPerson");
  const isNamed = writtenName(typed) !== "";
  const problem = "Geben Sie einen Namen ein oder wählen Sie „anonym“.";
  const questions: Record<string, string> =
    attempt > 0 && !isNamed && !typed.anonymous ? { lastName: problem } : {};
  const change = (changes: Partial<NewName>) => setTyped({ ...typed, ...changes });

  function save() {
    setAttempt(attempt + 1);
    if (create.isPending || (!isNamed && !typed.anonymous)) return;
    create.mutate(
      { person: typed },
      {
        onSuccess: ({ id }) => {
          closePanel();
          goTo(personPlace(id));
          offerUndo("Person angelegt.");
        },
      },
    );
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    save();
  }

  useShortcut("Ctrl+Enter", save, { label: "Person anlegen", group: "Formular" });
  useShortcut("Escape", closePanel, { label: "Schließen", group: "Formular", inFields: true });
  return (
    <Panel
      title="Neue Person"
      onClose={closePanel}
      footer={
        <>
          <Button variant="primary" shortcut="Ctrl+Enter" isPending={create.isPending} onPress={save}>
            Anlegen
          </Button>
          <Button onPress={closePanel}>Abbrechen</Button>
        </>
      }
    >
      <form className={styles.form} onSubmit={submit}>
        <ErrorSummary errors={questions} attempt={attempt} />
        {create.error ? (
          <InlineAlert tone="danger" isAnnounced>
            {create.error.failure.message}
          </InlineAlert>
        ) : null}
        <TextField
          label={typed.anonymous ? "Rufname, wenn gewünscht" : "Vorname"}
          name="firstName"
          autoFocus
          maxLength={300}
          value={typed.firstName}
          onChange={(firstName) => change({ firstName })}
        />
        {typed.anonymous ? null : (
          <TextField
            label="Nachname"
            name="lastName"
            maxLength={300}
            value={typed.lastName}
            onChange={(lastName) => change({ lastName })}
            errorMessage={questions.lastName}
          />
        )}
        <Checkbox
          isSelected={typed.anonymous}
          onChange={(anonymous) => change({ anonymous, lastName: anonymous ? "" : typed.lastName })}
        >
          Die Person möchte anonym bleiben
        </Checkbox>
        <button type="submit" hidden aria-hidden tabIndex={-1} />
      </form>
      <SimilarPeople name={writtenName(typed)} />
    </Panel>
  );
}

/** People who may be the same one, so that nobody is recorded twice; it never stands in the way. */
function SimilarPeople({ name }: { name: string }) {
  const { data } = useAnswer(
    "searchPeople",
    { text: name, limit: similarShown },
    { enabled: name.length > 1 },
  );
  const hits = name.length > 1 ? (data?.hits ?? []) : [];
  return (
    <div role="status">
      {hits.length > 0 ? (
        <InlineAlert tone="warning" title="Schon bekannt?">
          <p>Diese Personen heißen ähnlich. Anlegen bleibt möglich.</p>
          <ul className={styles.similar}>
            {hits.map((hit) => (
              <SimilarPerson key={hit.person.id} hit={hit} />
            ))}
          </ul>
        </InlineAlert>
      ) : null}
    </div>
  );
}

function SimilarPerson({ hit }: { hit: PersonHit }) {
  return (
    <li>
      <PersonRow {...hit} />
      <LinkButton
        aria-label={`${readableName(hit.person)} öffnen`}
        onPress={() => {
          closePanel();
          goTo(personPlace(hit.person.id));
        }}
      >
        öffnen
      </LinkButton>
    </li>
  );
}
