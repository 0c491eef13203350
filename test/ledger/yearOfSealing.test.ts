import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readSecret } from "../../db/engine/meta.ts";
import { sealedRelease } from "../../db/ledger/ledger.ts";
import { filesOf } from "../../db/release/packageFiles.ts";
import { protectionCheck } from "../../db/release/protectionCheck.ts";
import { verifyPackages } from "../../db/release/verify/verify.ts";
import { writePackage } from "../../db/release/writePackage.ts";
import type { Release } from "../../shared/statistics/release.ts";
import type { TestVault } from "../harness/vault.ts";
import { addContact, enter, openCentre, periodOf, seal } from "./centre.ts";

const day = "2027-01-05";
const refused = (code: string) => expect.objectContaining({ code });

function releaseOf(centre: TestVault, period: string): Release {
  return JSON.parse(sealedRelease(centre.vault.connection, period)?.document ?? "") as Release;
}

describe("the year of a centre that began in its third quarter", () => {
  it("is sealed after the quarters there are, verified, and never followed by those before them", async () => {
    const centre = openCentre([
      "2026-08-05",
      "2026-08-06",
      "2026-08-07",
      "2026-10-06",
      "2026-10-07",
      "2026-10-08",
    ]);
    await seal(centre, "2026-Q3", { day });
    await expect(seal(centre, "2026", { day })).rejects.toThrow(refused("quartersOpen"));
    await seal(centre, "2026-Q4", { day });
    await seal(centre, "2026", { day });

    const folder = mkdtempSync(join(tmpdir(), "year-"));
    const files = await filesOf(releaseOf(centre, "2026"), readSecret(centre.vault.connection, "signing"));
    const { path } = await writePackage(folder, "06411-2026", files);
    expect((await verifyPackages([path])).status).toBe(0);

    addContact(centre, centre.addPerson({ lastName: "Vorher" }), "2026-05-04");
    await expect(seal(centre, "2026-Q2", { day })).rejects.toThrow(refused("periodBeforeFirst"));
  });
});

describe("a year in which a quarter is missing", () => {
  it("is not sealed, neither in its midst nor at its beginning, and the centre is told what to do", async () => {
    const centre = openCentre();
    for (const period of ["2025-Q4", "2026-Q2", "2026-Q3", "2026-Q4"]) enter(centre, period);
    await expect(seal(centre, "2026", { day })).rejects.toThrow(refused("quartersOpen"));
    expect(await protectionCheck(centre.vault, periodOf("2026"), day)).toMatchObject({
      passed: false,
      reason: expect.stringContaining("Bitte versiegeln Sie zuerst die Quartale des Jahres."),
    });
  });
});

describe("a quarter with the same persons as the quarter before but one", () => {
  it("is sealed without the tables that count them", async () => {
    const centre = openCentre(["2026-02-03"]);
    const visitors = Array.from({ length: 12 }, (_, number) =>
      centre.addPerson({ lastName: `Stamm ${number}`, gender: "weiblich" }),
    );
    for (const person of visitors) addContact(centre, person, "2026-02-04");
    await seal(centre, "2026-Q1");
    for (const person of visitors) addContact(centre, person, "2026-05-04");
    await seal(centre, "2026-Q2");
    const { withheld = [] } = releaseOf(centre, "2026-Q2").protection.audit ?? {};
    expect(withheld.filter((id) => id.startsWith("P"))).toHaveLength(16);
    expect(withheld.filter((id) => id.startsWith("N"))).toEqual([]);
  });
});
