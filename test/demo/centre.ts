import { createHash } from "node:crypto";
import { type PopulateOptions, populateCentre } from "../../db/demo/populateCentre.ts";
import type { Reader } from "../../db/engine/connection.ts";
import { createTestVault, type TestVault } from "../harness/vault.ts";

/** The team of the demo; fixed ids, since they stand in the rows that are compared. */
export const team = [1, 2, 3, 4].map((number) => ({ id: `01900000-0000-7000-8000-00000000000${number}` }));

/** What tests ask for unless they say otherwise: two years of a centre in a city, on a working day. */
export const usual = { seed: 7, people: 300, quarters: 8, today: "2026-11-18", centreAgs: "06411" } as const;

/** A made-up centre in a real database; the caller closes it. */
export function makeCentre(options: Partial<PopulateOptions> = {}) {
  const testVault: TestVault = createTestVault();
  testVault.arrange((write) => {
    for (const { id } of team) {
      write.insert("users", {
        id,
        name: `Person ${id.slice(-1)}`,
        username: id.slice(-1),
        role: "caseManager",
      });
    }
  });
  const summary = populateCentre(testVault.vault, { ...usual, users: team, ...options });
  const read: Reader = testVault.vault.connection;
  return { summary, read, close: () => testVault.close() };
}

/** The tables that the generator fills. */
export const filledTables = [
  "people",
  "personAttributes",
  "contactDetails",
  "cases",
  "casePhases",
  "consultations",
  "referrals",
  "tasks",
  "measures",
  "measureSessions",
  "participations",
  "participantCounts",
  "attendances",
] as const;

/** A fingerprint of every row the generator wrote. */
export function fingerprint(read: Reader): string {
  const hash = createHash("sha256");
  for (const table of filledTables) {
    for (const row of read.each(`SELECT * FROM ${table} ORDER BY id`)) hash.update(JSON.stringify(row));
  }
  return hash.digest("hex");
}

/** The number that a counting query gives. */
export function count(read: Reader, sql: string): number {
  return read.first<{ n: number }>(`SELECT count(*) AS n ${sql}`)?.n ?? Number.NaN;
}

/** Counts by the value of an expression, the most frequent first. */
export function tally(read: Reader, expression: string, from: string): Record<string, number> {
  const rows = read.all<{ value: string | null; n: number }>(
    `SELECT ${expression} AS value, count(*) AS n FROM ${from} GROUP BY 1 ORDER BY n DESC, value`,
  );
  return Object.fromEntries(rows.map(({ value, n }) => [String(value), n]));
}
