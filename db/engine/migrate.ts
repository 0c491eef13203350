import { renameSync, rmSync } from "node:fs";
import { DomainError } from "../../shared/result.ts";
import { copyDatabase } from "./backup.ts";
import type { Connection } from "./connection.ts";
import { migrations as allMigrations } from "./migrations/all.ts";
import type { Migration } from "./migrations/migration.ts";

/**
 * Brings the schema up to date in one transaction. A database with content is copied and the copy verified
 * before; the copy stays beside it as `<name>.vor-version-<n>.db`.
 * Errors: `databaseNewer` when the file comes from a newer program (nothing is written).
 */
export function migrate(
  connection: Connection,
  path: string,
  migrations: readonly Migration[] = allMigrations,
): void {
  const version = readVersion(connection);
  if (version > migrations.length) throw new DomainError("databaseNewer", { detail: `schema ${version}` });
  const steps = migrations.slice(version);
  if (steps.length === 0) return;
  if (version > 0) backUpBefore(connection, path, migrations.length);
  const { raw } = connection;
  raw.transaction(() => {
    for (const step of steps) raw.exec(step.sql);
    raw.pragma(`user_version = ${migrations.length}`);
  })();
}

/** The schema version of a database; 0 when it is empty. */
export function readVersion(connection: Connection): number {
  return connection.raw.pragma("user_version", { simple: true }) as number;
}

function backUpBefore(connection: Connection, path: string, version: number): void {
  const target = path.replace(/(\.db)?$/, `.vor-version-${version}.db`);
  const temporary = `${target}.neu`;
  rmSync(temporary, { force: true });
  copyDatabase(connection, temporary);
  renameSync(temporary, target);
}
