import { describe, expect, test } from "vitest";
import {
  forbiddenImports,
  forbiddenNamesInTheWindow,
  genderSpecialCharacters,
  importsWithoutEnding,
  machinePathsIn,
  sqlIn,
} from "./rules.ts";
import { parseSource } from "./sourceFiles.ts";

describe("the rules find what they forbid", () => {
  test.each([
    ["shared/a.ts", `import { readFile } from "node:fs";`],
    ["shared/a.ts", `import { open } from "../db/open.ts";`],
    ["shared/a.ts", `import React from "react";`],
    ["db/a.ts", `import { app } from "electron";`],
    ["db/a.ts", `import { useState } from "react";`],
    ["db/a.ts", `export * from "../renderer/a.ts";`],
    ["db/a.ts", `import http from "node:http";`],
    ["db/a/b.ts", `const m = await import("../../test/a.ts");`],
    ["renderer/a.tsx", `import Database from "better-sqlite3";`],
    ["renderer/a.tsx", `import { join } from "node:path";`],
    ["renderer/a.tsx", `import type { Row } from "../db/row.ts";`],
    ["renderer/a.tsx", `import "electron";`],
    ["electron/a.ts", `import { open } from "../db/engine/open.ts";`],
    ["electron/start.ts", `import("../test/run.ts");`],
    ["electron/a.ts", `import("../test/browser-shell/open.ts");`],
    ["electron/a.ts", `import Database from "better-sqlite3";`],
  ])("%s: %s", (path, text) => {
    expect(forbiddenImports(parseSource(path, text))).toHaveLength(1);
  });

  test.each([
    ["shared/a.ts", `import * as z from "zod"; import b from "./b.ts";`],
    [
      "db/cases/a.ts",
      `import fs from "node:fs"; import { b } from "../../shared/b.ts"; import "../people/c.ts";`,
    ],
    ["db/a.ts", `import { stringify } from "csv-stringify/sync";`],
    [
      "renderer/a/a.tsx",
      `import { c } from "../../shared/c.ts"; import { createRoot } from "react-dom/client";`,
    ],
    ["electron/start.ts", `import("../test/browser-shell/open.ts");`],
  ])("and let pass %s: %s", (path, text) => {
    expect(forbiddenImports(parseSource(path, text))).toEqual([]);
  });

  test("imports without an ending", () => {
    expect(
      importsWithoutEnding(parseSource("db/a.ts", `import "./b"; import "./c.js"; import "./d.ts";`)),
    ).toEqual(["db/a.ts: ./b", "db/a.ts: ./c.js"]);
  });

  test.each([
    '"SELECT id FROM people"',
    "`\n  select id\n  from people`",
    '"INSERT OR REPLACE INTO people VALUES (?)"',
    '"update people set name = ?"',
    '"DELETE FROM people"',
    '"CREATE VIRTUAL TABLE names USING fts5(name)"',
    '"PRAGMA foreign_keys = ON"',
    '"WITH recent AS (SELECT 1) SELECT * FROM recent"',
  ])("SQL: %s", (text) => {
    expect(sqlIn(parseSource("renderer/a.ts", `const text = ${text};`))).toHaveLength(1);
  });

  test.each(['"Update the settings"', '"Select a person"', '"delete"', '"with"', '"Vacuuming"'])(
    "and let pass the plain words %s",
    (text) => {
      expect(sqlIn(parseSource("renderer/a.ts", `const text = ${text};`))).toEqual([]);
    },
  );

  test("names by which a page would keep, send or inject", () => {
    const text = `localStorage.a = 1; navigator.sendBeacon("x"); const x = <p dangerouslySetInnerHTML={{ __html: "" }} />;`;
    expect(forbiddenNamesInTheWindow(parseSource("renderer/a.tsx", text))).toHaveLength(3);
  });

  test.each([
    "Berater*innen",
    "Ratsuchende:r",
    "Klient_innen",
    "Berater:in",
    "BeraterInnen",
    "Teilnehmer·innen",
  ])("the form %s", (word) => {
    expect(genderSpecialCharacters(`Für alle ${word} gilt das.`)).toHaveLength(1);
  });

  test.each(["Beraterinnen und Berater", "Ratsuchende", "checked_in", "Name: Innenstadt", "in: rot"])(
    "and let pass %s",
    (text) => {
      expect(genderSpecialCharacters(text)).toEqual([]);
    },
  );

  test("places of one computer", () => {
    expect(machinePathsIn(`a\n/home/${"anna"}/b\nC:\\${"Users"}\\anna`)).toHaveLength(2);
    expect(machinePathsIn("import x from '../shared/x.ts'; // ~/.config")).toEqual([]);
  });
});
