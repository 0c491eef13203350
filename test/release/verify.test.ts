import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { canonicalBytes, sha256Hex } from "../../db/release/canonical.ts";
import { releaseCsv } from "../../db/release/csv.ts";
import { createSigningKey, fingerprintOf, publicKeyOf, signBytes } from "../../db/release/signature.ts";
import { readConfirmedKeys } from "../../db/release/verify/keys.ts";
import { Unreadable } from "../../db/release/verify/readHostile.ts";
import { verifyPackages } from "../../db/release/verify/verify.ts";
import { quarterPeriod, yearPeriod } from "../../shared/periods.ts";
import type { Release } from "../../shared/statistics/release.ts";
import { emptyFolder, sampleRelease, signingKey } from "./support.ts";
import { writeReleasePackage } from "./writeReleasePackage.ts";

async function samplePackage(release: Release = sampleRelease()): Promise<string> {
  return (await writeReleasePackage(emptyFolder(), release, signingKey)).path;
}

/** A package whose release was changed by somebody who can sign anew and makes a fitting CSV. */
async function forgedPackage(
  change: (release: Release) => unknown,
  release = sampleRelease(),
): Promise<string> {
  const path = await samplePackage(release);
  change(release);
  writeRelease(path, canonicalBytes(release));
  writeFileSync(join(path, "statistik.csv"), releaseCsv(release));
  return path;
}

function writeRelease(path: string, bytes: Uint8Array): void {
  writeFileSync(join(path, "statistik.json"), bytes);
  writeFileSync(join(path, "signatur.json"), canonicalBytes(signBytes(bytes, signingKey)));
}

async function errorsOf(path: string): Promise<{ status: number; errors: string[] }> {
  const { status, packages } = await verifyPackages([path]);
  const findings = packages.flatMap((one) => one.findings);
  return { status, errors: findings.filter(({ severity }) => severity === "error").map(({ code }) => code) };
}

function keysFile(release: Release, key: Uint8Array = signingKey): string {
  const path = join(emptyFolder(), "schluessel.json");
  const publicKey = publicKeyOf(key);
  const { ags, name } = release.centre;
  writeFileSync(
    path,
    JSON.stringify([
      { ags, name, publicKey: publicKey.toString("base64"), fingerprint: fingerprintOf(publicKey) },
    ]),
  );
  return path;
}

/** Takes the first two columns of a table together, as coarsening does, under this code. */
function mergeFirstColumns(release: Release, id: string, code: string): void {
  const table = release.tables.find((one) => one.id === id);
  const [first, second, ...others] = table?.dimensions[1]?.categories ?? [];
  const side = table?.dimensions[1];
  if (!table || !side || !first || !second) throw new Error(`${id} has no two columns`);
  side.categories = [{ code, label: `${first.label}, ${second.label}` }, ...others];
  table.cells = table.cells.flatMap((cell) => {
    if (cell.key[1] === second.code) return [];
    return cell.key[1] === first.code ? [{ ...cell, key: [cell.key[0] ?? "", code] }] : [cell];
  });
}

/** A change of one cell; `null` withholds it. */
function set(table: string, key: string[], value: number | null): (release: Release) => unknown {
  return (release) => {
    const cells = release.tables.find(({ id }) => id === table)?.cells;
    const cell = cells?.find((one) => one.key.join() === key.join());
    if (!cell) throw new Error("no such cell");
    return Object.assign(cell, value === null ? { value, status: "C" } : { value, status: "F" });
  };
}

function withholdTable(id: string): (release: Release) => unknown {
  return (release) =>
    release.tables
      .find((table) => table.id === id)
      ?.cells.forEach((cell) => {
        Object.assign(cell, { value: null, status: "C" });
      });
}

