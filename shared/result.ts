import { type ErrorCode, errorTexts } from "./errors.ts";

export type { ErrorCode } from "./errors.ts";

/** Why something did not work: a code, a German sentence, and for forms one sentence per field. */
export interface Failure {
  code: ErrorCode;
  message: string;
  fields?: Record<string, string>;
}

/** The outcome of every operation that crosses a border: errors are values, not exceptions. */
export type Result<Value> = { ok: true; value: Value } | { ok: false; error: Failure };

/** A success carrying `value`. */
export function succeed<Value>(value: Value): Result<Value> {
  return { ok: true, value };
}

/** A failure with the German text of its code; `fields` maps input paths to sentences. */
export function fail(code: ErrorCode, fields?: Record<string, string>): { ok: false; error: Failure } {
  return {
    ok: false,
    error: fields ? { code, message: errorTexts[code], fields } : { code, message: errorTexts[code] },
  };
}

/**
 * Thrown inside the data core to leave a transaction; becomes a `Failure` at its border.
 * `detail` goes to the log only and must not hold client data.
 */
export class DomainError extends Error {
  readonly code: ErrorCode;
  readonly fields: Record<string, string> | undefined;
  readonly detail: string | undefined;

  constructor(code: ErrorCode, options: { fields?: Record<string, string>; detail?: string } = {}) {
    super(errorTexts[code]);
    this.name = "DomainError";
    this.code = code;
    this.fields = options.fields;
    this.detail = options.detail;
  }
}

/** The failure that a thrown error becomes; anything that is no `DomainError` is `unexpected`. */
export function failureOf(error: unknown): { ok: false; error: Failure } {
  return error instanceof DomainError ? fail(error.code, error.fields) : fail("unexpected");
}
