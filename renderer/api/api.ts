import "./window.ts";
import type { InputOf, OperationName, OutputOf } from "../../shared/contract/contract.ts";
import type { Failure, Result } from "../../shared/result.ts";

/** The failure of an operation as an exception, for places where the caller has nothing to decide. */
export class OperationFailed extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.message);
    this.name = "OperationFailed";
    this.failure = failure;
  }
}

/** Asks the data core; failures come back as values. */
export async function ask<Name extends OperationName>(
  operation: Name,
  input: InputOf<Name>,
): Promise<Result<OutputOf<Name>>> {
  return (await window.vielfaltsakte.invoke(operation, input)) as Result<OutputOf<Name>>;
}

/** Asks the data core and throws `OperationFailed` when it refuses. */
export async function demand<Name extends OperationName>(
  operation: Name,
  input: InputOf<Name>,
): Promise<OutputOf<Name>> {
  const result = await ask(operation, input);
  if (!result.ok) throw new OperationFailed(result.error);
  return result.value;
}
