import { randomBytes } from "node:crypto";
import { DomainError } from "../../../shared/result.ts";
import type { KeyFile } from "./keyFile.ts";
import { type PasswordCost, usualCost } from "./passwordKey.ts";
import { unwrapWithPassword, wrapWithPassword } from "./passwordWrap.ts";
import { newRecoveryKey, recoveryWrappingKey } from "./recoveryKey.ts";
import { unwrapKey, wrapKey } from "./wrap.ts";

/** A key file whose only entrance is the recovery key. */
export function newKeyFile(
  vaultId: string,
  databaseKey: Uint8Array,
): { keyFile: KeyFile; recoveryKey: string } {
  const keyFile = { format: "vielfaltsakte-schluessel", formatVersion: 1, vaultId, users: [] } as const;
  return withNewRecoveryKey({ ...keyFile, users: [], recovery: emptyRecovery }, databaseKey);
}

/** The same key file with a new recovery key; the old one stops working. */
export function withNewRecoveryKey(
  keyFile: KeyFile,
  databaseKey: Uint8Array,
): { keyFile: KeyFile; recoveryKey: string } {
  const recoveryKey = newRecoveryKey();
  const salt = randomBytes(16);
  const key = wrapKey(databaseKey, recoveryWrappingKey(recoveryKey, salt), recoveryOwner(keyFile));
  return { keyFile: { ...keyFile, recovery: { salt: salt.toString("base64"), key } }, recoveryKey };
}

/** The same key file in which `username` enters with `password`; an older password stops working. */
export async function withPassword(
  keyFile: KeyFile,
  databaseKey: Uint8Array,
  username: string,
  password: string,
  cost: PasswordCost = usualCost,
): Promise<KeyFile> {
  const owner = passwordOwner(keyFile, username);
  const entry = { username, ...(await wrapWithPassword(databaseKey, password, owner, cost)) };
  return { ...keyFile, users: [...keyFile.users.filter((user) => !isNamed(user, username)), entry] };
}

/** The database key for a user. Error `wrongPassword`, also for an unknown user. */
export async function unlockWithPassword(
  keyFile: KeyFile,
  username: string,
  password: string,
): Promise<Buffer> {
  const entry = keyFile.users.find((user) => isNamed(user, username));
  if (!entry) throw new DomainError("wrongPassword");
  const databaseKey = await unwrapWithPassword(entry, password, passwordOwner(keyFile, entry.username));
  if (!databaseKey) throw new DomainError("wrongPassword");
  return databaseKey;
}

/** The database key for the holder of the recovery key. Error `wrongRecoveryKey`. */
export function unlockWithRecovery(keyFile: KeyFile, recoveryKey: string): Buffer {
  const wrappingKey = recoveryWrappingKey(recoveryKey, Buffer.from(keyFile.recovery.salt, "base64"));
  const databaseKey = unwrapKey(keyFile.recovery.key, wrappingKey, recoveryOwner(keyFile));
  if (!databaseKey) throw new DomainError("wrongRecoveryKey");
  return databaseKey;
}

const emptyRecovery = { salt: "", key: { nonce: "", ciphertext: "", tag: "" } };

function isNamed(user: { username: string }, username: string): boolean {
  return user.username.toLowerCase() === username.toLowerCase();
}

function passwordOwner(keyFile: KeyFile, username: string): string {
  return `${keyFile.vaultId}/user/${username}`;
}

function recoveryOwner(keyFile: KeyFile): string {
  return `${keyFile.vaultId}/recovery`;
}
