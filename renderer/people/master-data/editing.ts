import { useState } from "react";
import type { PersonAttributes, PersonFile } from "../../../shared/model/people.ts";
import type { OperationFailed } from "../../api/api.ts";
import { useCommand } from "../../api/use-operation.ts";

/** What every field of the master data gets. */
export interface Editing {
  person: PersonFile;
  /** Saves some attributes at once. */
  save: (changes: Partial<PersonAttributes>) => void;
  /** Attribute → what is wrong with the value that was not saved. */
  problems: Record<string, string>;
}

/** Saves attribute by attribute; what is refused stays in its field with the reason. */
export function useEditing(person: PersonFile): Editing {
  const [problems, setProblems] = useState<Record<string, string>>({});
  const update = useCommand("updatePerson");

  function save(changes: Partial<PersonAttributes>) {
    const names = Object.keys(changes);
    update.mutate(
      { id: person.id, changes },
      {
        onSuccess: () => setProblems((before) => without(before, names)),
        onError: (error) =>
          setProblems((before) => ({ ...without(before, names), ...problemsOf(error, names) })),
      },
    );
  }

  return { person, save, problems };
}

/** The sentences of a failure by attribute; a failure without fields stands at the changed ones. */
export function problemsOf({ failure }: OperationFailed, names: readonly string[]): Record<string, string> {
  const fields = Object.entries(failure.fields ?? {});
  if (fields.length === 0) return Object.fromEntries(names.map((name) => [name, failure.message]));
  return Object.fromEntries(fields.map(([path, sentence]) => [path.split(".")[1] ?? path, sentence]));
}

function without(problems: Record<string, string>, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(Object.entries(problems).filter(([name]) => !names.includes(name)));
}
