import { beforeEach, describe, expect, it } from "vitest";
import type { Context } from "../../db/context.ts";
import { undoLatest } from "../../db/engine/undo.ts";
import { explainCell } from "../../db/explanation/explainCell.ts";
import { readLedger, sealedRelease } from "../../db/ledger/ledger.ts";
import { canonicalBytes, sha256Hex } from "../../db/release/canonical.ts";
import { changesAfterSealing } from "../../db/release/changesAfterSealing.ts";
import { protectionCheck } from "../../db/release/protectionCheck.ts";
import { stopAudits } from "../../db/release/runningAudits.ts";
import { statisticsPeriods, statisticsReport } from "../../db/statistics/report.ts";
import { releaseSchema } from "../../shared/statistics/release.ts";
import type { TestVault } from "../harness/vault.ts";
import { addContact, enter, openCentre, periodOf, seal, today } from "./centre.ts";

let centre: TestVault;
let context: Context;

beforeEach(() => {
  centre = openCentre();
  context = centre.contextFor(centre.leyla.id, { today });
});

const refused = (code: string) => expect.objectContaining({ code });
const ledger = () => readLedger(centre.vault.connection);
const total = (periodId: string) =>
  statisticsReport(context, periodId)
    .tables.find(({ id }) => id === "P01")
    ?.cells.at(-1);

