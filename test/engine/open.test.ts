import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { newDatabaseKey, openVault } from "../../db/engine/open.ts";
import { change } from "../../db/engine/write.ts";
import { newIdentifier } from "../../shared/identifiers.ts";

const code = (expected: string) => expect.objectContaining({ code: expected });
const actor = { userId: newIdentifier(), command: "test" };
const sentence = "Zwergschnabeltiere singen im Nebel";

let folder = "";
let path = "";
const key = newDatabaseKey();

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "vielfaltsakte-open-"));
  path = join(folder, "akte.db");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function addPerson(vault: ReturnType<typeof openVault>, lastName: string): string {
  return change(vault, actor, (write) =>
    write.insert("people", {
      lastName,
      remarks: sentence,
      createdAt: "2026-01-01T00:00:00.000Z",
      createdBy: actor.userId,
    }),
  );
}

describe("opening the database", () => {
  it("leaves nothing readable on the disk, neither in the database nor in its journal", () => {
    const vault = openVault(path, key);
    addPerson(vault, "Zwergschnabel");
    const files = [path, `${path}-wal`].map((file) => readFileSync(file).toString("latin1"));
    for (const content of files) {
      expect(content).not.toContain("SQLite format 3");
      expect(content).not.toContain("Zwergschnabel");
      expect(content).not.toContain("CREATE TABLE");
    }
    vault.connection.close();
    expect(readFileSync(path).toString("latin1")).not.toContain("Zwergschnabel");
  });

  it("refuses a file that is not encrypted", () => {
    const plain = new Database(path);
    plain.exec("CREATE TABLE people (id TEXT)");
    plain.close();
    expect(() => openVault(path, key)).toThrow(code("databaseDamaged"));
  });

  it("refuses a key of another length, which could mean no encryption at all", () => {
    expect(() => openVault(path, new Uint8Array(0))).toThrow(code("unexpected"));
    expect(() => openVault(path, new Uint8Array(31))).toThrow(code("unexpected"));
  });

  it("tells a wrong key or overwritten start as damage and leaves the file as it was", () => {
    openVault(path, key).connection.close();
    const before = readFileSync(path);
    expect(() => openVault(path, newDatabaseKey())).toThrow(code("databaseDamaged"));
    expect(readFileSync(path).equals(before)).toBe(true);
    const broken = Buffer.from(before);
    broken.fill(0, 100, 400);
    writeFileSync(path, broken);
    expect(() => openVault(path, key)).toThrow(code("databaseDamaged"));
    expect(readFileSync(path).equals(broken)).toBe(true);
  });

  it("refuses a database of a newer program and leaves it untouched", () => {
    const vault = openVault(path, key);
    vault.connection.raw.pragma("user_version = 999");
    vault.connection.close();
    const before = readFileSync(path);
    expect(() => openVault(path, key)).toThrow(code("databaseNewer"));
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it("belongs to one program at a time", () => {
    const vault = openVault(path, key);
    expect(() => openVault(path, key)).toThrow(code("databaseBusy"));
    vault.connection.close();
    openVault(path, key).connection.close();
  });

  it("keeps foreign keys, full synchronisation and overwriting of deleted content switched on", () => {
    const { connection } = openVault(path, key);
    const setting = (name: string) => connection.raw.pragma(name, { simple: true });
    expect(setting("foreign_keys")).toBe(1);
    expect(setting("synchronous")).toBe(2);
    expect(setting("secure_delete")).toBe(1);
    expect(setting("trusted_schema")).toBe(0);
    expect(setting("temp_store")).toBe(2);
    expect(setting("journal_mode")).toBe("wal");
    connection.close();
  });
});

describe("the authors of operations", () => {
  const operations = (vault: ReturnType<typeof openVault>) =>
    vault.connection.all<{ incarnationId: string; sequence: number; clock: string }>(
      "SELECT incarnationId, sequence, clock FROM operations ORDER BY clock",
    );

  it("change with every opening that writes, and the clock goes on", () => {
    for (const lastName of ["Eins", "Zwei", "Drei"]) {
      const vault = openVault(path, key);
      addPerson(vault, lastName);
      vault.connection.close();
    }
    const unused = openVault(path, key);
    const written = operations(unused);
    expect(new Set(written.map(({ incarnationId }) => incarnationId)).size).toBe(3);
    expect(written.map(({ sequence }) => sequence)).toEqual([1, 1, 1]);
    expect(unused.clock).toBe(written.at(-1)?.clock);
    expect(unused.connection.first("SELECT count(*) AS n FROM incarnations")).toEqual({ n: 3 });
    unused.connection.close();
  });

  it("are never the same in a file and in what was restored over it", () => {
    const original = openVault(path, key);
    addPerson(original, "Eins");
    original.connection.close();
    const backup = readFileSync(path);
    const lost = openVault(path, key);
    addPerson(lost, "Zwei");
    const [, after] = operations(lost);
    lost.connection.close();
    writeFileSync(path, backup);
    const restored = openVault(path, key);
    addPerson(restored, "Drei");
    const [, other] = operations(restored);
    expect([other?.sequence, after?.sequence]).toEqual([1, 1]);
    expect(other?.incarnationId).not.toBe(after?.incarnationId);
    restored.connection.close();
  });

  it("are not begun by a change that fails", () => {
    const vault = openVault(path, key);
    expect(() =>
      change(vault, actor, (write) => {
        write.insert("people", { lastName: "A", createdAt: "2026", createdBy: actor.userId });
        throw new Error("stop");
      }),
    ).toThrow("stop");
    expect(vault.incarnationId).toBeNull();
    addPerson(vault, "B");
    expect(operations(vault)).toHaveLength(1);
    vault.connection.close();
  });
});
