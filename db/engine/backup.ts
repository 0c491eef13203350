import { rmSync } from "node:fs";
import { DomainError } from "../../shared/result.ts";
import type { Connection } from "./connection.ts";
import { storageError } from "./storageError.ts";

/**
 * Copies the open database to `target`, encrypted with the same key, and verifies the copy.
 * Errors: `diskFull`, `diskUnwritable`, `databaseDamaged`; an unverified copy is deleted.
 */
export function copyDatabase(connection: Connection, target: string): void {
  try {
    connection.run("VACUUM INTO ?", target);
    verifyCopy(connection, target);
  } catch (error) {
    rmSync(target, { force: true });
    throw storageError(error);
  }
}

function verifyCopy(connection: Connection, target: string): void {
  connection.run("ATTACH DATABASE ? AS copy", target);
  try {
    const [finding] = connection.raw.pragma("copy.integrity_check(1)") as { integrity_check: string }[];
    if (finding?.integrity_check !== "ok") {
      throw new DomainError("databaseDamaged", { detail: finding?.integrity_check ?? "no answer" });
    }
  } finally {
    connection.run("DETACH DATABASE copy");
  }
}
