import { readdirSync, readFileSync } from "node:fs";
import { homedir, hostname, tmpdir, userInfo } from "node:os";
import { basename, join } from "node:path";
import { chromium } from "@playwright/test";
import Database from "better-sqlite3";
import { describe, expect, test } from "vitest";
import { Connection } from "../../db/engine/connection.ts";
import { migrations } from "../../db/engine/migrations/all.ts";
import { buildRelease, type ReportInput } from "../../db/release/build.ts";
import { publishedQuality } from "../../db/release/publishedQuality.ts";
import { currentProgramme } from "../../db/statistics/programme.ts";
import { readFacts } from "../../db/statistics/readFacts.ts";
import { quarterPeriod } from "../../shared/periods.ts";
import { findChromium } from "../browser-shell/findChromium.ts";
import { emptyFolder, signingKey } from "../release/support.ts";
import { writeReleasePackage } from "../release/writeReleasePackage.ts";
import { generateWorld, numbers } from "../statistics/generate.ts";
import { type Row, store, type World } from "../statistics/world.ts";
import { believableCentre, secretOf } from "./centres.ts";
import { findWords, pdfStreams, readPackage, zipEntries } from "./packageBytes.ts";

const period = quarterPeriod(2026, 2);
const firstZipMoment = 0x0021_0000;
const secretWords = [
  "Xylanderquappe",
  "Zwiebelturm",
  "Vertraulichenotiz",
  "Ypsilantistrasse",
  "Qoppakollege",
];

/** What the package of a centre's database contains, file by file. */
async function packageOf(world: World): Promise<Map<string, Buffer>> {
  const connection = new Connection(new Database(":memory:"));
  for (const { sql } of migrations) connection.raw.exec(sql);
  store(connection, world);
  const facts = readFacts(connection, world.centreAgs, period);
  connection.close();
  const input: ReportInput = {
    facts,
    period,
    programme: currentProgramme,
    centre: { ags: world.centreAgs, name: "Beispiel" },
    sealedOn: "2026-07-02",
  };
  const { path } = await writeReleasePackage(
    emptyFolder(),
    buildRelease(input, secretOf(1), null),
    signingKey,
  );
  return readPackage(path);
}

/** The same centre with other names, notes, colleagues and moments, its records made in another order. */
function inDisguise(world: World): World {
  const [surname, firstName, note, street, colleague] = secretWords;
  const random = numbers(7);
  const reordered = (rows: readonly Row[]) =>
    rows
      .map((row) => ({ row, place: random() }))
      .sort((one, other) => one.place - other.place)
      .map(({ row }) => row);
  return {
    ...world,
    users: world.users.map((user) => ({ ...user, name: `${colleague}`, username: "anders" })),
    people: reordered(world.people).map((person) => ({
      ...person,
      lastName: `${surname}`,
      firstName: `${firstName}`,
      street: `${street} 3`,
      createdAt: "2026-05-05T05:05:05Z",
    })),
    consultations: reordered(world.consultations).map((one) => ({
      ...one,
      note: `${note}`,
      recordedAt: "2026-05-06T06:06:06Z",
    })),
    personAttributes: reordered(world.personAttributes),
    cases: reordered(world.cases).map((one) => ({ ...one, concern: `${note}` })),
    casePhases: reordered(world.casePhases),
    referrals: reordered(world.referrals),
    measures: reordered(world.measures).map((one) => ({ ...one, title: `${note}` })),
    measureSessions: reordered(world.measureSessions),
    attendances: reordered(world.attendances),
  };
}

describe("names, notes, colleagues, moments and the order of recording", () => {
  test.each([1, 2, 3, 4])("leave no trace in any byte of a package (centre %d)", async (seed) => {
    const world = generateWorld(seed, 120);
    const plain = await packageOf(world);
    const disguised = await packageOf(inDisguise(world));
    expect([...disguised.keys()]).toEqual([...plain.keys()]);
    for (const [name, bytes] of plain)
      expect({ name, same: disguised.get(name)?.equals(bytes) }).toEqual({ name, same: true });
  });

  test("can be found where they are: the search itself works", async () => {
    const hidden = Buffer.from(`<t>${secretWords[0]}</t>`);
    expect(findWords(new Map([["x", hidden]]), secretWords)).toEqual([`x: ${secretWords[0]}`]);
  });
});

