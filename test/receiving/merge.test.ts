import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cellShare, roundToBase } from "../../db/protection/rounding.ts";
import { encryptTo, tarOf } from "../../db/release/encryption.ts";
import { createSigningKey } from "../../db/release/signature.ts";
import type { ReadPackage } from "../../db/release/verify/readPackage.ts";
import { findPackages } from "../../db/stateEvaluation/findPackages.ts";
import { type Merged, mergeReceived } from "../../db/stateEvaluation/merge.ts";
import { receiveContents, receivePackages } from "../../db/stateEvaluation/receive.ts";
import { standardError } from "../../db/stateEvaluation/standardError.ts";
import { writeEvaluation } from "../../db/stateEvaluation/writeEvaluation.ts";
import { centres } from "../../shared/codelists/places.ts";
import { quarterPeriod } from "../../shared/periods.ts";
import type { Release } from "../../shared/statistics/release.ts";
import { emptyFolder } from "../release/support.ts";
import { confirmedKeys, packageOf, releaseOf, signingKeyOf, writeAllCentres, writeTo } from "./centres.ts";

const keys = confirmedKeys();
const [first, second, third] = centres.map(({ ags }) => ags) as [string, string, string];

async function mergedOf(packages: readonly ReadPackage[]): Promise<Merged> {
  return mergeReceived(await receiveContents(packages, { keys }));
}

function valueAt(merged: Merged, table: string, key: string[], period = "2026-Q2") {
  const cells = merged.tables.find(({ id }) => id === table)?.cells;
  const value = cells?.find((cell) => cell.key.join() === key.join())?.periods[period];
  if (!value) throw new Error("no such cell");
  return value;
}

function publishedAt(release: Release, table: string, key: string[]): number | null | undefined {
  const cells = release.tables.find(({ id }) => id === table)?.cells;
  return cells?.find((cell) => cell.key.join() === key.join())?.value;
}

describe("adding up", () => {
  test("one package gives its own values, each with the error of one rounding", async () => {
    const release = releaseOf(first);
    const merged = await mergedOf([packageOf(release)]);
    for (const { id, unit, cells } of release.tables) {
      const error = { person: 2, contact: Math.sqrt(100 / 12), item: 0 }[unit];
      for (const { key, value } of cells) {
        const expected = value === null ? [null, null] : [value, error];
        const found = valueAt(merged, id, key);
        expect([found.sum, found.standardError]).toEqual(expected);
      }
    }
  });

  test("a sum is that of the published values, whatever the order of the packages", async () => {
    const releases = [first, second, third].map((ags) => releaseOf(ags));
    const expected = releases.reduce(
      (sum, one) => sum + (publishedAt(one, "P01", ["weiblich", "_T"]) ?? 0),
      0,
    );
    const inOrder = await mergedOf(releases.map((one) => packageOf(one)));
    expect(valueAt(inOrder, "P01", ["weiblich", "_T"])).toMatchObject({
      sum: expected,
      standardError: Math.sqrt(12),
    });
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(releases, { minLength: 3 }), async (shuffled) => {
        expect(await mergedOf(shuffled.map((one) => packageOf(one)))).toEqual(inOrder);
      }),
      { numRuns: 5 },
    );
  });

  test("a withheld table is missing from the sum, and the number of centres says so", async () => {
    const release = releaseOf(second);
    const table = release.tables.find(({ id }) => id === "P03");
    for (const cell of table?.cells ?? []) Object.assign(cell, { value: null, status: "C" });
    const merged = await mergedOf([packageOf(releaseOf(first)), packageOf(release)]);
    const total = valueAt(merged, "P03", ["_T", "_T"]);
    expect(total.byCentre).toEqual({ [first]: publishedAt(releaseOf(first), "P03", ["_T", "_T"]) });
    expect(total.standardError).toBe(2);
    expect(merged.tables.find(({ id }) => id === "P03")?.withheldBy).toEqual({ "2026-Q2": [second] });
  });

  test("a coarsened table adds to the cells it left as they are, and to no others", async () => {
    const release = releaseOf(second);
    const table = release.tables.find(({ id }) => id === "P01");
    if (!table) throw new Error("no P01");
    const gender = table.dimensions[0];
    if (!gender) throw new Error("no gender");
    const merges = (code: string) => code === "divers" || code === "ohne-angabe";
    gender.categories = [
      ...gender.categories.filter(({ code }) => !merges(code)),
      { code: "divers,ohne-angabe", label: "divers, ohne Angabe" },
    ];
    table.cells = [
      ...table.cells.filter(({ key: [code = ""] }) => !merges(code) && code !== "_T"),
      ...table.cells
        .filter(({ key: [code] }) => code === "divers")
        .map(({ key, value }) => ({ key: ["divers,ohne-angabe", key[1] ?? ""], value })),
      ...table.cells.filter(({ key: [code] }) => code === "_T"),
    ];
    const merged = await mergedOf([packageOf(releaseOf(first)), packageOf(release)]);
    expect(merged.packages.map(({ state }) => state)).toEqual(["counted", "counted"]);
    expect(Object.keys(valueAt(merged, "P01", ["weiblich", "_T"]).byCentre)).toEqual([first, second]);
    expect(Object.keys(valueAt(merged, "P01", ["divers", "_T"]).byCentre)).toEqual([first]);
    expect(merged.tables.find(({ id }) => id === "P01")?.coarsenedBy).toEqual({ "2026-Q2": [second] });
  });
});

