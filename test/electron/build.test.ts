import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { buildStaleParts } from "../../electron/build.ts";
import type { Part } from "../../electron/buildParts.ts";

let root: string;
let builds: string[];

function part(name: string, inputs: string[]): Part {
  const output = `dist/${name}.js`;
  return {
    name,
    inputs,
    output,
    build: async () => {
      builds.push(name);
      write(output, name);
    },
  };
}

function write(file: string, text: string): void {
  mkdirSync(join(root, file, ".."), { recursive: true });
  writeFileSync(join(root, file), text);
}

const parts = [part("window", ["window", "shared"]), part("core", ["core", "shared", "lock.json"])];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "vielfaltsakte-build-"));
  builds = [];
  for (const file of ["window/a.ts", "window/deep/b.ts", "core/a.ts", "shared/a.ts", "lock.json"])
    write(file, "1");
});

afterEach(() => rmSync(root, { recursive: true }));

test("a fresh clone builds everything, and a second time nothing", async () => {
  expect(await buildStaleParts(root, parts)).toEqual(["window", "core"]);
  expect(await buildStaleParts(root, parts)).toEqual([]);
  expect(builds).toEqual(["window", "core"]);
});

test.each([
  ["window/deep/b.ts", ["window"]],
  ["core/a.ts", ["core"]],
  ["shared/a.ts", ["window", "core"]],
  ["lock.json", ["core"]],
  ["window/new.ts", ["window"]],
  ["elsewhere.ts", []],
])("a change of %s makes %j stale", async (file, stale) => {
  await buildStaleParts(root, parts);
  write(file, "2");
  expect(await buildStaleParts(root, parts)).toEqual(stale);
});

test("a renamed, removed or touched file counts by its content and name", async () => {
  await buildStaleParts(root, parts);
  write("window/a.ts", "1");
  expect(await buildStaleParts(root, parts)).toEqual([]);
  rmSync(join(root, "window/a.ts"));
  expect(await buildStaleParts(root, parts)).toEqual(["window"]);
});

test("a part whose output is gone is built again", async () => {
  await buildStaleParts(root, parts);
  rmSync(join(root, "dist/core.js"));
  expect(await buildStaleParts(root, parts)).toEqual(["core"]);
});

test("a part that could not be built is tried again", async () => {
  const broken: Part = {
    ...part("core", ["core"]),
    build: async () => {
      write("dist/core.js", "half");
      throw new Error("no");
    },
  };
  await expect(buildStaleParts(root, [broken])).rejects.toThrow("no");
  expect(existsSync(join(root, "dist/core.js"))).toBe(true);
  expect(await buildStaleParts(root, [part("core", ["core"])])).toEqual(["core"]);
});
