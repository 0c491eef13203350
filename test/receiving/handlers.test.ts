import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generateIdentity, identityToRecipient } from "age-encryption";
import readWorkbook from "read-excel-file/node";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { dispatch } from "../../db/dispatch.ts";
import { silentHost } from "../../db/host.ts";
import { encryptTo, tarOf } from "../../db/release/encryption.ts";
import { Keeper } from "../../db/vault/keeper.ts";
import { centres } from "../../shared/codelists/places.ts";
import { contract, type InputOf, type OperationName, type OutputOf } from "../../shared/contract/contract.ts";
import { stateEvaluationOperations } from "../../shared/contract/stateEvaluation.ts";
import { vaultOperations } from "../../shared/contract/vault.ts";
import { quarterPeriod, yearPeriod } from "../../shared/periods.ts";
import type { Release } from "../../shared/statistics/release.ts";
import { confirmedKeys, packageOf, releaseOf, writeTo } from "./centres.ts";

const second = quarterPeriod(2026, 2);
const third = quarterPeriod(2026, 3);
const [one, two, three] = centres.map(({ ags }) => ags) as [string, string, string];

let folder = "";
let packages = "";
let chosenFile: string | null;
let whileExamining: () => void;
let keeper: Keeper;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "vielfaltsakte-land-"));
  packages = join(folder, "pakete");
  mkdirSync(packages);
  chosenFile = join(folder, "schluessel.json");
  whileExamining = () => {};
  writeFileSync(chosenFile, JSON.stringify(confirmedKeys()));
  keeper = new Keeper(folder, {
    ...silentHost,
    chooseFolder: async () => packages,
    chooseFile: async () => chosenFile,
    progress: () => whileExamining(),
  });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function demand<Name extends OperationName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>> {
  const result = await dispatch(keeper, name, input);
  if (!result.ok) throw new Error(result.error.code);
  return result.value as OutputOf<Name>;
}

const statesIn = (evaluation: OutputOf<"receivePackages">, period: string) =>
  evaluation?.periods
    .find(({ id }) => id === period)
    ?.centres.filter(({ state }) => state !== "missing")
    .map(({ ags, state }) => [ags, state]);

const total = (release: Release, table: string) =>
  release.tables.find(({ id }) => id === table)?.cells.at(-1)?.value ?? 0;