describe("sealing", () => {
  it("freezes what the gate let pass, chained to the release before, and keeps it when records change", async () => {
    const before = enter(centre, "2026-Q1");
    const entry = await seal(centre, "2026-Q2");
    const frozen = sealedRelease(centre.vault.connection, "2026-Q2");
    const release = releaseSchema.parse(JSON.parse(frozen?.document ?? ""));
    expect(release.previous).toBe(before.packageHash);
    expect(release.protection).toMatchObject({
      method: "keyed-rounding-5",
      base: 5,
      audit: { passed: true },
    });
    expect(release.sealedOn).toBe(today);
    expect(sha256Hex(canonicalBytes(release))).toBe(entry.packageHash);
    expect(entry.audit).toEqual(release.protection.audit);
    expect(ledger()).toMatchObject({ unbroken: true, entries: [{ sequence: 1 }, { sequence: 2 }] });
    const published = total("2026-Q2")?.published;
    expect(total("2026-Q2")).toMatchObject({ key: ["_T", "_T"], exact: 1 });
    expect(changesAfterSealing(centre.vault, periodOf("2026-Q2"))).toMatchObject({ persons: 0, tables: [] });

    for (let number = 0; number < 12; number += 1) {
      addContact(centre, centre.addPerson({ lastName: `N${number}`, gender: "weiblich" }), "2026-06-01");
    }
    expect(total("2026-Q2")).toEqual({ key: ["_T", "_T"], exact: 13, published });
    const place = { period: "2026-Q2", table: "P01", key: ["_T", "_T"] };
    expect(explainCell(context, place)).toMatchObject({ exact: 13, sealed: { exact: 1, together: null } });
    expect(() => undoLatest(centre.vault, centre.leyla.id, "9999")).toThrow(refused("nothingToUndo"));
    const changes = changesAfterSealing(centre.vault, periodOf("2026-Q2"));
    expect(changes.persons).toBe(12);
    expect(changes.tables.find(({ id }) => id === "P01")?.cells).toContainEqual({
      place: "Geschlecht: weiblich",
      atSealing: 1,
      now: 13,
      persons: 12,
    });
    await expect(seal(centre, "2026-Q2")).rejects.toThrow(refused("periodSealed"));
  });

  it("says which persons changed places even where the numbers stayed the same", async () => {
    const [first] = [centre.addPerson({ lastName: "E", gender: "maennlich" })];
    const contact = addContact(centre, first, "2026-01-05");
    await seal(centre, "2026-Q1");
    centre.arrange((write) => write.remove("consultations", contact));
    addContact(centre, centre.addPerson({ lastName: "F", gender: "maennlich" }), "2026-01-05");
    const changes = changesAfterSealing(centre.vault, periodOf("2026-Q1"));
    expect(changes.persons).toBe(2);
    const cell = changes.tables[0]?.cells.find(({ place }) => place === "insgesamt");
    expect(cell).toEqual({ place: "insgesamt", atSealing: 2, now: 2, persons: 2 });
  });

  it("freezes nothing when the records changed while the gate was looking", async () => {
    const sealing = seal(centre, "2026-Q1");
    addContact(centre, centre.addPerson({ lastName: "Spät" }), "2026-03-01");
    await expect(sealing).rejects.toThrow(refused("recordsChanged"));
    expect(ledger().entries).toEqual([]);
  });

  it("freezes nothing but what was examined and read before", async () => {
    const { examined, passed } = await protectionCheck(centre.vault, periodOf("2026-Q1"), today);
    expect(passed).toBe(true);
    addContact(centre, centre.addPerson({ lastName: "Spät" }), "2026-03-01");
    await expect(seal(centre, "2026-Q1", { examined })).rejects.toThrow(refused("recordsChanged"));
    expect(ledger().entries).toEqual([]);
  });

  it("freezes nothing when the gate was stopped", async () => {
    const sealing = seal(centre, "2026-Q1");
    expect(stopAudits(centre.vault)).toBe(true);
    await expect(sealing).rejects.toThrow(refused("cancelled"));
    expect(stopAudits(centre.vault)).toBe(false);
    expect(ledger().entries).toEqual([]);
  });

  it("writes nothing when the gate is stopped in the midst of it, and seals when asked again", async () => {
    const changes = () => centre.vault.connection.first("SELECT total_changes() AS changes");
    const before = changes();
    const looking = protectionCheck(centre.vault, periodOf("2026-Q1"), today, () => {
      stopAudits(centre.vault);
    });
    const sealing = seal(centre, "2026-Q1");
    await expect(looking).rejects.toThrow(refused("cancelled"));
    await expect(sealing).rejects.toThrow(refused("cancelled"));
    expect(changes()).toEqual(before);
    await seal(centre, "2026-Q1");
    expect(ledger().entries).toHaveLength(1);
  });

  it("goes in order, once, and only after the last day", async () => {
    await expect(seal(centre, "2026-Q2")).rejects.toThrow(refused("periodOutOfOrder"));
    enter(centre, "2026-Q1");
    await expect(seal(centre, "2026-Q1")).rejects.toThrow(refused("periodSealed"));
    await expect(seal(centre, "2026-Q3")).rejects.toThrow(refused("periodOutOfOrder"));
    await expect(seal(centre, "2026-Q4")).rejects.toThrow(refused("periodNotOver"));
    await expect(seal(centre, "2026-Q2", { day: "2026-06-30" })).rejects.toThrow(refused("periodNotOver"));
    expect(ledger().entries).toHaveLength(1);
  });

  it("takes a year only after its quarters", async () => {
    for (const period of ["2026-Q1", "2026-Q2", "2026-Q3"]) enter(centre, period);
    const day = "2027-01-05";
    await expect(seal(centre, "2026", { day })).rejects.toThrow(refused("quartersOpen"));
    await expect(seal(centre, "2025", { day })).rejects.toThrow(refused("quartersOpen"));
  });

  it("asks the gate once for the same state of the records", async () => {
    const first = await protectionCheck(centre.vault, periodOf("2026-Q1"), today);
    let steps = 0;
    const again = await protectionCheck(centre.vault, periodOf("2026-Q1"), today, () => {
      steps += 1;
    });
    expect(again).toEqual(first);
    expect(steps).toBe(0);
  });
});

describe("the choice of periods", () => {
  it("names every quarter since the first contact, the half-years and years, and their state", () => {
    enter(centre, "2026-Q1");
    expect(statisticsPeriods(context).map(({ id, state }) => [id, state])).toEqual([
      ["2026-Q4", "running"],
      ["2026-Q3", "open"],
      ["2026-Q2", "open"],
      ["2026-Q1", "sealed"],
      ["2026-H2", "running"],
      ["2026-H1", "open"],
      ["2026", "running"],
    ]);
  });
});
