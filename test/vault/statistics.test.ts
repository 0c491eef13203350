import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createDemo } from "../../db/demo/demoVault.ts";
import { today } from "../../shared/dates.ts";
import { type RunningDataProcess, startDataProcess } from "../harness/dataProcess.ts";

let folder = "";
let chosen = "";
let core: RunningDataProcess;
let openPeriod = "";

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "vielfaltsakte-quarter-"));
  chosen = join(folder, "stick");
  mkdirSync(chosen);
  // Fewer records than the program makes itself: how it makes them is not what this is about.
  await createDemo({ path: join(folder, "demo.db"), seed: 1, people: 300, quarters: 1, today: today() });
  core = await startDataProcess(folder, { chosenFolder: chosen });
  expect(await core.ask("openDemo", {})).toMatchObject({
    ok: true,
    value: { kind: "demo", state: "unlocked" },
  });
  const periods = await core.ask("statisticsPeriods", {});
  openPeriod =
    (periods.ok && periods.value.find(({ id, state }) => state === "open" && id.includes("Q"))?.id) || "";
});
afterAll(async () => {
  await core.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe("a quarter through the data process", () => {
  it("is not exported before it is sealed", async () => {
    expect(await core.ask("deliverPackage", { period: openPeriod, encrypted: false })).toMatchObject({
      ok: false,
      error: { code: "periodNotSealed" },
    });
  });

  it("goes out as a package whose audit is said in log and audit trail, byte for byte the same again", async () => {
    expect(await core.ask("sealPeriod", { period: openPeriod })).toMatchObject({
      ok: true,
      value: { periodId: openPeriod },
    });
    const first = await core.ask("deliverPackage", { period: openPeriod, encrypted: false });
    if (!first.ok || !first.value) throw new Error("no package");
    const contents = () =>
      readdirSync(join(chosen, `06411-${openPeriod}`)).map((name) =>
        readFileSync(join(chosen, `06411-${openPeriod}`, name)).toString("base64"),
      );
    const before = contents();
    expect(await core.ask("deliverPackage", { period: openPeriod, encrypted: false })).toMatchObject({
      ok: true,
    });
    expect(contents()).toEqual(before);
    rmSync(join(chosen, `06411-${openPeriod}`), { recursive: true });
    expect(await core.ask("deliverPackage", { period: openPeriod, encrypted: false })).toMatchObject({
      ok: true,
    });
    expect(contents()).toEqual(before);
    expect(readFileSync(join(folder, "vielfaltsakte.log"), "utf8")).toContain(
      `"operation":"deliverPackage","detail":"${openPeriod}, plain, protection audit passed"`,
    );
  });

  it("shows on screen exactly what the package says", async () => {
    const report = await core.ask("statisticsReport", { period: openPeriod });
    if (!report.ok) throw new Error(report.error.code);
    const packaged = JSON.parse(readFileSync(join(chosen, `06411-${openPeriod}`, "statistik.json"), "utf8"));
    type Packaged = { id: string; cells: { key: string[]; value: number | null }[] };
    const left = new Map(
      packaged.tables.flatMap(({ id, cells }: Packaged) =>
        cells.map(({ key, value }) => [[id, ...key].join("/"), value]),
      ),
    );
    // What the audit withheld, coarsened or left out has no value of its own on screen either.
    const shown = report.value.tables.flatMap(({ id, cells }) =>
      cells.map(({ key, published }) => [[id, ...key].join("/"), published] as const),
    );
    expect(shown.filter(([place, published]) => published !== (left.get(place) ?? null))).toEqual([]);
    expect(shown.filter(([, published]) => published !== null).length).toBeGreaterThan(500);
  });

  it("stays in the demo: the real records do not exist", async () => {
    expect(existsSync(join(folder, "akte.db"))).toBe(false);
    expect(await core.ask("leaveDemo", {})).toMatchObject({
      ok: true,
      value: { kind: "real", state: "missing" },
    });
    expect(await core.ask("statisticsPeriods", {})).toMatchObject({ ok: false, error: { code: "locked" } });
    expect(await core.ask("unlock", { username: "demo", password: "demo-demo-demo" })).toMatchObject({
      ok: false,
      error: { code: "databaseMissing" },
    });
  });
});
