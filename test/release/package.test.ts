import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { buildExactReport } from "../../db/release/build.ts";
import { canonicalBytes } from "../../db/release/canonical.ts";
import { packageName } from "../../db/release/packageFiles.ts";
import { emptyFolder, reportInput, sampleRelease, signingKey } from "./support.ts";
import { writeReleasePackage } from "./writeReleasePackage.ts";

const files = ["bericht.html", "signatur.json", "statistik.csv", "statistik.json", "statistik.xlsx"];

describe("writing a package", () => {
  test("puts all files into a folder named after centre and period", async () => {
    const folder = emptyFolder();
    const release = sampleRelease();
    const written = await writeReleasePackage(folder, release, signingKey);
    expect(written).toMatchObject({ path: join(folder, packageName(release)), written: true });
    expect(packageName(release)).toBe(`${release.centre.ags}-2026-Q2`);
    expect(readdirSync(folder)).toEqual([packageName(release)]);
    expect(readdirSync(written.path).sort()).toEqual(files);
    expect(readFileSync(join(written.path, "statistik.json")).equals(canonicalBytes(release))).toBe(true);
  });

  test("adds the printed report where the shell can print", async () => {
    const { path, files: names } = await writeReleasePackage(
      emptyFolder(),
      sampleRelease(),
      signingKey,
      async (html) => Buffer.from(`%PDF ${html.length}`),
    );
    expect(names).toContain("bericht.pdf");
    expect(readFileSync(join(path, "bericht.pdf"), "utf8")).toMatch(/^%PDF \d+$/);
  });

  test("keeps the printer's clock time, program and platform out of the report", async () => {
    const information = [
      "/Creator (Mozilla/5.0 \\(Windows NT 10.0\\) Electron/45)",
      "/CreationDate (D:20261122194357+01'00')",
      "/ModDate (D:20261122194357+01'00')>>",
    ].join("\n");
    const printed = Buffer.concat([Buffer.from(`%PDF-1.4\n${information}\n`), Buffer.from([0, 255, 128])]);
    const { path } = await writeReleasePackage(
      emptyFolder(),
      sampleRelease(),
      signingKey,
      async () => printed,
    );
    const kept = readFileSync(join(path, "bericht.pdf"));
    expect(kept).toHaveLength(printed.length);
    expect(kept.subarray(-3)).toEqual(printed.subarray(-3));
    expect(kept.toString("latin1")).not.toMatch(/Mozilla|Windows|Electron|20261122|1943/);
    expect(kept.toString("latin1").match(/D:20270102000000\+00'00'/g)).toHaveLength(2);
  });

  test.each(["statistik.csv", "statistik.xlsx", "signatur.json", "bericht.html"])(
    "does not take a package whose %s is damaged or gone for the same",
    async (name) => {
      const folder = emptyFolder();
      const { path } = await writeReleasePackage(folder, sampleRelease(), signingKey);
      writeFileSync(join(path, name), "forged");
      const again = () => writeReleasePackage(folder, sampleRelease(), signingKey);
      await expect(again()).rejects.toMatchObject({ code: "packageExists" });
      rmSync(join(path, name));
      await expect(again()).rejects.toMatchObject({ code: "packageExists" });
    },
  );

  test("leaves the same package as it is", async () => {
    const folder = emptyFolder();
    await writeReleasePackage(folder, sampleRelease(), signingKey);
    const again = await writeReleasePackage(folder, sampleRelease(), signingKey);
    expect(again).toMatchObject({ written: false, files });
    expect(readdirSync(folder)).toHaveLength(1);
  });

  test("never touches another release of the same period", async () => {
    const folder = emptyFolder();
    const release = sampleRelease();
    const { path } = await writeReleasePackage(folder, release, signingKey);
    await expect(
      writeReleasePackage(folder, { ...release, sealedOn: "2027-01-03" }, signingKey),
    ).rejects.toMatchObject({
      code: "packageExists",
    });
    expect(readFileSync(join(path, "statistik.json")).equals(canonicalBytes(release))).toBe(true);
    expect(readdirSync(folder)).toHaveLength(1);
  });

  test("clears away what a killed process left half written", async () => {
    const folder = emptyFolder();
    const release = sampleRelease();
    const leftover = join(folder, `.${packageName(release)}.unfertig-000000000000`);
    mkdirSync(leftover);
    writeFileSync(join(leftover, "statistik.json"), "{");
    mkdirSync(join(folder, "anderes"));
    await writeReleasePackage(folder, release, signingKey);
    expect(readdirSync(folder).sort()).toEqual([packageName(release), "anderes"].sort());
  });

  test("says that the folder cannot be written to, and leaves nothing behind", async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, "datei"), "");
    for (const place of ["gibt-es-nicht", "datei"]) {
      await expect(
        writeReleasePackage(join(folder, place), sampleRelease(), signingKey),
      ).rejects.toMatchObject({
        code: "folderUnwritable",
      });
    }
    expect(readdirSync(folder)).toEqual(["datei"]);
  });

  test("says that the disk is full when a write fails midway, and leaves nothing half written", () => {
    const folder = emptyFolder();
    const script = join(import.meta.dirname, "writeSample.ts");
    const { stdout, stderr } = spawnSync("bash", [
      "-c",
      `ulimit -f 20; exec "$0" --disable-warning=ExperimentalWarning "$1" "$2"`,
      process.execPath,
      script,
      folder,
    ]);
    expect(`${stdout}${stderr}`).toBe("folderFull");
    expect(readdirSync(folder)).toEqual([]);
  });

  test("refuses exact tables", async () => {
    const folder = emptyFolder();
    await expect(writeReleasePackage(folder, buildExactReport(reportInput()), signingKey)).rejects.toThrow();
    expect(readdirSync(folder)).toEqual([]);
  });
});
