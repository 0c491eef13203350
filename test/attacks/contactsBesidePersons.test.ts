import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { auditRelease } from "../../db/audit/audit.ts";
import { publishedTables } from "../../db/audit/published.ts";
import { loadSolver } from "../../db/audit/solver/loadSolver.ts";
import { type ExactTable, exactTables } from "../../db/statistics/tables.ts";
import type { Release, ReleaseTable } from "../../shared/statistics/release.ts";
import { cellName, Publication } from "./attacker/publication.ts";
import { isProtected, survey } from "./attacker/survey.ts";
import { believableCentre, secretOf } from "./centres.ts";

const solver = await loadSolver(readFileSync("node_modules/highs/build/highs.wasm"));
const input = believableCentre({ people: 30 });
const secret = secretOf(1);

/** A centre to which all persons but one came once, with so many anonymous contacts. */
function shortVisits(anonymous: number): ExactTable[] {
  const people = input.facts.people.map((person, place) => ({
    ...person,
    contacts: place === 0 ? 10 : 1,
    interpreting: person.interpreting.slice(0, 1),
  }));
  const own = people.map(({ personId, contacts }) => ({ personId, contacts }));
  const contacts = [...own, { personId: null, contacts: anonymous }].map((contact) => ({
    kind: "kurz",
    mode: "persoenlich",
    ...contact,
  }));
  return exactTables({ ...input.facts, people, contacts }, input.programme, input.period).filter(
    ({ definition }) => ["P12", "P13", "X01"].includes(definition.id),
  );
}

function gate(tables: readonly ExactTable[]) {
  const outcome = auditRelease({ period: input.period, tables, secret, earlier: [] }, {}, solver);
  if (!outcome.passed) throw new Error(`the gate refused: ${outcome.code}`);
  return outcome;
}

/** The cells that could be small ones, of the class of most contacts or of P12, of which the attacker excludes too much. */
async function givenAway(tables: readonly ReleaseTable[], exact: readonly ExactTable[]): Promise<string[]> {
  const publication = new Publication({ period: { id: input.period.id }, tables } as unknown as Release);
  const values = new Map(
    exact.flatMap(({ definition, cells }) =>
      cells.map(({ key, value }) => [cellName(definition.id, key), value] as const),
    ),
  );
  const wanted = ["P12", "P13"].flatMap((id) =>
    publication.cells(id).flatMap(({ key, value }) => (isAsked(id, key, value) ? [cellName(id, key)] : [])),
  );
  const { ranges } = await survey(publication, { values, referrals: [] }, wanted, { enough: isProtected });
  return [...ranges].filter(([, range]) => !isProtected(range)).map(([name]) => name);
}

function isAsked(id: string, key: readonly string[], value: number): boolean {
  return value <= 5 && (id === "P12" || key.includes("10+"));
}

/** What somebody thinks who knows how the gate decides: with the total in place of what it withheld. */
function knowing(tables: readonly ReleaseTable[], total: number): ReleaseTable[] {
  return tables.map((table) => {
    if (table.id !== "X01") return table;
    return {
      ...table,
      cells: table.cells.map((cell, place) => ({
        ...cell,
        value: place === table.cells.length - 1 ? total : null,
      })),
    };
  });
}

test("40 contacts of 30 persons would give classes of contacts away (control); the gate withholds them, and that it does tells nothing", async () => {
  const exact = shortVisits(0);
  const rounded = publishedTables(exact, new Map(), secret);
  expect(rounded.at(-1)?.cells.at(-1)?.value).toBe(40);
  expect(await givenAway(rounded, exact)).toContain("P12|_T|10+");

  const outcome = gate(exact);
  expect(outcome.audit).toMatchObject({ coarsened: [], withheld: ["X01"] });
  expect(outcome.decisions.map(({ reason }) => reason)).toEqual([
    "Neben der Zahl der Kontakte ließen sich kleine Zahlen der Tabellen über Personen zu genau eingrenzen, weil fast alle nur wenige Kontakte hatten; die Tabelle der Kontakte wird im Ganzen zurückgehalten.",
  ]);
  // The attacker tries larger totals until the gate lets them out: that is all he knows of the one withheld.
  expect(gate(shortVisits(31)).audit.withheld).toEqual(["X01"]);
  expect(gate(shortVisits(41)).audit).toMatchObject({ coarsened: [], withheld: [] });
  expect(await givenAway(knowing(outcome.tables, 70), exact)).toEqual([]);
});