describe("examining a package", () => {
  test("finds words in place of a variable of the shares", async () => {
    const wordy = await forgedPackage((r) =>
      r.quality.push({ variable: "Familie Müller", missingPercent: 0 }),
    );
    expect(await errorsOf(wordy)).toEqual({ status: 1, errors: ["quality"] });
  });

  test("takes a variable named like a part of every object for a name", async () => {
    const path = await forgedPackage((r) => r.quality.push({ variable: "constructor", missingPercent: 5 }));
    expect(await errorsOf(path)).toEqual({ status: 0, errors: [] });
  });

  test.each<[string, string, (release: Release) => unknown]>([
    [
      "shares that the tables do not give",
      "quality",
      (r) => Object.assign(r.quality[0] ?? {}, { missingPercent: 95 }),
    ],
    ["a table that is not there", "tables", (release) => release.tables.pop()],
    ["another title", "title", (release) => Object.assign(release.tables[0] ?? {}, { title: "Anders" })],
    ["a table withheld as a whole", "auditMissing", withholdTable("P03")],
  ])("warns of %s, which another version may have good reason for", async (_name, code, change) => {
    const { status, packages } = await verifyPackages([await forgedPackage(change)]);
    expect(status).toBe(0);
    const warnings = packages[0]?.findings.filter(({ severity }) => severity === "warning");
    expect(warnings?.map((finding) => finding.code)).toContain(code);
  });

  test("reads a public key in SPKI form and a longer fingerprint, as other programs may write them", async () => {
    const path = await samplePackage();
    const file = join(path, "signatur.json");
    const signature = JSON.parse(readFileSync(file, "utf8"));
    const raw = Buffer.from(signature.publicKey, "base64");
    const der = Buffer.concat([Buffer.from("302a300506032b6570032100", "hex"), raw]);
    const digest = createHash("sha256").update(raw).digest("hex");
    writeFileSync(
      file,
      JSON.stringify({
        ...signature,
        publicKey: der.toString("base64"),
        fingerprint: (digest.match(/.{4}/g) ?? []).join("-"),
      }),
    );
    expect(await errorsOf(path)).toEqual({ status: 0, errors: [] });
  });

  test("says that a printed report is not examined", async () => {
    const path = await samplePackage();
    writeFileSync(join(path, "bericht.pdf"), "%PDF with other numbers");
    const { status, packages } = await verifyPackages([path]);
    expect(status).toBe(0);
    expect(packages[0]?.findings).toContainEqual(
      expect.objectContaining({ severity: "warning", code: "copyUnchecked" }),
    );
  });

  test("takes a table for coarsened where the audit says so and its categories are those of the programme", async () => {
    const findingsAbout = async (code: string, coarsened: string[]) => {
      const path = await forgedPackage((release) => {
        mergeFirstColumns(release, "P04", code);
        release.protection.audit = { passed: true, cells: 9, coarsened, withheld: [] };
      });
      const { packages } = await verifyPackages([path]);
      return packages[0]?.findings
        .filter((finding) => ["coarsened", "dimensions"].includes(finding.code))
        .map((finding) => `${finding.severity} ${finding.code}`);
    };
    expect(await findingsAbout("deutsch,eu", ["P04"])).toEqual(["ok coarsened"]);
    expect(await findingsAbout("deutsch,eu", [])).toEqual(["warning dimensions"]);
    expect(await findingsAbout("deutsch,erfunden", ["P04"])).toEqual(["warning dimensions"]);
  });

  test("finds words where the audit may only name tables", async () => {
    const audit = { passed: true, cells: 9, coarsened: ["P07"], withheld: [] as string[] } as const;
    const named = await forgedPackage((r) => Object.assign(r.protection, { audit }));
    expect(await errorsOf(named)).toEqual({ status: 0, errors: [] });
    const wordy = await forgedPackage((r) =>
      Object.assign(r.protection, { audit: { ...audit, withheld: ["Familie Müller"] } }),
    );
    expect(await errorsOf(wordy)).toEqual({ status: 1, errors: ["audit"] });
  });

  test.each([quarterPeriod(2026, 2), yearPeriod(2026)])("finds a genuine one valid ($id)", async (period) => {
    const release = sampleRelease(period);
    const path = await samplePackage(release);
    const { status, packages } = await verifyPackages([path], {
      keys: await readConfirmedKeys(keysFile(release)),
      today: release.sealedOn,
    });
    expect(status).toBe(0);
    expect(packages[0]?.findings.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(
      packages[0]?.findings.filter(({ severity }) => severity === "warning").map(({ code }) => code),
    ).toEqual(["auditMissing"]);
    expect(packages[0]?.receipt?.sha256).toBe(sha256Hex(canonicalBytes(release)));
  });

  test("warns of a day of sealing that the examiner's own day has not reached", async () => {
    const { packages, status } = await verifyPackages([await samplePackage()], { today: "2027-01-01" });
    expect(status).toBe(0);
    expect(packages[0]?.findings).toContainEqual({
      severity: "warning",
      code: "sealedLater",
      text: "2. Quartal 2026, versiegelt am 02.01.2027. Dieser Tag liegt in der Zukunft: Die Uhr des Zentrums geht falsch, oder die hiesige.",
    });
  });

  test("warns where no list of keys was given", async () => {
    const { status, packages } = await verifyPackages([await samplePackage()]);
    expect(status).toBe(0);
    expect(packages[0]?.findings).toContainEqual(
      expect.objectContaining({ severity: "warning", code: "keyUnconfirmed" }),
    );
  });

  test("finds a key that is not the centre's", async () => {
    const release = sampleRelease();
    const path = await samplePackage(release);
    const { status, packages } = await verifyPackages([path], {
      keys: await readConfirmedKeys(keysFile(release, createSigningKey())),
    });
    expect(status).toBe(1);
    expect(packages[0]?.findings).toContainEqual(expect.objectContaining({ severity: "error", code: "key" }));
  });

  test("says where a centre has several keys, as after a change or by somebody's addition", async () => {
    const release = sampleRelease();
    const path = await samplePackage(release);
    const file = keysFile(release);
    const other = JSON.parse(readFileSync(keysFile(release, createSigningKey()), "utf8"));
    writeFileSync(file, JSON.stringify([...JSON.parse(readFileSync(file, "utf8")), ...other]));
    const { status, packages } = await verifyPackages([path], { keys: await readConfirmedKeys(file) });
    expect(status).toBe(0);
    expect(packages[0]?.findings).toContainEqual(
      expect.objectContaining({
        severity: "warning",
        code: "keys",
        text: expect.stringMatching(/2 .*21fe-31df/),
      }),
    );
  });

  test("believes no list that gives one key to two centres", async () => {
    const release = sampleRelease();
    const file = keysFile(release);
    const [own] = JSON.parse(readFileSync(file, "utf8"));
    writeFileSync(file, JSON.stringify([own, { ...own, ags: own.ags === "06411" ? "06412" : "06411" }]));
    await expect(readConfirmedKeys(file)).rejects.toThrow("gehört ein Schlüssel zu zwei Zentren");
  });

  test("cannot work with a damaged list of keys", async () => {
    const file = join(emptyFolder(), "schluessel.json");
    for (const content of ["[", "{}", '[{"ags":"06411"}]']) {
      writeFileSync(file, content);
      await expect(readConfirmedKeys(file)).rejects.toThrow(Unreadable);
    }
    await expect(readConfirmedKeys("/gibt/es/nicht")).rejects.toThrow(Unreadable);
  });

  test("finds a changed byte in statistik.json", async () => {
    const path = await samplePackage();
    const file = join(path, "statistik.json");
    writeFileSync(file, readFileSync(file, "utf8").replace('"value":5}', '"value":15}'));
    expect(await errorsOf(path)).toMatchObject({
      status: 1,
      errors: expect.arrayContaining(["hash", "signature"]),
    });
  });

  test("finds a changed, foreign or missing signature file", async () => {
    const path = await samplePackage();
    const file = join(path, "signatur.json");
    const signature = JSON.parse(readFileSync(file, "utf8"));
    const swapped = { ...signature, signature: Buffer.alloc(64).toString("base64") };
    const other = publicKeyOf(createSigningKey()).toString("base64");
    for (const [content, code] of [
      [JSON.stringify(swapped), "signature"],
      [JSON.stringify({ ...signature, sha256: "0".repeat(64) }), "hash"],
      [JSON.stringify({ ...signature, fingerprint: "0000" }), "fingerprint"],
      [JSON.stringify({ ...signature, publicKey: other }), "signature"],
      [JSON.stringify({ ...signature, algorithm: "none" }), "signatureSchema"],
      ["kein JSON", "signatureSchema"],
    ] as const) {
      writeFileSync(file, content);
      const { status, errors } = await errorsOf(path);
      expect(status).toBe(1);
      expect(errors).toContain(code);
    }
    rmSync(file);
    expect(await errorsOf(path)).toEqual({ status: 1, errors: ["signatureMissing"] });
  });

  test("finds a changed statistik.csv", async () => {
    const path = await samplePackage();
    const file = join(path, "statistik.csv");
    writeFileSync(file, readFileSync(file, "utf8").replace(";person;5;F", ";person;50;F"));
    expect(await errorsOf(path)).toEqual({ status: 1, errors: ["copyContradicts"] });
  });

  test.each<[string, string, (release: Release) => unknown]>([
    ["a person cell that is no multiple of 5", "rounding", set("P01", ["_T", "_T"], 43)],
    ["a sum of contacts that is no multiple of 10", "rounding", set("X01", ["_T", "_T"], 15)],
    ["a fraction", "rounding", set("S01", ["kurs"], 0.5)],
    ["a total far from its parts", "totals", set("P01", ["weiblich", "_T"], 900)],
    ["a part larger than its total", "totals", set("P09", ["_T", "arbeit"], 900)],
    ["items that do not add up", "totals", set("S01", ["_T"], 99)],
    ["two values for the same persons", "sameSets", set("P02", ["divers", "_T"], 600)],
    ["a withheld person cell", "withheld", set("P01", ["weiblich", "0-13"], null)],
    ["a missing cell", "keys", (release) => release.tables[0]?.cells.pop()],
    ["cells out of order", "keys", (release) => release.tables[0]?.cells.reverse()],
    ["a table that stands twice", "tableTwice", (release) => release.tables.push(release.tables[0] as never)],
    ["another unit", "unit", (release) => Object.assign(release.tables[0] ?? {}, { unit: "item" })],
    [
      "a category without cells",
      "keys",
      (release) => release.tables[0]?.dimensions[0]?.categories.push({ code: "x", label: "x" }),
    ],
    [
      "an unknown programme",
      "programme",
      (release) => Object.assign(release.programme, { version: "2031.7" }),
    ],
    [
      "days that are not the period's",
      "period",
      (release) => Object.assign(release.period, { end: "2026-07-31" }),
    ],
    [
      "a period sealed before its end",
      "period",
      (release) => Object.assign(release, { sealedOn: "2026-06-30" }),
    ],
    ["an unknown centre", "centre", (release) => Object.assign(release.centre, { ags: "06999" })],
    ["exact tables", "unprotected", (release) => Object.assign(release, { protection: { method: "none" } })],
    ["an unknown field", "schema", (release) => Object.assign(release, { personen: ["Mustermann"] })],
    ["another format", "schema", (release) => Object.assign(release, { formatVersion: 2 })],
  ])("finds %s, however well it is signed", async (_name, code, change) => {
    const { status, errors } = await errorsOf(await forgedPackage(change));
    expect(status).toBe(1);
    expect(errors).toContain(code);
  });

  test("finds JSON that is not canonical, even with the same content", async () => {
    const path = await samplePackage();
    const text = canonicalBytes(sampleRelease()).toString();
    for (const other of [
      `${text}\n`,
      text.replace('"formatVersion":1', '"formatVersion":1.0'),
      `{"sealedOn":"2026-07-01",${text.slice(1)}`,
    ]) {
      writeRelease(path, Buffer.from(other));
      expect((await errorsOf(path)).errors).toContain("canonical");
    }
  });

  test("finds what is no JSON, no UTF-8, too deep or holds half a character", async () => {
    const path = await samplePackage();
    const half = canonicalBytes(sampleRelease())
      .toString()
      .replace(/"name":"[^"]*"/, '"name":"\\ud800"');
    for (const bytes of [
      Buffer.from(""),
      Buffer.from("{"),
      Buffer.from([0xff, 0xfe]),
      Buffer.from("[".repeat(100_000)),
      Buffer.from("[".repeat(13) + "]".repeat(13)),
      Buffer.from('{"__proto__":{"a":1}}'),
      Buffer.from(half),
    ]) {
      writeRelease(path, bytes);
      expect((await errorsOf(path)).status).toBe(1);
    }
  });

  test("finds a second, different release of the same period, among the packages or received before", async () => {
    const first = await samplePackage();
    const second = await samplePackage({ ...sampleRelease(), sealedOn: "2027-01-03" });
    const both = await verifyPackages([first, second]);
    expect(both.packages.map(({ status }) => status)).toEqual([0, 1]);
    expect((await verifyPackages([first, first])).status).toBe(0);
    const received = both.packages[0]?.receipt ? [both.packages[0].receipt] : [];
    expect((await verifyPackages([second], { received })).status).toBe(1);
    expect((await verifyPackages([first], { received })).status).toBe(0);
  });

  test("warns of a renamed folder, of files that do not belong there and of a changed report", async () => {
    const path = await samplePackage();
    writeFileSync(join(path, "notiz.txt"), "");
    writeFileSync(join(path, "bericht.html"), "<p>Andere Zahlen</p>");
    const renamed = join(path, "..", "Lieferung");
    renameSync(path, renamed);
    const { status, packages } = await verifyPackages([renamed]);
    expect(status).toBe(0);
    const warnings = packages[0]?.findings
      .filter(({ severity }) => severity === "warning")
      .map(({ code }) => code);
    expect(warnings).toEqual(expect.arrayContaining(["strangers", "name", "copyDiffers"]));
  });

  test("cannot read what is no package folder", async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, "datei"), "");
    mkdirSync(join(folder, "leer"));
    for (const name of ["gibt-es-nicht", "datei", "leer"]) {
      expect((await verifyPackages([join(folder, name)])).status).toBe(2);
    }
  });

  test("follows no link, reads nothing but plain files and nothing too large", async () => {
    const genuine = await samplePackage();
    const folder = emptyFolder();
    symlinkSync(genuine, join(folder, "verknuepft"));
    expect((await verifyPackages([join(folder, "verknuepft")])).status).toBe(2);

    const linked = await samplePackage();
    rmSync(join(linked, "statistik.json"));
    symlinkSync("/etc/passwd", join(linked, "statistik.json"));
    expect((await verifyPackages([linked])).status).toBe(2);

    const nested = await samplePackage();
    rmSync(join(nested, "statistik.csv"));
    mkdirSync(join(nested, "statistik.csv"));
    expect((await verifyPackages([nested])).status).toBe(2);

    const large = await samplePackage();
    writeFileSync(join(large, "statistik.json"), Buffer.alloc(4_000_001, 32));
    expect((await verifyPackages([large])).status).toBe(2);

    const crowded = await samplePackage();
    for (let file = 0; file < 60; file += 1) writeFileSync(join(crowded, `x${file}`), "");
    expect((await verifyPackages([crowded])).status).toBe(2);
  });

  test("one unreadable package does not hide what is wrong with another", async () => {
    const broken = await forgedPackage(set("P01", ["_T", "_T"], 43));
    const { status, packages } = await verifyPackages(["/gibt/es/nicht", broken, await samplePackage()]);
    expect(status).toBe(2);
    expect(packages.map((one) => one.status)).toEqual([2, 1, 0]);
  });
});