describe("what does not count", () => {
  test("nothing of a package is kept but what sums rest on, however much a valid one holds", async () => {
    const release = releaseOf(first);
    const categories = Array.from({ length: 60 }, (_, code) => ({ code: String(code), label: "" }));
    const codes = [...categories.map(({ code }) => code), "_T"];
    const dimensions = ["a", "b"].map((id) => ({ id, label: "", multi: false, categories }));
    const cells = codes.flatMap((one) => codes.map((other) => ({ key: [one, other], value: 0 })));
    release.tables.push({ id: "Z10", title: "", unit: "item", dimensions, cells });
    const rejected = { ...releaseOf(second), sealedOn: "2026-01-01" };
    const [valid, invalid] = await receiveContents([packageOf(release), packageOf(rejected)]);
    expect([valid?.state, valid?.release]).toEqual(["counted", releaseOf(first)]);
    expect([invalid?.state, invalid?.release]).toEqual([
      "rejected",
      { ...rejected, tables: [], quality: [] },
    ]);
  });

  test("an unconfirmed key, a changed byte and a foreign name contribute nothing", async () => {
    const good = packageOf(releaseOf(first));
    const alone = await mergedOf([good]);
    const stranger = packageOf(releaseOf(second), createSigningKey());
    const otherCentre = packageOf(releaseOf(second), signingKeyOf(third));
    const changed = packageOf(releaseOf(third));
    const bytes = Buffer.from(changed.files.contents.get("statistik.json") ?? "");
    bytes[bytes.length - 5] = (bytes[bytes.length - 5] ?? 0) ^ 1;
    const forged = {
      ...changed,
      files: { ...changed.files, contents: new Map(changed.files.contents).set("statistik.json", bytes) },
    };
    const renamed = { ...packageOf(releaseOf(second)), name: `${third}-2026-Q2` };
    const merged = await mergedOf([stranger, good, otherCentre, forged, renamed]);
    expect(merged.tables).toEqual(alone.tables);
    expect(merged.packages.filter(({ state }) => state === "counted")).toHaveLength(1);
    expect(merged.periods[0]).toMatchObject({ delivered: [first], rejected: [second] });
  });

  test("a day of sealing still to come is told and turns nothing away", async () => {
    const release = releaseOf(first);
    const toldOn = async (today: string) => {
      const [received] = await receiveContents([packageOf(release)], { keys, today });
      const findings = received?.findings.filter(({ severity }) => severity === "warning");
      return [received?.state, findings?.map(({ code }) => code)];
    };
    expect(await toldOn("2027-01-01")).toEqual(["counted", ["sealedLater", "auditMissing"]]);
    expect(await toldOn(release.sealedOn)).toEqual(["counted", ["auditMissing"]]);
  });

  test("the same release counts once; of two different ones for one period none counts, in any order", async () => {
    const release = releaseOf(first);
    const other = { ...releaseOf(first), sealedOn: "2027-01-03" };
    const doubled = await mergedOf([packageOf(release), { ...packageOf(release), name: "kopie" }]);
    expect(doubled.packages.map(({ state }) => state)).toEqual(["counted", "duplicate"]);
    for (const pair of [
      [release, other],
      [other, release],
    ]) {
      const merged = await mergedOf(pair.map((one) => packageOf(one)));
      expect(merged.packages.map(({ state }) => state)).toEqual(["rejected", "rejected"]);
      expect(merged.periods[0]?.rejected).toEqual([first]);
    }
  });
});

