import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generateIdentity, identityToRecipient } from "age-encryption";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { releaseSchema } from "../../shared/statistics/release.ts";
import { type Called, demoIn, run } from "./program.ts";

let folder = "";
let made: Called;

const database = () => join(folder, "eins", "demo.db");
const packagePath = (period: string) => join(folder, "eins", "pakete", `06411-${period}`);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "vielfaltsakte-cli-"));
  made = run([...demoIn(join(folder, "eins")), "--today", "2026-11-22", "--json"]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("demo", () => {
  it("makes a centre, seals every completed quarter up to the given day and says what it did", () => {
    expect(made.status).toBe(0);
    const facts = JSON.parse(made.stdout);
    expect(facts).toMatchObject({ centre: { ags: "06411" }, people: 400, sealedQuarters: 3, user: "demo" });
    expect(facts.packages.map(({ period }: { period: string }) => period)).toEqual([
      "2026-Q1",
      "2026-Q2",
      "2026-Q3",
    ]);
    expect(made.stderr).toContain("2026-Q3 wird versiegelt");
    expect(readdirSync(packagePath("2026-Q3")).sort()).toEqual([
      "bericht.html",
      "signatur.json",
      "statistik.csv",
      "statistik.json",
      "statistik.xlsx",
    ]);
  });

  it("never touches a database that is already there", () => {
    const before = readFileSync(database());
    const again = run(demoIn(join(folder, "eins")));
    expect(again.status).toBe(1);
    expect(again.stderr).toContain("schon Beispieldaten");
    expect(readFileSync(database()).equals(before)).toBe(true);
  });

  it("writes nothing where older packages lie or an option is wrong", () => {
    const old = join(folder, "alt");
    cpSync(join(folder, "eins", "pakete"), join(old, "pakete"), { recursive: true });
    expect(run(demoIn(old))).toMatchObject({ status: 1, stdout: "" });
    expect(readdirSync(old)).toEqual(["pakete"]);
    expect(run(["demo", "--out", join(folder, "falsch"), "--clients", "abc"]).status).toBe(2);
    expect(existsSync(join(folder, "falsch"))).toBe(false);
  });
});

describe("verify", () => {
  it("finds every package valid with the centre's key", () => {
    const packages = ["2026-Q1", "2026-Q2", "2026-Q3"].map(packagePath);
    const checked = run(["verify", ...packages, "--keys", join(folder, "eins", "schluessel.json")]);
    expect(checked.status).toBe(0);
    expect(checked.stdout.match(/: gültig$/gm)).toHaveLength(3);
    const whole = run(["verify", join(folder, "eins", "pakete")]);
    expect(whole.status).toBe(0);
    expect(whole.stdout.match(/: gültig$/gm)).toHaveLength(3);
    const wrongList = run(["verify", ...packages, "--keys", join(folder, "fehlt.json")]);
    expect(wrongList).toMatchObject({ status: 2, stdout: "", stderr: expect.stringContaining("„--keys“") });
  });

  it("finds a changed figure, and a missing package, and says so by its exit status", () => {
    // Somebody's name for a folder, which a terminal would obey.
    const forged = join(folder, "\u001b[31m06411-2026-Q3\n06411-2026-Q2: gültig");
    cpSync(packagePath("2026-Q3"), forged, { recursive: true });
    const path = join(forged, "statistik.json");
    writeFileSync(path, readFileSync(path, "utf8").replace(/"value":5/, '"value":10'));
    const checked = run(["verify", forged]);
    expect(checked.status).toBe(1);
    expect(checked.stdout).not.toContain("\u001b");
    expect(checked.stdout.split("\n")[0]).toMatch(/06411-2026-Q3.*: ungültig$/);
    expect(run(["verify", join(folder, "nirgends")]).status).toBe(2);
  });
});

describe("merge", () => {
  it("adds up a folder of packages, and says by its exit status when one was left out", () => {
    const out = join(folder, "land");
    const keys = join(folder, "eins", "schluessel.json");
    const merged = run(["merge", join(folder, "eins", "pakete"), "--out", out, "--keys", keys, "--json"]);
    expect(merged.status).toBe(0);
    const { periods } = JSON.parse(merged.stdout);
    expect(
      periods.map(({ delivered, missing }: Record<string, string[]>) => [delivered, missing?.length]),
    ).toEqual(["2026-Q1", "2026-Q2", "2026-Q3"].map(() => [["06411"], 32]));
    expect(readdirSync(out).sort()).toEqual(["csv", "json", "xlsx"].map((end) => `landesauswertung.${end}`));
    const foreign = join(folder, "06412-2026-Q3");
    cpSync(packagePath("2026-Q3"), foreign, { recursive: true });
    expect(run(["merge", foreign, "--out", out, "--keys", keys]).status).toBe(1);
    const alone = run(["merge", packagePath("2026-Q3"), "--out", out]);
    expect(alone.stdout).toContain("2026-Q3: 1 Zentrum geliefert, 32 fehlen");
    const before = readFileSync(join(out, "landesauswertung.json"));
    expect(run(["merge", join(folder, "nirgends"), "--out", out])).toMatchObject({
      status: 2,
      stdout: expect.stringContaining("Kein Paket war lesbar. Es wurde nichts geschrieben."),
    });
    expect(readFileSync(join(out, "landesauswertung.json")).equals(before)).toBe(true);
  });
});

describe("deliver and receipt", () => {
  const period = ["--period", "2026-Q3"];

  it("delivers the package as often as wanted in the same bytes, and what is not sealed not at all", () => {
    const [first, second] = ["stick-1", "stick-2"].map((name) => join(folder, name)) as [string, string];
    const delivered = run(["deliver", "--db", database(), ...period, "--out", first, "--json"]);
    expect(delivered.status).toBe(0);
    expect(JSON.parse(delivered.stdout)).toMatchObject({
      encrypted: false,
      path: join(first, "06411-2026-Q3"),
    });
    expect(run(["deliver", "--db", database(), ...period, "--out", second]).status).toBe(0);
    for (const name of readdirSync(packagePath("2026-Q3"))) {
      const bytes = readFileSync(join(first, "06411-2026-Q3", name));
      expect(readFileSync(join(second, "06411-2026-Q3", name)).equals(bytes)).toBe(true);
      expect(readFileSync(join(packagePath("2026-Q3"), name)).equals(bytes)).toBe(true);
    }
    const open = run(["deliver", "--db", database(), "--period", "2026-Q4", "--out", join(folder, "leer")]);
    expect(open).toMatchObject({ status: 1, stderr: expect.stringContaining("noch nicht versiegelt") });
    expect(existsSync(join(folder, "leer"))).toBe(false);
  });

  it("encrypts to the state of the policy, answers with receipts, and reads them back", async () => {
    const identity = await generateIdentity();
    writeFileSync(join(folder, "land.txt"), identity);
    const key = join(folder, "quittungsschluessel.json");
    const secret = { VIELFALTSAKTE_PASSWORD: "Lampe Wolke Kiesel Tinte" };
    const created = run(["receipt", "--create-key", key, "--receiver", "Landesstelle", "--json"], secret);
    expect(created.status).toBe(0);
    const publicPart = JSON.parse(readFileSync(JSON.parse(created.stdout).publicPath, "utf8"));
    const receiver = { ...publicPart, age: await identityToRecipient(identity) };
    const policy = { lieferung: { verschluesselung: "vorgeschrieben", empfaenger: [receiver] } };
    writeFileSync(join(folder, "eins", "richtlinien.json"), JSON.stringify(policy));

    const out = join(folder, "verschluesselt");
    const plain = run(["deliver", "--db", database(), ...period, "--out", out, "--plain"]);
    expect(plain).toMatchObject({ status: 1, stderr: expect.stringContaining("verschlüsselt werden") });
    expect(run(["deliver", "--db", database(), ...period, "--out", out]).status).toBe(0);
    const answers = join(folder, "quittungen");
    const keys = join(folder, "schluessel-der-zentren");
    expect(run(["key", "--db", database(), "--out", keys]).status).toBe(0);
    const options = ["--key", key, "--identity", join(folder, "land.txt"), "--keys", keys, "--out", answers];
    expect(run(["receipt", out, ...options]).status).toBe(1);
    const answered = run(["receipt", out, ...options, "--json"], secret);
    expect(answered.status).toBe(0);
    const [written] = JSON.parse(answered.stdout).receipts;
    expect(written).toMatchObject({
      state: "written",
      result: "accepted",
      centreAgs: "06411",
      period: "2026-Q3",
    });

    const foreign = join(folder, "fremd.json");
    writeFileSync(foreign, readFileSync(written.path, "utf8").replace("accepted", "rejected"));
    const read = run(["receipt", written.path, "--db", database()]);
    expect(read).toMatchObject({ status: 0, stdout: expect.stringContaining("angenommen von Landesstelle") });
    const missing = join(folder, "nirgends.json");
    const several = run(["receipt", written.path, foreign, missing, "--db", database(), "--json"]);
    expect(several.status).toBe(2);
    expect(JSON.parse(several.stdout).receipts).toMatchObject([
      { status: 0 },
      { status: 2, error: { code: "receiptUnreadable" } },
      { status: 2, error: { code: "receiptMissing" } },
    ]);
    rmSync(join(folder, "eins", "richtlinien.json"));
    const unknown = run(["receipt", written.path, "--db", database()]);
    expect(unknown).toMatchObject({ status: 1, stdout: expect.stringContaining("nicht eingetragen") });
  });
});

describe("report and seal", () => {
  it("shows the frozen release, and exact tables only marked as such", () => {
    const frozen = JSON.parse(run(["report", "--db", database(), "--period", "2026-Q3", "--json"]).stdout);
    expect(frozen).toEqual(JSON.parse(readFileSync(join(packagePath("2026-Q3"), "statistik.json"), "utf8")));
    const exact = run(["report", "--db", database(), "--period", "2026-Q3", "--exact", "--json"]);
    expect(releaseSchema.parse(JSON.parse(exact.stdout)).protection).toEqual({ method: "none" });
    expect(run(["report", "--db", database(), "--period", "2026-Q3", "--exact"]).stdout).toContain(
      "nicht weitergeben",
    );
  });

  it("shows half-years and free periods exactly or not at all, and counts the days of a quarter like the quarter", () => {
    const exact = (...period: string[]) =>
      JSON.parse(run(["report", "--db", database(), "--exact", "--json", ...period]).stdout);
    const third = exact("--period", "2026-Q3");
    const free = exact("--from", "2026-07-01", "--to", "2026-09-30");
    expect(free.period.id).toBe("2026-07-01/2026-09-30");
    expect(free.tables).toEqual(third.tables.filter(({ id }: { id: string }) => id !== "L01"));
    const half = run(["report", "--db", database(), "--exact", "--period", "2026-H1"]).stdout;
    expect(half).toContain("2026-H1 (2026-01-01 bis 2026-06-30)");
    expect(half).toContain("nicht weitergeben");
    expect(run(["report", "--db", database(), "--period", "2026-H1"])).toMatchObject({
      status: 2,
      stdout: "",
      stderr: expect.stringContaining("nur genau und nur für das Haus"),
    });
  });

  it("writes the internal report for its owner only, once, and verify says what it is", () => {
    const out = join(folder, "intern");
    const write = (...more: string[]) =>
      run(["report", "--db", database(), "--period", "2026-Q3", "--out", out, ...more]);
    expect(write()).toMatchObject({ status: 2, stderr: expect.stringContaining("--exact") });
    expect(write("--exact").stdout).toContain("Intern, nicht weitergeben");
    expect(readdirSync(out)).toEqual(["bericht-intern.html", "statistik-intern.xlsx"]);
    for (const name of readdirSync(out)) expect(statSync(join(out, name)).mode & 0o777).toBe(0o600);
    expect(write("--exact")).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("liegt schon ein interner Bericht"),
    });
    expect(run(["verify", out])).toMatchObject({
      status: 2,
      stdout: expect.stringContaining("interner Bericht, kein Paket"),
    });
  });

  it("gives the same values for a running quarter however often it is asked", () => {
    const ask = () => run(["report", "--db", database(), "--period", "2026-Q4", "--json"]).stdout;
    expect(ask()).toBe(ask());
    const shown = run(["report", "--db", database(), "--period", "2026-Q4"]).stdout;
    expect(shown).toContain("Vorschau, nicht weitergeben");
    expect(run(["report", "--db", database(), "--period", "2026-Q3"]).stdout).not.toContain("Vorschau");
  });

  it("seals nothing twice and nothing that is not over", () => {
    const out = join(folder, "noch-einmal");
    expect(run(["seal", "--db", database(), "--period", "2026-Q3", "--out", out])).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("bereits versiegelt"),
    });
    expect(run(["seal", "--db", database(), "--period", "2098-Q1", "--out", out])).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("noch nicht zu Ende"),
    });
    expect(run(["seal", "--db", database(), "--period", "2025-Q3", "--out", out])).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("liegt vor dem ersten"),
    });
    expect(existsSync(out)).toBe(false);
  });

  it("asks for the right password", () => {
    const refused = run(["report", "--db", database(), "--period", "2026-Q3"], {
      VIELFALTSAKTE_PASSWORD: "falsch",
    });
    expect(refused).toMatchObject({ status: 1, stdout: "" });
    expect(refused.stderr).toContain("Das Passwort stimmt nicht");
    const stranger = run(["report", "--db", database(), "--period", "2026-Q3", "--user", "niemand"]);
    expect(stranger).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("„niemand“ gibt es hier nicht: demo"),
    });
  });
});
