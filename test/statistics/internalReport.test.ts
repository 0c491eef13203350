import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import type { Context } from "../../db/context.ts";
import { verifyPackages } from "../../db/release/verify/verify.ts";
import { writeInternal } from "../../db/release/writeInternal.ts";
import { printInternalReport, saveInternalReport } from "../../db/statistics/saveInternalReport.ts";
import { mountSmallDisk } from "../harness/smallDisk.ts";
import type { TestVault } from "../harness/vault.ts";
import { enter, openCentre, today } from "../ledger/centre.ts";
import { emptyFolder, sampleRelease, signingKey } from "../release/support.ts";
import { writeReleasePackage } from "../release/writeReleasePackage.ts";

let centre: TestVault;
let context: Context;
let folder: string;
let onPaper: string[];

beforeEach(() => {
  centre = openCentre();
  folder = emptyFolder();
  onPaper = [];
  const base = centre.contextFor(centre.leyla.id, { today });
  context = {
    ...base,
    host: {
      ...base.host,
      chooseFolder: async () => folder,
      printDocument: async (html) => onPaper.push(html) > 0,
    },
  };
});

async function reportOf(period: string): Promise<string> {
  const saved = await saveInternalReport(context, { period, form: "report" });
  return readFileSync(saved?.path ?? "", "utf8");
}

describe("the internal report", () => {
  test("is saved under a name that says what it is, for its owner only, and noted in the audit trail", async () => {
    const page = await saveInternalReport(context, { period: "2026-Q3", form: "report" });
    const workbook = await saveInternalReport(context, { period: "2026-02-01/2026-05-15", form: "workbook" });
    expect([page?.path, workbook?.path]).toEqual([
      join(folder, `bericht-intern-2026-Q3-stand-${today}.html`),
      join(folder, `statistik-intern-2026-02-01_2026-05-15-stand-${today}.xlsx`),
    ]);
    expect(statSync(page?.path ?? "").mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toHaveLength(2);
    const events = centre.vault.connection.all(
      "SELECT userId, command FROM auditEntries ORDER BY id DESC LIMIT 2",
    );
    expect(events).toEqual([
      { userId: centre.leyla.id, command: "saveInternalReport 2026-02-01/2026-05-15, workbook" },
      { userId: centre.leyla.id, command: "saveInternalReport 2026-Q3, report" },
    ]);
  });

  test("is provisional until the quarter is sealed, or the other period is over", async () => {
    enter(centre, "2026-Q1");
    expect(await reportOf("2026-Q1")).not.toContain("Vorläufig");
    expect(await reportOf("2026-Q3")).toContain("Vorläufig, Stand 22.11.2026");
    expect(await reportOf("2026-H1")).not.toContain("Vorläufig");
    expect(await reportOf("2026-H2")).toContain("Vorläufig, Stand 22.11.2026");
  });

  test("goes to the printer as the page that would be saved", async () => {
    expect(await printInternalReport(context, { period: "2026-Q3" })).toEqual({ printed: true });
    expect(onPaper).toEqual([await reportOf("2026-Q3")]);
  });

  test("never takes the place of a file, and leaves nothing of itself where not all of it can be written", async () => {
    const again = () => saveInternalReport(context, { period: "2026-Q3", form: "report" });
    await again();
    await expect(again()).rejects.toMatchObject({ code: "reportExists" });

    folder = emptyFolder();
    const files = new Map([
      ["bericht-intern.html", Buffer.from("eins")],
      [join("gibt-es-nicht", "statistik-intern.xlsx"), Buffer.from("zwei")],
    ]);
    expect(() => writeInternal(folder, files)).toThrow(expect.objectContaining({ code: "folderUnwritable" }));
    expect(readdirSync(folder)).toEqual([]);
  });
});

const disk = mountSmallDisk(1);
afterAll(() => disk?.unmount());
if (!disk) console.warn("SKIPPED: no small file system can be mounted here, so a full disk is not tested.");

test.skipIf(!disk)("a full disk is named, and nothing half written stays on it", () => {
  const place = disk?.folder ?? "";
  const files = new Map([
    ["bericht-intern.html", Buffer.alloc(600_000)],
    ["statistik-intern.xlsx", Buffer.alloc(600_000)],
  ]);
  expect(() => writeInternal(place, files)).toThrow(expect.objectContaining({ code: "folderFull" }));
  expect(readdirSync(place)).toEqual([]);
});

describe("taken for a package", () => {
  const internal = "Das ist ein interner Bericht, kein Paket.";

  test("it is told what it is, as a file and as a folder of its own", async () => {
    const saved = await saveInternalReport(context, { period: "2026-Q3", form: "workbook" });
    const { packages, status } = await verifyPackages([saved?.path ?? "", folder]);
    expect(status).toBe(2);
    for (const { findings } of packages) expect(findings[0]?.text).toContain(internal);
  });

  test("it makes a package folder in which it lies invalid", async () => {
    const { path } = await writeReleasePackage(emptyFolder(), sampleRelease(), signingKey);
    expect((await verifyPackages([path])).status).toBe(0);
    const report = await reportOf("2026-Q3");
    // Also as a stick may spell it, and as a killed program leaves it.
    for (const name of ["bericht-intern.html", "STATISTIK-INTERN.XLSX", "bericht-intern-2026-Q3.html.neu"]) {
      writeFileSync(join(path, name), report);
      const { packages } = await verifyPackages([path]);
      rmSync(join(path, name));
      expect([name, packages[0]?.status]).toEqual([name, 1]);
      expect(packages[0]?.findings.map(({ code }) => code)).toContain("internalReport");
    }
  });
});