describe("packages", () => {
  test("are received, added up and saved without records; one changed on its way is turned away with its reason", async () => {
    const sent = [one, two].map((ags) => releaseOf(ags, second));
    for (const release of sent) writeTo(packages, packageOf(release));
    appendFileSync(join(writeTo(packages, packageOf(releaseOf(three, second))), "statistik.json"), "\n");

    await demand("receivePackages", {});
    const received = await demand("chooseConfirmedKeys", { from: "file" });
    expect(received).toMatchObject({ keys: { file: "schluessel.json", entries: 33 }, packages: 3 });
    expect(statesIn(received, second.id)).toEqual([
      [one, "delivered"],
      [two, "delivered"],
      [three, "rejected"],
    ]);
    const rejected = received?.periods[0]?.centres.find(({ ags }) => ags === three);
    expect(rejected?.packages[0]?.findings.join()).toMatch(/Signatur|verändert/);

    const table = await demand("stateTable", { period: second.id, table: "X01" });
    const cell = table?.rows.at(-1)?.cells.at(-1);
    const published = sent.map((release) => total(release, "X01"));
    expect(cell).toMatchObject({ sum: published.reduce((sum, value) => sum + value, 0), centres: 2 });
    const details = await demand("stateCell", { period: second.id, table: "X01", key: cell?.key ?? [] });
    expect(details?.byCentre.map(({ value }) => value).sort()).toEqual([...published].sort());

    await demand("saveEvaluation", {});
    expect(readdirSync(packages)).toEqual(
      expect.arrayContaining(["landesauswertung.csv", "landesauswertung.json", "landesauswertung.xlsx"]),
    );
  });

  test("dropped one after the other are added to those before, and are forgotten on demand", async () => {
    const [first, later] = [one, two].map((ags) => writeTo(packages, packageOf(releaseOf(ags, second))));
    await demand("receivePackages", { paths: [first ?? ""] });
    rmSync(first ?? "", { recursive: true });
    const both = await demand("receivePackages", { paths: [later ?? "", later ?? ""] });
    expect(statesIn(both, second.id)).toEqual([
      [one, "delivered"],
      [two, "delivered"],
    ]);
    expect(await demand("forgetEvaluation", {})).toMatchObject({ packages: 0, periods: [], keys: null });
    await expect(demand("saveEvaluation", {})).rejects.toThrow("notFound");
  });

  test("whose examination is stopped leave everything as it was before", async () => {
    await demand("receivePackages", { paths: [writeTo(packages, packageOf(releaseOf(one, second)))] });
    writeTo(packages, packageOf(releaseOf(two, second)));
    const before = await demand("stateEvaluation", {});
    whileExamining = () => void dispatch(keeper, "cancelReceiving", {});
    await expect(demand("receivePackages", {})).rejects.toThrow("cancelled");
    await expect(demand("chooseConfirmedKeys", { from: "file" })).rejects.toThrow("cancelled");
    expect(await demand("stateEvaluation", {})).toEqual(before);
    expect(await demand("cancelReceiving", {})).toEqual({ wasRunning: false });
  });

  test("that are encrypted are opened by the chosen age key, which never comes out of the core", async () => {
    const identity = await generateIdentity();
    const { name, files } = packageOf(releaseOf(one, second));
    const sealed = await encryptTo([await identityToRecipient(identity)], await tarOf(name, files.contents));
    writeFileSync(join(packages, `${name}.tar.age`), sealed);
    const closed = await demand("receivePackages", {});
    expect(closed?.strays).toMatchObject([
      { state: "unreadable", findings: [expect.stringContaining("geheimen Schlüssel des Landes")] },
    ]);

    await expect(demand("chooseIdentity", {})).rejects.toThrow("identityUnreadable");
    chosenFile = join(folder, "land.txt");
    writeFileSync(chosenFile, `# created\n${identity}\n`);
    const opened = await demand("chooseIdentity", {});
    expect(statesIn(opened, second.id)).toEqual([[one, "delivered"]]);
    expect(opened).toMatchObject({ identity: { file: "land.txt" }, strays: [] });
    expect(JSON.stringify(opened)).not.toContain("AGE-SECRET-KEY");
  });

  test("are named with what to do where they are packed otherwise or are none; other files are left alone", async () => {
    writeTo(packages, packageOf(releaseOf(one, second)));
    for (const name of ["06412-2026-Q2.ZIP", "bericht.pdf", "notiz.txt"])
      writeFileSync(join(packages, name), "x");
    const received = await demand("receivePackages", {});
    expect(statesIn(received, second.id)).toEqual([[one, "delivered"]]);
    expect(received?.strays).toEqual([
      {
        name: "06412-2026-Q2.ZIP",
        state: "unreadable",
        findings: [
          "Das ist eine gepackte Datei. Bitte entpacken Sie sie und wählen Sie den entpackten Ordner.",
        ],
      },
    ]);

    await demand("forgetEvaluation", {});
    packages = join(folder, "leer");
    mkdirSync(packages);
    expect((await demand("receivePackages", {}))?.strays[0]?.findings.join()).toMatch(
      /^Im Ordner fehlt die Datei statistik\.json: .* wählen Sie bitte/,
    );
  });

  test("are also chosen one by one: an encrypted file, or none", async () => {
    chosenFile = join(folder, "06411-2026-Q2.tar.age");
    writeFileSync(chosenFile, "x");
    const received = await demand("receivePackages", { from: "file" });
    expect(received?.strays).toMatchObject([{ name: "06411-2026-Q2.tar.age" }]);
    chosenFile = null;
    expect(await demand("receivePackages", { from: "file" })).toBeNull();
  });

  test("are compared with the keys that each centre sent for itself, put into one folder", async () => {
    for (const ags of [one, two]) writeTo(packages, packageOf(releaseOf(ags, second)));
    await demand("receivePackages", {});
    packages = join(folder, "schluessel");
    mkdirSync(packages);
    await expect(demand("chooseConfirmedKeys", { from: "folder" })).rejects.toThrow("keyListUnreadable");
    const sent = confirmedKeys().filter(({ ags }) => ags !== two);
    for (const key of sent)
      writeFileSync(join(packages, `schluessel-${key.ags}.json`), JSON.stringify([key]));
    const received = await demand("chooseConfirmedKeys", { from: "folder" });
    expect(received?.keys).toEqual({ file: "schluessel", entries: 32 });
    expect(statesIn(received, second.id)).toEqual([
      [one, "delivered"],
      [two, "rejected"],
    ]);
  });

  test.each(["nothing here", "[{}]", "[]"])(
    "keep their keys when a list of keys cannot be read: %s",
    async (content) => {
      writeTo(packages, packageOf(releaseOf(one, second)));
      await demand("receivePackages", {});
      await demand("chooseConfirmedKeys", { from: "file" });
      chosenFile = join(folder, "anders.json");
      writeFileSync(chosenFile, content);
      await expect(demand("chooseConfirmedKeys", { from: "file" })).rejects.toThrow("keyListUnreadable");
      expect(await demand("stateEvaluation", {})).toMatchObject({ keys: { file: "schluessel.json" } });
    },
  );
});

