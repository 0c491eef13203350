import type { OperationName, OutputOf, ValidInputOf } from "../shared/contract/contract.ts";
import type { User } from "../shared/contract/vault.ts";
import type { Day } from "../shared/dates.ts";
import type { Reader } from "./engine/connection.ts";
import type { Vault } from "./engine/vault.ts";
import { type Actor, change, type Write } from "./engine/write.ts";
import type { Host } from "./host.ts";
import type { NameSearch } from "./search/nameSearch.ts";

/** What a handler may use: the open records, who asks, and today's date. */
export interface Context {
  user: User;
  today: Day;
  read: Reader;
  vault: Vault;
  names: NameSearch;
  host: Host;
  /** The instant of unlocking; undo reaches back to it. */
  since: string;
  /** Runs one transaction in the name of the user and the command. */
  change<Answer>(work: (write: Write) => Answer): Answer;
}

/** Builds the context of one call. */
export function contextOf(
  parts: Pick<Context, "user" | "today" | "vault" | "names" | "host" | "since">,
  operation: string,
): Context {
  const actor: Actor = { userId: parts.user.id, command: operation };
  return {
    ...parts,
    read: parts.vault.connection,
    change: (work) => change(parts.vault, actor, work),
  };
}

/** The function behind one operation of the contract. */
export type Handler<Name extends OperationName> = (
  context: Context,
  input: ValidInputOf<Name>,
) => OutputOf<Name> | Promise<OutputOf<Name>>;

/** One handler for each operation of a part of the contract; a missing one does not compile. */
export type HandlersOf<Operations> = { [Name in keyof Operations & OperationName]: Handler<Name> };
