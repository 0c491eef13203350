import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Connection } from "../../db/engine/connection.ts";
import { migrate, readVersion } from "../../db/engine/migrate.ts";
import { migrations } from "../../db/engine/migrations/all.ts";
import type { Migration } from "../../db/engine/migrations/migration.ts";
import { newDatabaseKey, openConnection } from "../../db/engine/open.ts";

const key = newDatabaseKey();
let folder = "";
let path = "";
let connection: Connection;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "vielfaltsakte-migrate-"));
  path = join(folder, "akte.db");
  connection = openConnection(path, key);
});
afterEach(() => {
  connection.close();
  rmSync(folder, { recursive: true, force: true });
});

const nextStep: Migration = {
  version: migrations.length + 1,
  name: "a step of the future",
  sql: "ALTER TABLE people ADD COLUMN pronoun TEXT NOT NULL DEFAULT '';",
};
const brokenStep: Migration = { ...nextStep, sql: `${nextStep.sql} INSERT INTO nowhere VALUES (1);` };

function addPerson(): void {
  connection.run(
    "INSERT INTO people (id, lastName, createdAt, createdBy) VALUES ('1', 'Haile', '2026', 'x')",
  );
}

describe("migrations", () => {
  it("are numbered without gaps", () => {
    expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1));
  });

  it("bring an empty file to the current version", () => {
    migrate(connection, path);
    expect(readVersion(connection)).toBe(migrations.length);
    expect(existsSync(join(folder, "akte.vor-version-1.db"))).toBe(false);
  });

  it("from every earlier version keep the rows, and a verified copy that opens with the same key", () => {
    for (let version = 1; version <= migrations.length; version += 1) {
      const earlierPath = join(folder, `version-${version}.db`);
      const earlier = openConnection(earlierPath, key);
      migrate(earlier, earlierPath, migrations.slice(0, version));
      earlier.run(
        "INSERT INTO people (id, lastName, createdAt, createdBy) VALUES ('1', 'Haile', '2026', 'x')",
      );
      migrate(earlier, earlierPath, [...migrations, nextStep]);
      expect(earlier.first("SELECT lastName, pronoun FROM people")).toEqual({
        lastName: "Haile",
        pronoun: "",
      });
      earlier.close();
      const copyPath = join(folder, `version-${version}.vor-version-${migrations.length + 1}.db`);
      expect(readFileSync(copyPath).subarray(0, 15).toString("latin1")).not.toBe("SQLite format 3");
      const copy = openConnection(copyPath, key, { readonly: true });
      expect(readVersion(copy)).toBe(version);
      expect(copy.first("SELECT lastName FROM people")).toEqual({ lastName: "Haile" });
      copy.close();
    }
  });

  it("leave the database as it was when a step fails", () => {
    migrate(connection, path);
    addPerson();
    expect(() => migrate(connection, path, [...migrations, brokenStep])).toThrow();
    expect(readVersion(connection)).toBe(migrations.length);
    expect(connection.all("SELECT name FROM pragma_table_info('people') WHERE name = 'pronoun'")).toEqual([]);
    expect(connection.first("SELECT lastName FROM people")).toEqual({ lastName: "Haile" });
  });
});
