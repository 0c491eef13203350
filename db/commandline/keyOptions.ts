import { resolve } from "node:path";
import { readIdentity } from "../release/verify/identity.ts";
import { type ConfirmedKey, readConfirmedKeys } from "../release/verify/keys.ts";
import { Unreadable } from "../release/verify/readHostile.ts";
import { type Call, UsageError } from "./usage.ts";

/** The age identity that --identity names, where it is given. Throws `UsageError`. */
export async function identityOf({ values }: Call): Promise<{ identity?: string }> {
  if (values.identity === undefined) return {};
  try {
    return { identity: await readIdentity(resolve(values.identity)) };
  } catch (error) {
    if (error instanceof Unreadable) throw new UsageError(`„--identity“: ${error.message}`);
    throw error;
  }
}

/** The confirmed keys in the list that --keys names, where it is given. Throws `UsageError`. */
export async function keysOf({ values }: Call): Promise<{ keys?: ConfirmedKey[] }> {
  if (values.keys === undefined) return {};
  try {
    return { keys: await readConfirmedKeys(resolve(values.keys)) };
  } catch (error) {
    if (error instanceof Unreadable) throw new UsageError(`„--keys“: ${error.message}`);
    throw error;
  }
}
