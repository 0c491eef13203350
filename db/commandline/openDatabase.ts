import { existsSync, statSync } from "node:fs";
import { resolve } from "node:path";
import type { User } from "../../shared/contract/vault.ts";
import { DomainError } from "../../shared/result.ts";
import { readKeyFile } from "../engine/keys/keyFile.ts";
import { unlockWithPassword } from "../engine/keys/keyring.ts";
import { openVault } from "../engine/open.ts";
import type { Vault } from "../engine/vault.ts";
import { findUser } from "../vault/findUser.ts";
import { readPassword } from "./password.ts";
import { type Call, required, UsageError } from "./usage.ts";

/**
 * Opens the database named by --db for its team lead, whom --user names where several can log in,
 * and closes it when `work` is done. Errors: as for unlocking; `notAllowed` for anybody but a team lead.
 */
export async function withDatabase<Answer>(
  call: Call,
  work: (vault: Vault, user: User) => Answer | Promise<Answer>,
): Promise<Answer> {
  const path = resolve(required(call, "db"));
  if (!existsSync(path)) throw new DomainError("databaseMissing");
  if (statSync(path).isDirectory())
    throw new UsageError("„--db“ braucht die Datei der Datenbank; hier ist ein Ordner angegeben.");
  const keyFile = readKeyFile(path);
  const usernames = keyFile.users.map((user) => user.username);
  const username = call.values.user ?? (usernames.length === 1 ? usernames[0] : undefined);
  if (!username) throw new UsageError(`Bitte „--user“ angeben: ${usernames.join(", ")}`);
  if (!usernames.includes(username))
    throw new UsageError(`Die Anmeldung „${username}“ gibt es hier nicht: ${usernames.join(", ")}`);
  const databaseKey = await unlockWithPassword(keyFile, username, await readPassword());
  const vault = openVault(path, databaseKey);
  try {
    return await work(vault, requireTeamLead(vault, username));
  } finally {
    vault.connection.close();
    databaseKey.fill(0);
  }
}

function requireTeamLead(vault: Vault, username: string): User {
  const user = findUser(vault.connection, username);
  if (user?.role !== "teamLead") throw new DomainError("notAllowed");
  return user;
}
