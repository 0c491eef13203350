import { randomBytes } from "node:crypto";
import { type PasswordCost, passwordKey, usualCost } from "./passwordKey.ts";
import { unwrapKey, type WrappedKey, wrapKey } from "./wrap.ts";

/** A key that a password opens. */
export interface PasswordWrap {
  cost: PasswordCost;
  /** 16 bytes, base64. */
  salt: string;
  key: WrappedKey;
}

/** Locks `key` with a password; `owner` is bound to it, so wraps cannot be swapped. */
export async function wrapWithPassword(
  key: Uint8Array,
  password: string,
  owner: string,
  cost: PasswordCost = usualCost,
): Promise<PasswordWrap> {
  const salt = randomBytes(16);
  const wrapped = wrapKey(key, await passwordKey(password, salt, cost), owner);
  return { cost, salt: salt.toString("base64"), key: wrapped };
}

/** The key; `undefined` when password or owner is not the right one. Error `keyFileDamaged` for absurd costs. */
export async function unwrapWithPassword(
  { cost, salt, key }: PasswordWrap,
  password: string,
  owner: string,
): Promise<Buffer | undefined> {
  return unwrapKey(key, await passwordKey(password, Buffer.from(salt, "base64"), cost), owner);
}
