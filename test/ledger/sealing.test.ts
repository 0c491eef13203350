import { beforeEach, describe, expect, it } from "vitest";
import type { Context } from "../../db/context.ts";
import { writeMeta, writeSecret } from "../../db/engine/meta.ts";
import { undoLatest } from "../../db/engine/undo.ts";
import { readLedger, sealedRelease } from "../../db/ledger/ledger.ts";
import { canonicalBytes, sha256Hex } from "../../db/release/canonical.ts";
import { sealPeriod } from "../../db/release/seal.ts";
import { statisticsPeriods, statisticsReport } from "../../db/statistics/report.ts";
import { parsePeriod } from "../../shared/periods.ts";
import { releaseSchema } from "../../shared/statistics/release.ts";
import { openTestVault, type TestVault } from "../harness/vault.ts";

let centre: TestVault;
let context: Context;
const today = "2026-11-22";

beforeEach(() => {
  centre = openTestVault();
  const { connection } = centre.vault;
  writeMeta(connection, "centreAgs", "06411");
  writeMeta(connection, "centreName", "Darmstadt");
  writeSecret(connection, "rounding", Buffer.alloc(32, 7));
  context = centre.contextFor(centre.leyla.id, { today });
  for (const [lastName, date] of [
    ["A", "2026-02-03"],
    ["B", "2026-05-04"],
    ["C", "2026-08-05"],
    ["D", "2026-10-06"],
  ] as const) {
    contact(centre.addPerson({ lastName, gender: "weiblich" }), date);
  }
});

function contact(personId: string, date: string): void {
  centre.arrange((write) =>
    write.insert("consultations", {
      personId,
      date,
      kind: "beratung",
      mode: "telefon",
      authorId: centre.jonas.id,
      recordedAt: `${date}T10:00:00.000Z`,
    }),
  );
}

function seal(periodId: string, day = today) {
  const period = parsePeriod(periodId);
  if (!period) throw new Error("no such period");
  return sealPeriod(centre.vault, centre.leyla.id, period, day);
}

const refused = (code: string) => expect.objectContaining({ code });
const ledger = () => readLedger(centre.vault.connection);
const total = (periodId: string) =>
  statisticsReport(context, periodId)
    .tables.find(({ id }) => id === "P01")
    ?.cells.at(-1);

describe("sealing", () => {
  it("freezes what left, chained to the release before", () => {
    const first = seal("2026-Q1");
    const second = seal("2026-Q2");
    const release = releaseSchema.parse(
      JSON.parse(sealedRelease(centre.vault.connection, "2026-Q2")?.document ?? ""),
    );
    expect(release.previous).toBe(first.packageHash);
    expect(release.protection).toEqual({ method: "keyed-rounding-5", base: 5 });
    expect(release.sealedOn).toBe(today);
    expect(sha256Hex(canonicalBytes(release))).toBe(second.packageHash);
    expect(ledger()).toMatchObject({ unbroken: true, entries: [{ sequence: 1 }, { sequence: 2 }] });
  });

  it("goes in order, once, and only after the last day", () => {
    expect(() => seal("2026-Q2")).toThrow(refused("periodOutOfOrder"));
    seal("2026-Q1");
    expect(() => seal("2026-Q1")).toThrow(refused("periodSealed"));
    expect(() => seal("2026-Q4")).toThrow(refused("periodNotOver"));
    expect(() => seal("2026-Q2", "2026-06-30")).toThrow(refused("periodNotOver"));
    expect(seal("2026-Q2", "2026-07-01").periodId).toBe("2026-Q2");
    expect(ledger().entries).toHaveLength(2);
  });

  it("takes a year only after its quarters", () => {
    for (const period of ["2026-Q1", "2026-Q2", "2026-Q3"]) seal(period);
    expect(() => seal("2026", "2027-01-05")).toThrow(refused("periodOutOfOrder"));
    seal("2026-Q4", "2027-01-05");
    expect(seal("2026", "2027-01-05").periodId).toBe("2026");
  });

  it("cannot be undone", () => {
    seal("2026-Q1");
    expect(() => undoLatest(centre.vault, centre.leyla.id, new Date().toISOString())).toThrow(
      refused("nothingToUndo"),
    );
    expect(ledger().entries).toHaveLength(1);
  });

  it("keeps the sealed values on screen when the records change afterwards", () => {
    seal("2026-Q1");
    expect(total("2026-Q1")).toMatchObject({ key: ["_T", "_T"], exact: 1 });
    const published = total("2026-Q1")?.published;
    for (let number = 0; number < 12; number += 1) {
      contact(centre.addPerson({ lastName: `N${number}` }), "2026-03-01");
    }
    expect(total("2026-Q1")).toEqual({ key: ["_T", "_T"], exact: 13, published });
  });
});

describe("the ledger", () => {
  it("refuses every change of what stands in it", () => {
    seal("2026-Q1");
    expect(() => centre.vault.connection.run("UPDATE releases SET sealedAt = 'x'")).toThrow(/append only/);
    expect(() => centre.vault.connection.run("DELETE FROM releases")).toThrow(/append only/);
    expect(() =>
      centre.vault.connection.run(
        "INSERT OR REPLACE INTO releases SELECT * FROM releases WHERE sequence = 1",
      ),
    ).toThrow(/append only/);
  });

  it.each([
    ["the document", "document = replace(document, '\"value\":0', '\"value\":5')"],
    ["the day", "sealedAt = '2026-01-01'"],
    ["who sealed it", "sealedBy = 'somebody'"],
    ["the exact tables", "exactTables = '{}'"],
    ["the chain", "previousHash = entryHash"],
  ])("shows a forged entry and seals nothing on top of it: %s", (_what, assignment) => {
    seal("2026-Q1");
    centre.vault.connection.run("DROP TRIGGER releasesNeverChange");
    centre.vault.connection.run(`UPDATE releases SET ${assignment}`);
    expect(ledger().unbroken).toBe(false);
    expect(() => seal("2026-Q2")).toThrow(refused("ledgerBroken"));
  });

  it("notices an entry that was taken out of the middle", () => {
    for (const period of ["2026-Q1", "2026-Q2", "2026-Q3"]) seal(period);
    centre.vault.connection.run("DROP TRIGGER releasesNeverVanish");
    centre.vault.connection.run("DELETE FROM releases WHERE sequence = 2");
    expect(ledger().unbroken).toBe(false);
  });
});

describe("the choice of periods", () => {
  it("names every quarter since the first contact and its state", () => {
    seal("2026-Q1");
    expect(statisticsPeriods(context).map(({ id, state }) => [id, state])).toEqual([
      ["2026", "running"],
      ["2026-Q4", "running"],
      ["2026-Q3", "open"],
      ["2026-Q2", "open"],
      ["2026-Q1", "sealed"],
    ]);
  });
});
