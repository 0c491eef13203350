import { arch, cpus, loadavg, platform, release, totalmem } from "node:os";
import Database from "better-sqlite3";

/** What the figures depend on; no names and no places of the computer. */
export interface MachineFacts {
  processor: string;
  cores: number;
  memoryBytes: number;
  system: string;
  node: string;
  sqlite: string;
}

/** The facts of this computer. */
export function machineFacts(): MachineFacts {
  const processors = cpus();
  return {
    processor: processors[0]?.model.trim() ?? "unknown",
    cores: processors.length,
    memoryBytes: totalmem(),
    system: `${platform()} ${release()} ${arch()}`,
    node: process.versions.node,
    sqlite: sqliteVersion(),
  };
}

/** Load average over one minute; 0 on Windows, which has none. */
export function load(): number {
  return loadavg()[0] ?? 0;
}

function sqliteVersion(): string {
  const database = new Database(":memory:");
  const row = database.prepare("SELECT sqlite_version() AS version").get() as { version: string };
  database.close();
  return row.version;
}
