import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readKeyFile } from "../../db/engine/keys/keyFile.ts";
import { unlockWithPassword } from "../../db/engine/keys/keyring.ts";
import { openVault } from "../../db/engine/open.ts";
import { findWords, readPackage } from "./packageBytes.ts";

const program = new URL("../../db/commandline/main.ts", import.meta.url).pathname;
const password = "demo-demo-demo";
const said: string[] = [];
let folder = "";

/** Sealing takes its time on a busy machine, in milliseconds. */
const patience = 240_000;

function run(...parameters: string[]): void {
  const { stdout, stderr } = spawnSync(process.execPath, [program, ...parameters], {
    encoding: "utf8",
    env: { ...process.env, VIELFALTSAKTE_PASSWORD: password },
    stdio: ["ignore", "pipe", "pipe"],
  });
  said.push(stdout, stderr);
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "vielfaltsakte-attack-"));
  const database = join(folder, "demo.db");
  run("demo", "--out", folder, "--clients", "40", "--quarters", "1", "--today", "2026-11-22");
  run("seal", "--db", database, "--period", "2026-Q3", "--out", folder);
  run("seal", "--db", database, "--period", "2019-Q1", "--out", folder);
  run("seal", "--db", database, "--period", "nonsense", "--out", folder);
  run("report", "--db", database, "--period", "2026-Q3");
  run("report", "--db", join(folder, "none.db"), "--period", "2026-Q3");
  run("verify", join(folder, "pakete", "06411-2026-Q3"), database);
}, patience);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("messages, errors and packages of a working program name no client and hold no note", async () => {
  const words = await confidentialWords(join(folder, "demo.db"));
  const packages = readdirSync(join(folder, "pakete"));
  const files = new Map<string, Buffer>(said.map((text, place) => [`output ${place}`, Buffer.from(text)]));
  for (const name of packages)
    for (const [file, bytes] of readPackage(join(folder, "pakete", name)))
      files.set(`${name}/${file}`, bytes);
  expect(words.length).toBeGreaterThan(100);
  expect(packages).toHaveLength(1);
  expect(said.filter((text) => text.length > 0).length).toBeGreaterThan(5);
  expect(findWords(files, words)).toEqual([]);
});

/** Ids, family names with their first names, streets and notes of a database. */
async function confidentialWords(path: string): Promise<string[]> {
  const vault = openVault(path, await unlockWithPassword(readKeyFile(path), "demo", password));
  try {
    const people = vault.connection.all<{ id: string; name: string; street: string }>(
      "SELECT id, firstName || ' ' || lastName AS name, street FROM people",
    );
    const contacts = vault.connection.all<{ id: string; note: string }>("SELECT id, note FROM consultations");
    const words = [
      ...people.flatMap(({ id, name, street }) => [id, name, street]),
      ...contacts.flatMap(({ id, note }) => [id, note]),
    ];
    return words.filter((word) => word.trim().length > 5);
  } finally {
    vault.connection.close();
  }
}