describe("several periods", () => {
  const releases = [
    releaseOf(one, second),
    releaseOf(one, third),
    releaseOf(two, third),
    releaseOf(one, yearPeriod(2026)),
  ] as const;

  beforeEach(async () => {
    for (const release of releases) writeTo(packages, packageOf(release));
    await demand("receivePackages", {});
  });

  test("stand beside one another, and a change counts only centres that published in both", async () => {
    const [before, now, alsoNow] = releases.map((release) => total(release, "P01"));
    const comparison = await demand("stateComparison", { kind: "quarter", table: "P01" });
    expect(comparison?.periods).toEqual([
      { id: "2026-Q2", title: "2. Quartal 2026", delivered: 1 },
      { id: "2026-Q3", title: "3. Quartal 2026", delivered: 2 },
    ]);
    const values = comparison?.rows.at(-1)?.values;
    expect(values).toEqual([
      { sum: before, standardError: 2, centres: 1, change: null },
      {
        sum: (now ?? 0) + (alsoNow ?? 0),
        standardError: Math.sqrt(8),
        centres: 2,
        change: { difference: (now ?? 0) - (before ?? 0), standardError: Math.hypot(2, 2), centres: 1 },
      },
    ]);
    const cell = await demand("stateCell", { period: "2026-Q3", table: "P01", key: ["_T", "_T"] });
    expect(cell?.periods.map(({ id, title, ...value }) => value)).toEqual(values);
  });

  test("a year is kept apart from its quarters, on screen and in every file", async () => {
    const { periods } = await demand("stateEvaluation", {});
    expect(periods.map(({ id, kind }) => [id, kind])).toEqual([
      ["2026-Q2", "quarter"],
      ["2026-Q3", "quarter"],
      ["2026", "year"],
    ]);
    expect(periods[0]?.tables.map(({ id }) => id)).not.toContain("W01");
    expect(periods[2]?.tables.map(({ id }) => id)).toContain("W01");
    expect(await demand("stateTable", { period: "2026-Q2", table: "W01" })).toBeNull();
    const years = await demand("stateComparison", { kind: "year", table: "P01" });
    expect(years?.rows.at(-1)?.values.map(({ sum }) => sum)).toEqual([total(releases[3], "P01")]);

    await demand("saveEvaluation", {});
    const lines = readFileSync(join(packages, "landesauswertung.csv"), "utf8").split("\r\n").slice(1, -1);
    expect(new Set(lines.map((line) => line.split(";").slice(0, 2).join(" ")))).toEqual(
      new Set(["Q 2026-Q2", "Q 2026-Q3", "A 2026"]),
    );
    const sheets = await readWorkbook(readFileSync(join(packages, "landesauswertung.xlsx")));
    const periodsOn = (name: string) => {
      const rows = sheets.find(({ sheet }) => sheet === name)?.data ?? [];
      return [...new Set(rows.slice(4).map((row) => row[2]))];
    };
    expect(periodsOn("P01")).toEqual(["2026-Q2", "2026-Q3"]);
    expect(periodsOn("P01 Jahr")).toEqual(["2026"]);
  });
});

test("nothing of the records is reached while they are locked: every other operation is refused", async () => {
  const open = new Set([...Object.keys(stateEvaluationOperations), ...Object.keys(vaultOperations)]);
  for (const [name, { access }] of Object.entries(contract)) {
    if (!open.has(name)) expect(access, name).not.toBe("anybody");
  }
  expect(await dispatch(keeper, "listPeople", {})).toMatchObject({ ok: false });
  expect(await dispatch(keeper, "statisticsPeriods", {})).toMatchObject({
    ok: false,
    error: { code: "locked" },
  });
  expect(await demand("stateEvaluation", {})).toMatchObject({ packages: 0, periods: [] });
  expect(readdirSync(folder).sort()).toEqual(["pakete", "schluessel.json"]);
});
