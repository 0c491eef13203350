import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { promisify } from "node:util";
import { extractFile, listPackage } from "@electron/asar";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildStaleParts } from "../../electron/build.ts";
import { makeStandInDistribution, readFuses } from "./standInDistribution.ts";

const root = resolve(import.meta.dirname, "..", "..");
const builder = join(
  dirname(createRequire(import.meta.url).resolve("electron-builder/package.json")),
  "cli.js",
);

beforeAll(() => buildStaleParts(), 300_000);

describe.each([
  { platform: "linux", arch: "x64", standIn: "electron", executable: "vielfaltsakte", options: [] },
  { platform: "linux", arch: "arm64", standIn: "electron", executable: "vielfaltsakte", options: [] },
  {
    platform: "win32",
    arch: "x64",
    standIn: "electron.exe",
    executable: "Vielfaltsakte.exe",
    // The stand-in is no real Windows program: nothing can be written into its resources.
    options: ["-c.win.signAndEditExecutable=false", "-c.disableAsarIntegrity=true"],
  },
])("the package for $platform $arch", ({ platform, arch, standIn, executable, options }) => {
  let distribution: string;
  let output: string;
  let program: string;
  let archive: string;
  let files: string[];

  beforeAll(async () => {
    distribution = await makeStandInDistribution(standIn);
    output = await mkdtemp(join(tmpdir(), "vielfaltsakte-package-"));
    await promisify(execFile)(
      process.execPath,
      [
        builder,
        platform === "win32" ? "--win" : "--linux",
        "dir",
        `--${arch}`,
        "--publish=never",
        `-c.electronDist=${distribution}`,
        `-c.directories.output=${output}`,
        ...options,
      ],
      { cwd: root },
    );
    const [unpacked] = (await readdir(output)).filter((name) => name.endsWith("-unpacked"));
    program = join(output, unpacked ?? "");
    archive = join(program, "resources", "app.asar");
    files = filesIn(archive);
  }, 300_000);

  afterAll(async () => {
    await rm(distribution, { recursive: true, force: true });
    await rm(output, { recursive: true, force: true });
  });

  test("holds the program and nothing else", () => {
    const elsewhere = files.filter((file) => !file.startsWith("dist/renderer/"));
    expect(elsewhere).toEqual([
      "LICENSE",
      "dist/db/auditWorker.cjs",
      "dist/db/highs.wasm",
      "dist/db/process.js",
      "dist/electron/main.js",
      "dist/electron/preload.cjs",
      "node_modules/better-sqlite3/LICENSE",
      "node_modules/better-sqlite3/lib/binding.js",
      "node_modules/better-sqlite3/lib/database.js",
      "node_modules/better-sqlite3/lib/index.js",
      "node_modules/better-sqlite3/lib/methods/aggregate.js",
      "node_modules/better-sqlite3/lib/methods/backup.js",
      "node_modules/better-sqlite3/lib/methods/explain.js",
      "node_modules/better-sqlite3/lib/methods/function.js",
      "node_modules/better-sqlite3/lib/methods/inspect.js",
      "node_modules/better-sqlite3/lib/methods/pragma.js",
      "node_modules/better-sqlite3/lib/methods/serialize.js",
      "node_modules/better-sqlite3/lib/methods/table.js",
      "node_modules/better-sqlite3/lib/methods/transaction.js",
      "node_modules/better-sqlite3/lib/methods/wrappers.js",
      "node_modules/better-sqlite3/lib/sqlite-error.js",
      "node_modules/better-sqlite3/lib/util.js",
      "node_modules/better-sqlite3/package.json",
      `node_modules/better-sqlite3/prebuilds/${platform}-${arch}.node`,
      "package.json",
    ]);
  });

  test("holds the window as page, scripts, styles, fonts and pictures, without source maps", () => {
    const window = files.filter((file) => file.startsWith("dist/renderer/"));
    expect(window).toContain("dist/renderer/index.html");
    const strange = window.filter((file) => !/\.(html|js|css|woff2|svg|png)$/.test(file));
    expect(strange).toEqual([]);
  });

  test("no script carries or names a source map", () => {
    const scripts = files.filter((file) => /^dist\/.*\.(js|cjs|css)$/.test(file));
    expect(scripts.length).toBeGreaterThan(3);
    for (const script of scripts) expect(text(script), script).not.toContain("sourceMappingURL=");
  });

  test("nothing of tests, the browser shell or this computer is inside", () => {
    for (const script of files.filter((file) => /^dist\/(db|electron)\//.test(file))) {
      expect(text(script), script).not.toMatch(/playwright|vitest|browser-shell/);
      expect(text(script).includes(root), script).toBe(false);
    }
  });

  test("the native binary of this platform alone lies outside the archive, as it must", async () => {
    const outside = await readdir(join(program, "resources", "app.asar.unpacked"), { recursive: true });
    expect(outside.filter((file) => file.includes("."))).toEqual([
      join("node_modules", "better-sqlite3", "prebuilds", `${platform}-${arch}.node`),
    ]);
    const binary = await readFile(join(program, "resources", "app.asar.unpacked", outside.at(-1) ?? ""));
    expect(binary.subarray(0, 4).toString("latin1")).toMatch(platform === "win32" ? /^MZ/ : /^\x7fELF/);
  });

  test("its description names the entry and neither scripts nor tools of development", () => {
    const description = JSON.parse(text("package.json")) as Record<string, unknown>;
    expect(description).toMatchObject({
      name: "vielfaltsakte",
      type: "module",
      main: "dist/electron/main.js",
    });
    expect(Object.keys(description)).not.toContain("devDependencies");
    expect(Object.keys(description)).not.toContain("scripts");
    expect(Object.keys(description.dependencies as object)).toEqual(["better-sqlite3"]);
  });

  test("the fuses of its executable are set", async () => {
    expect(readFuses(await readFile(join(program, executable)))).toEqual({
      runAsNode: false,
      cookieEncryption: true,
      nodeOptions: false,
      nodeInspect: false,
      asarIntegrity: true,
      onlyLoadAppFromAsar: true,
      browserSnapshot: false,
      fileProtocolPrivileges: false,
    });
  });

  test("only the locales of the program come along", async () => {
    expect((await readdir(join(program, "locales"))).sort()).toEqual(["de.pak", "en-US.pak"]);
    expect(existsSync(join(program, "resources", "app-update.yml"))).toBe(false);
  });

  function text(file: string): string {
    return extractFile(archive, file).toString("utf8");
  }
});

/** Files, not folders, in alphabetical order, with forward slashes. */
function filesIn(archive: string): string[] {
  const entries = listPackage(archive, { isPack: false }).map((entry) =>
    entry.replaceAll("\\", "/").slice(1),
  );
  return entries.filter((entry) => !entries.some((other) => other.startsWith(`${entry}/`))).sort();
}
