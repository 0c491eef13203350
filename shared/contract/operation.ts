import type * as z from "zod";

/** Roles of a centre: Fachkraft, Leitung, Administration (no client data). */
export const roles = ["caseManager", "teamLead", "administrator"] as const;
export type Role = (typeof roles)[number];

/** Who may call an operation: anybody before unlocking, or the named roles of an unlocked vault. */
export type Access = "anybody" | readonly Role[];

/** One entry of the contract. The type of the answer is checked by the compiler; `answer` never holds a value. */
export interface Operation<Input extends z.ZodType, Output> {
  /** A query never changes anything; a command is one transaction. */
  kind: "query" | "command";
  access: Access;
  input: Input;
  readonly answer?: { value: Output };
}

/** Everybody who works with clients. */
export const staff = ["caseManager", "teamLead"] as const;
/** Only the team lead. */
export const lead = ["teamLead"] as const;
/** Everybody who can log in. */
export const everybody = roles;

/** Declares a query: `query(access, input)<Output>()`. */
export function query<Input extends z.ZodType>(access: Access, input: Input) {
  return <Output>(): Operation<Input, Output> => ({ kind: "query", access, input });
}

/** Declares a command: `command(access, input)<Output>()`. */
export function command<Input extends z.ZodType>(access: Access, input: Input) {
  return <Output>(): Operation<Input, Output> => ({ kind: "command", access, input });
}
