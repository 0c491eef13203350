import { useState } from "react";
import type { Failure } from "../../shared/result.ts";

/** The name under which a problem of the form as a whole is kept; its summary leads to the buttons. */
export const WHOLE_FORM = "form";

/** One German sentence per field that must be put right. */
export type Problems<Name extends string = string> = Partial<Record<Name | typeof WHOLE_FORM, string>>;

interface FormOptions<Values extends Record<string, string>> {
  initial: Values;
  /** What can be seen to be wrong before anything is sent. */
  check: (values: Values) => Problems<keyof Values & string>;
  /** Sends the values; a failure comes back to the fields, nothing typed is lost. */
  send: (values: Values) => Promise<Failure | null>;
  /** The field a failure is about as a whole; without one, the fields that it names. */
  fieldOf?: (failure: Failure) => (keyof Values & string) | undefined;
}

/** A small form of texts with checks, a summary of mistakes and a button that waits. */
export function useForm<Values extends Record<string, string>>(options: FormOptions<Values>) {
  type Name = keyof Values & string;
  const [values, setValues] = useState(options.initial);
  const [problems, setProblems] = useState<Problems<Name>>({});
  const [attempt, setAttempt] = useState(0);
  const [isBusy, setBusy] = useState(false);

  function change(name: Name, value: string): void {
    setValues((before) => ({ ...before, [name]: value }));
    setProblems((before) => ({ ...before, [name]: undefined, form: undefined }));
  }

  function show(found: Problems<Name>): void {
    setProblems(found);
    setAttempt((count) => count + 1);
  }

  async function submit(): Promise<void> {
    if (isBusy) return;
    const found = options.check(values);
    if (Object.values(found).some(Boolean)) return show(found);
    setBusy(true);
    const failure = await options.send(values);
    setBusy(false);
    if (failure) show(problemsOf(failure, Object.keys(values) as Name[], options.fieldOf?.(failure)));
  }

  return {
    values,
    problems,
    attempt,
    isBusy,
    submit,
    /** Properties of the field `name`. */
    field: (name: Name) => ({
      name,
      value: values[name],
      onChange: (value: string) => change(name, value),
      errorMessage: problems[name],
    }),
  };
}

/** Spreads a failure over the fields of a form; what belongs to none of them is about the whole form. */
export function problemsOf<Name extends string>(
  failure: Failure,
  names: readonly Name[],
  field?: Name,
): Problems<Name> {
  if (field) return { [field]: failure.message } as Problems<Name>;
  const known = Object.entries(failure.fields ?? {}).filter(([name]) => names.includes(name as Name));
  return (known.length > 0 ? Object.fromEntries(known) : { [WHOLE_FORM]: failure.message }) as Problems<Name>;
}