test("the standard error is that of the real keyed rounding, found by simulation", () => {
  const runs = 4_000;
  let squares = 0;
  for (let run = 0; run < runs; run += 1) {
    let error = 0;
    for (let centre = 0; centre < 33; centre += 1) {
      const secret = Buffer.alloc(32, centre);
      secret.writeUInt32BE(run, 0);
      const persons = 20 + ((run * 33 + centre * 7) % 40);
      error += roundToBase(persons, cellShare(secret, BigInt(run))) - persons;
    }
    squares += error ** 2;
  }
  expect(standardError("person", 33)).toBeCloseTo(11.489, 3);
  expect(Math.abs(Math.sqrt(squares / runs) / standardError("person", 33) - 1)).toBeLessThan(0.04);
  expect(standardError("item", 33)).toBe(0);
});

describe("packages on disk", () => {
  test("33 centres give the same files in any order; nothing is written beside the packages", async () => {
    const folder = emptyFolder();
    const paths = writeAllCentres(folder, [quarterPeriod(2026, 1), quarterPeriod(2026, 2)]);
    expect(await findPackages(folder)).toEqual([...paths].sort());
    const before = readdirSync(folder, { recursive: true }).sort();
    const [one, other] = [emptyFolder(), emptyFolder()];
    const forwards = await receivePackages(paths, { keys });
    const backwards = await receivePackages([...paths].reverse(), { keys });
    await writeEvaluation(mergeReceived(forwards ?? []), one);
    await writeEvaluation(mergeReceived(backwards ?? []), other);
    for (const name of ["landesauswertung.json", "landesauswertung.csv", "landesauswertung.xlsx"]) {
      expect(readFileSync(join(one, name)).equals(readFileSync(join(other, name)))).toBe(true);
    }
    const { periods } = mergeReceived(forwards ?? []);
    expect(periods.map(({ delivered, missing }) => [delivered.length, missing.length])).toEqual([
      [33, 0],
      [33, 0],
    ]);
    expect(readdirSync(folder, { recursive: true }).sort()).toEqual(before);
  }, 60_000);

  // An administrator may read everything.
  test.skipIf(process.getuid?.() === 0)(
    "a folder that may not be read is named, and stops no other",
    async () => {
      const folder = emptyFolder();
      const locked = join(folder, "verschlossen");
      mkdirSync(locked, { mode: 0o000 });
      const genuine = writeTo(folder, packageOf(releaseOf(first)));
      const paths = (await Promise.all([locked, genuine].map(findPackages))).flat();
      const received = await receivePackages(paths, { keys });
      expect(received?.map(({ state }) => state).sort()).toEqual(["counted", "unreadable"]);
    },
  );

  test("an encrypted package is read with its identity only; a link in the archive or the folder is refused", async () => {
    const { generateX25519Identity, identityToRecipient } = await import("age-encryption");
    const identity = await generateX25519Identity();
    const recipient = await identityToRecipient(identity);
    const { name, files } = packageOf(releaseOf(first));
    const folder = emptyFolder();
    const path = join(folder, `${name}.tar.age`);
    writeFileSync(path, await encryptTo([recipient], await tarOf(name, files.contents)));
    const states = async (options: { identity?: string }) =>
      (await receivePackages([path], { keys, ...options }))?.map(({ state }) => state);
    expect(await states({ identity })).toEqual(["counted"]);
    expect(await states({})).toEqual(["unreadable"]);
    expect(await states({ identity: await generateX25519Identity() })).toEqual(["unreadable"]);
    const real = writeTo(emptyFolder(), { name, files });
    symlinkSync(real, join(folder, "verknuepfung"));
    mkdirSync(join(folder, ".unfertig"));
    expect(await findPackages(folder)).toEqual([path]);
  });
});