describe("every byte of a package", () => {
  const world = inDisguise(generateWorld(5, 120));

  test("is free of names, notes, ids, machine, user and places on the disk", async () => {
    const files = await packageOf(world);
    const rows = Object.values(world).filter(Array.isArray).flat() as Row[];
    const ids = rows.map(({ id }) => String(id));
    const places = [hostname(), userInfo().username, homedir(), tmpdir(), process.cwd()].filter(
      (word) => word.length > 4,
    );
    expect(ids.length).toBeGreaterThan(1000);
    expect(findWords(files, [...secretWords, ...ids, ...places])).toEqual([]);
  });

  test("tells the day of sealing and no time of day", async () => {
    const files = await packageOf(world);
    for (const [name, bytes] of files) {
      const text = bytes.toString("latin1");
      expect({ name, times: text.match(/\d\dT\d\d:\d\d|\b\d\d:\d\d:\d\d\b/g) }).toEqual({
        name,
        times: null,
      });
      const today = new Date().toISOString().slice(0, 10);
      expect({ name, today: text.includes(today) }).toEqual({ name, today: false });
    }
  });

  test("of the workbook has no author, program, moment or hidden part", async () => {
    const { path } = await writeReleasePackage(
      emptyFolder(),
      buildRelease(believableCentre({ people: 60 }), secretOf(1), null),
      signingKey,
    );
    const entries = zipEntries(readFileSync(join(path, "statistik.xlsx")));
    expect(entries.length).toBeGreaterThan(20);
    expect(entries.every(({ moment, extra }) => moment === firstZipMoment && extra === 0)).toBe(true);
    const text = entries.map(({ content }) => content.toString("utf8")).join("\n");
    expect(text).not.toMatch(
      /creator|lastModifiedBy|<Application>|dcterms|<Company>|state="(?:very)?hidden"/i,
    );
  });
});

const browser = findChromium();

describe("the printed report", () => {
  test.skipIf(browser === null)(
    "tells neither who printed it nor when, and is the same each time",
    async () => {
      const release = buildRelease(believableCentre({ people: 60 }), secretOf(1), null);
      const first = await printedReport(release);
      await new Promise((later) => setTimeout(later, 1100)); // a PDF counts time in seconds
      const second = await printedReport(release);
      expect(second.equals(first)).toBe(true);
      const words = [hostname(), userInfo().username, homedir(), "Mozilla", "Headless", "Linux", "Windows"];
      const text = Buffer.concat([first, ...pdfStreams(first)]);
      expect(pdfStreams(first).length).toBeGreaterThan(3);
      expect(
        findWords(
          new Map([["bericht.pdf", text]]),
          words.filter((word) => word.length > 4),
        ),
      ).toEqual([]);
      expect(text.toString("latin1")).not.toContain(
        new Date().toISOString().slice(0, 10).replaceAll("-", ""),
      );
    },
  );
});

/** The report of a package as a real browser prints it. */
async function printedReport(release: ReturnType<typeof buildRelease>): Promise<Buffer> {
  const { path } = await writeReleasePackage(emptyFolder(), release, signingKey, async (html) => {
    const opened = await chromium.launch({
      executablePath: browser ?? "",
      chromiumSandbox: process.getuid?.() !== 0,
    });
    const page = await opened.newPage({ javaScriptEnabled: false, offline: true });
    await page.setContent(html);
    const pdf = await page.pdf({
      printBackground: true,
      preferCSSPageSize: true,
      tagged: true,
      outline: true,
    });
    await opened.close();
    return pdf;
  });
  return readFileSync(join(path, "bericht.pdf"));
}

describe("order, names and sizes", () => {
  test("of tables, cells, sheets and files are the same for every centre", async () => {
    const shapes = [];
    for (const people of [30, 200, 800]) {
      const release = buildRelease(believableCentre({ people, rare: people > 30 }), secretOf(people), null);
      const { path } = await writeReleasePackage(emptyFolder(), release, signingKey);
      shapes.push({
        folder: basename(path),
        files: readdirSync(path).sort(),
        sheets: zipEntries(readFileSync(join(path, "statistik.xlsx"))).map(({ name }) => name),
        cells: release.tables.map(({ id, cells }) => [id, ...cells.map(({ key }) => key.join("/"))]),
      });
    }
    expect(shapes[1]).toEqual(shapes[0]);
    expect(shapes[2]).toEqual(shapes[0]);
  });

  test("the shares of unknown values follow from the published cells alone", () => {
    for (const people of [30, 200]) {
      const release = buildRelease(believableCentre({ people }), secretOf(people), null);
      expect(release.quality).toEqual(publishedQuality(release.tables));
    }
  });

  test("a release has nothing beside the fields of the specification", () => {
    const release = buildRelease(believableCentre({ people: 60 }), secretOf(1), null);
    expect(Object.keys(release).sort()).toEqual(
      "centre format formatVersion period previous programme protection quality sealedOn tables".split(" "),
    );
    expect(new Set(release.tables.flatMap((table) => Object.keys(table)))).toEqual(
      new Set(["id", "title", "unit", "dimensions", "cells"]),
    );
    expect(
      new Set(release.tables.flatMap(({ cells }) => cells).flatMap((cell) => Object.keys(cell))),
    ).toEqual(new Set(["key", "value", "status"]));
  });
});
