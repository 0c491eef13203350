import type { User } from "../../shared/contract/vault.ts";
import type { Reader } from "../engine/connection.ts";

/**
 * The active user with this login name, however its letters are cased; `undefined` when there is none.
 * Not compared in SQL, which knows the case of A to Z only and would lock out "özlem" when she is "Özlem".
 */
export function findUser(reader: Reader, username: string): User | undefined {
  const users = reader.all<User>("SELECT id, name, username, role FROM users WHERE active = 1");
  return users.find((user) => user.username.toLowerCase() === username.toLowerCase());
}
