import Database from "better-sqlite3";
import { describe, expect, test } from "vitest";
import { Connection } from "../../db/engine/connection.ts";
import { migrations } from "../../db/engine/migrations/all.ts";
import { readFacts } from "../../db/statistics/readFacts.ts";
import { quarterPeriod } from "../../shared/periods.ts";
import { generateWorld } from "./generate.ts";
import { store } from "./world.ts";

/** A connection that remembers every statement it was asked to run. */
class Listening extends Connection {
  readonly asked = new Set<string>();

  override prepared(sql: string) {
    this.asked.add(sql);
    return super.prepared(sql);
  }
}

describe("reading the facts of a period", () => {
  test("looks contacts up by an index in every statement", () => {
    const connection = new Listening(new Database(":memory:"));
    for (const { sql } of migrations) connection.raw.exec(sql);
    store(connection, generateWorld(1));
    connection.asked.clear();
    readFacts(connection, "06435", quarterPeriod(2026, 2));
    const statements = [...connection.asked];
    expect(statements.length).toBeGreaterThan(5);
    const steps = statements.flatMap((sql) =>
      connection.raw
        .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
        .all(...[...sql.matchAll(/\?/g)].map(() => "2026-01-01"))
        .map(({ detail }) => detail),
    );
    const onContacts = steps.filter((step) => step.includes("consultations"));
    expect(onContacts.length).toBeGreaterThanOrEqual(3);
    expect(onContacts.filter((step) => !step.includes("INDEX"))).toEqual([]);
    connection.close();
  });
});
