import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import {
  forbiddenImports,
  forbiddenNamesInTheWindow,
  genderSpecialCharacters,
  importsWithoutEnding,
  machinePathsIn,
  sqlIn,
} from "./rules.ts";
import { projectFiles, projectRoot, readProjectFile, readSource } from "./sourceFiles.ts";

const files = projectFiles().filter((path) => existsSync(join(projectRoot, path)));
const programs = files.filter((path) => /\.tsx?$/.test(path)).map(readSource);
const product = programs.filter((file) => /^(shared|db|electron|renderer)\//.test(file.path));

function below(...folders: string[]) {
  return product.filter((file) => folders.some((folder) => file.path.startsWith(`${folder}/`)));
}

describe("the layers", () => {
  test("the checker sees every layer", () => {
    for (const folder of ["shared", "db", "electron", "renderer"]) {
      expect(below(folder).length, folder).toBeGreaterThan(5);
    }
  });

  test("each layer imports only what it may", () => {
    expect(product.flatMap(forbiddenImports)).toEqual([]);
  });

  test("every relative import names a file with its ending", () => {
    expect(programs.flatMap(importsWithoutEnding)).toEqual([]);
    const missing = programs.flatMap((file) =>
      file.imports
        .filter((request) => request.startsWith("."))
        .filter((request) => !existsSync(join(projectRoot, dirname(file.path), request)))
        .map((request) => `${file.path}: ${request}`),
    );
    expect(missing).toEqual([]);
  });

  test("ipcMain is named in one file of the product", () => {
    const using = product.filter((file) => file.names.has("ipcMain")).map((file) => file.path);
    expect(using).toEqual(["electron/ipcGuard.ts"]);
  });

  test("SQL stands only in db", () => {
    expect(below("shared", "electron", "renderer").flatMap(sqlIn)).toEqual([]);
    expect(below("db").flatMap(sqlIn).length).toBeGreaterThan(20);
  });

  test("the window keeps nothing, sends nothing and writes no raw HTML", () => {
    expect(below("renderer").flatMap(forbiddenNamesInTheWindow)).toEqual([]);
  });

  test("nothing in the product fetches, the look for Electron's binary aside", () => {
    const fetching = product.filter((file) => file.names.has("fetch")).map((file) => file.path);
    expect(fetching).toEqual(["electron/findElectron.ts"]);
  });
});

describe("the repository", () => {
  test("zod is imported as a namespace, which keeps the window small", () => {
    const others = programs.filter((file) =>
      /import\s+\{[^}]*\}\s+from\s+"zod"/.test(file.text.replaceAll("import type", "")),
    );
    expect(others.map((file) => file.path)).toEqual([]);
  });

  test("no file names a place of one computer", () => {
    const texts = files.filter((path) => !/\.(png|woff2|ico|db)$/.test(path));
    const found = texts.flatMap((path) =>
      machinePathsIn(readProjectFile(path)).map((line) => `${path}: ${line}`),
    );
    expect(found).toEqual([]);
  });

  test("German texts use neutral or paired forms, without special characters", () => {
    const texts = files.filter((path) =>
      /^(shared|db|electron|renderer|docs)\/|^(README\.md|publiccode\.yml)$/.test(path),
    );
    const found = texts.flatMap((path) =>
      genderSpecialCharacters(readProjectFile(path)).map((word) => `${path}: ${word}`),
    );
    expect(found).toEqual([]);
  });

  test("our statistics are never called official", () => {
    const texts = files.filter((path) =>
      /^(shared|db|electron|renderer)\/.*\.tsx?$|^docs\/|^README\.md$/.test(path),
    );
    expect(texts.filter((path) => /amtlich/i.test(readProjectFile(path)))).toEqual([]);
  });

  test("dependencies are exact, and only the database driver is one of the package", () => {
    const versions = Object.entries(packageJson.devDependencies).filter(
      ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
    );
    expect(versions).toEqual([]);
    expect(packageJson.dependencies).toEqual({
      "better-sqlite3": expect.stringMatching(/^npm:better-sqlite3-multiple-ciphers@\d+\.\d+\.\d+$/),
    });
  });
});
