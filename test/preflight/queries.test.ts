import { expect, test } from "vitest";
import type { Reader } from "../../db/engine/connection.ts";
import { rules } from "../../db/preflight/rules/all.ts";
import { materialOf } from "../../db/preflight/run.ts";
import { everything, ownScope, type Scope, viewOf } from "../../db/preflight/view.ts";
import { openRecords, period, type Records, today } from "./examples.ts";

/** The statements that all rules together run on these records, in their order. */
function statementsOn(records: Records, scope: Scope): string[] {
  const { connection } = records.centre.vault;
  const asked: string[] = [];
  const reader: Reader = {
    all: (sql, ...parameters) => {
      asked.push(sql);
      return connection.all(sql, ...parameters);
    },
    first: (sql, ...parameters) => {
      asked.push(sql);
      return connection.first(sql, ...parameters);
    },
    each: (sql, ...parameters) => {
      asked.push(sql);
      return connection.each(sql, ...parameters);
    },
  };
  const material = materialOf(reader, viewOf(period, today, scope));
  for (const rule of rules) rule.find(material);
  return asked;
}

test("the number of statements does not grow with the records", () => {
  const few = openRecords();
  few.advised();
  const many = openRecords();
  for (let person = 0; person < 20; person++) {
    many.openCase(many.advised({ birthDate: "1990-01-01" }, { topics: "[]" }));
    many.session(many.measure(), "2026-05-04");
  }
  expect(statementsOn(many, everything)).toHaveLength(statementsOn(few, everything).length);
});

test("contacts, attributes and attendances are looked up by an index in every statement", () => {
  const records = openRecords();
  const { centre } = records;
  const own = ownScope(centre.contextFor(centre.jonas.id), period);
  const statements = [...statementsOn(records, everything), ...statementsOn(records, own)];
  const steps = statements.flatMap((sql) =>
    centre.vault.connection
      .all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, ...valuesFor(sql))
      .map(({ detail }) => detail),
  );
  const onLarge = steps.filter((step) =>
    /^(SCAN|SEARCH) (consultations|advice|one|other|personAttributes|attendances|operations)\b/.test(step),
  );
  expect(onLarge.length).toBeGreaterThan(20);
  expect(onLarge.filter((step) => !step.includes("INDEX"))).toEqual([]);
});

function valuesFor(sql: string): string[] {
  return [...sql.matchAll(/\?/g)].map(() => "2026-01-01");
}

test("every rule has a name of its own, in German, with a reason", () => {
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  expect(new Set(rules.map(({ title }) => title)).size).toBe(rules.length);
  for (const { id, why } of rules) {
    expect(id).toMatch(/^[a-z0-9-]+$/);
    expect(why).toMatch(/\.$/);
  }
});
