import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { canonicalBytes } from "../../db/release/canonical.ts";
import { verifyPackages } from "../../db/release/verify/verify.ts";
import { errorsOf, forgedPackage, samplePackage, withValue, writeRelease } from "./forgedPackages.ts";
import { emptyFolder, sampleRelease } from "./support.ts";

describe("a package that means harm, or is none", () => {
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
    const broken = await forgedPackage(withValue("P01", ["_T", "_T"], 43));
    const { status, packages } = await verifyPackages(["/gibt/es/nicht", broken, await samplePackage()]);
    expect(status).toBe(2);
    expect(packages.map((one) => one.status)).toEqual([2, 1, 0]);
  });
});
