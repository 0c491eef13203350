import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import type { Role } from "../../shared/contract/operation.ts";
import type { VaultKind } from "../../shared/contract/vault.ts";
import { newIdentifier } from "../../shared/identifiers.ts";
import { DomainError } from "../../shared/result.ts";
import { syncFolder } from "../engine/files.ts";
import { setKeyFilesAside, writeKeyFile } from "../engine/keys/keyFile.ts";
import { newKeyFile, withPassword } from "../engine/keys/keyring.ts";
import type { PasswordCost } from "../engine/keys/passwordKey.ts";
import { writeMeta, writeSecret } from "../engine/meta.ts";
import { newDatabaseKey, openVault } from "../engine/open.ts";
import { storageError } from "../engine/storageError.ts";
import type { Vault } from "../engine/vault.ts";
import { change } from "../engine/write.ts";
import { createSigningKey } from "../release/signature.ts";

/** Everything needed to begin the records of a centre. */
export interface NewVault {
  path: string;
  kind: VaultKind;
  centre: { ags: string; name: string };
  /** The first one enters with `password`; the others cannot log in until they are given one. */
  users: { id?: string; name: string; username: string; role: Role }[];
  password: string;
  cost?: PasswordCost;
  /** Fills the new database before it gets its final name. */
  fill?: (vault: Vault, userIds: string[]) => void | Promise<void>;
}

/**
 * Creates an encrypted database with its key file. It gets its final name only when complete, so a crash
 * leaves either nothing or everything. Errors: `databaseExists`, `diskFull`, `diskUnwritable`.
 */
export async function createVault(
  plan: NewVault,
): Promise<{ databaseKey: Buffer; recoveryKey: string; username: string }> {
  if (existsSync(plan.path)) throw new DomainError("databaseExists");
  const [firstUser] = plan.users;
  if (!firstUser) throw new DomainError("invalidInput", { detail: "a centre needs a user" });
  const databaseKey = newDatabaseKey();
  const { keyFile, recoveryKey } = newKeyFile(newIdentifier(), databaseKey);
  const temporary = `${plan.path}.neu`;
  const { username } = firstUser;
  const keys = await withPassword(keyFile, databaseKey, username, plan.password, plan.cost);
  try {
    mkdirSync(dirname(plan.path), { recursive: true, mode: 0o700 });
    removeDatabase(temporary);
    await build(plan, temporary, databaseKey, keyFile.vaultId);
    // Asked again: building may have taken minutes, and another program may have been quicker.
    if (existsSync(plan.path)) throw new DomainError("databaseExists");
    setKeyFilesAside(plan.path, new Date());
    writeKeyFile(plan.path, keys);
    renameSync(temporary, plan.path);
    syncFolder(dirname(plan.path));
  } catch (error) {
    removeDatabase(temporary);
    throw storageError(error);
  }
  return { databaseKey, recoveryKey, username };
}

async function build(plan: NewVault, path: string, databaseKey: Buffer, vaultId: string): Promise<void> {
  const vault = openVault(path, databaseKey);
  try {
    writeMeta(vault.connection, "vaultId", vaultId);
    writeMeta(vault.connection, "kind", plan.kind);
    writeMeta(vault.connection, "centreAgs", plan.centre.ags);
    writeMeta(vault.connection, "centreName", plan.centre.name);
    writeMeta(vault.connection, "sharedTeam", "true");
    writeMeta(vault.connection, "recoveryConfirmed", String(plan.kind === "demo"));
    writeSecret(vault.connection, "rounding", randomBytes(32));
    writeSecret(vault.connection, "signing", createSigningKey());
    const userIds = insertUsers(vault, plan.users);
    await plan.fill?.(vault, userIds);
  } finally {
    vault.connection.close();
  }
}

function insertUsers(vault: Vault, users: NewVault["users"]): string[] {
  const ids = users.map((user) => user.id ?? newIdentifier());
  change(vault, { userId: ids[0] ?? "", command: "createVault" }, (write) => {
    users.forEach((user, index) => {
      write.insert("users", { ...user, id: ids[index], active: 1 });
    });
  });
  return ids;
}

/** Deletes the files of an unfinished or a demo database. Never called for the real records. */
export function removeDatabase(path: string): void {
  for (const suffix of ["", "-wal", "-shm", "-journal"]) rmSync(`${path}${suffix}`, { force: true });
}
