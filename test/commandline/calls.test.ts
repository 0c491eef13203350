import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { run } from "./program.ts";

it("shows its help also when asked by the word", () => {
  expect(run(["help"])).toMatchObject({ status: 0, stdout: expect.stringContaining("Rückgabewerte") });
});

describe("a call that makes no sense", () => {
  it.each([
    [["tanzen"], "gibt es nicht"],
    [["demo"], "--out"],
    [["demo", "--out", "x", "--clients", "viele"], "ganze Zahl von 1 bis 50000"],
    [["demo", "--out", "x", "--today", "gestern"], "--today"],
    [["report", "--db", "x", "--period", "2026-Q5"], "Quartal wie 2026-Q3"],
    [["report", "--db", "x", "--from", "2026-05-15", "--to", "2026-02-01"], "liegt vor dem ersten"],
    [["report", "--db", "x", "--from", "2026-02-01", "--to", "2098-01-01"], "in der Zukunft"],
    [["report", "--db", "x", "--from", "2026-02-01"], "--to"],
    [["seal", "--db", "x", "--out", "y", "--period", "2026-H1"], "Nur Quartale"],
    [["seal", "--db", "x", "--out", "y", "--period", "2026-02-01/2026-05-15"], "Nur Quartale"],
    [["seal", "--db", "x", "--exact"], "gehört nicht zum Befehl"],
    [["report", "--db", "x", "--period", "2098-Q1"], "noch nicht begonnen"],
    [["verify"], "mindestens ein Paket"],
    [["verify", "--farbe"], "nicht verstanden"],
    [["report", "--db"], "„--db“ braucht eine Angabe"],
    [["report", "--db", tmpdir(), "--period", "2026-Q3"], "ist ein Ordner angegeben"],
    [["report", "--db", "x", "--period", "1999-Q1", "--exact"], "von 2000 bis 2099"],
    [["receipt"], "Paket oder eine Quittung"],
    [["receipt", "x", "--out", "y"], "--key"],
    [["receipt", "x", "--key", "y", "--db", "z"], "nur eines"],
    [["receipt", "--create-key", "x"], "--receiver"],
  ])("%j is answered with what to do and exit status 2", (parameters, text) => {
    const answer = run(parameters);
    expect(answer.status).toBe(2);
    expect(answer.stderr).toContain(text);
    expect(answer.stdout).toBe("");
  });

  it("names a missing database", () => {
    const answer = run(["report", "--db", join(tmpdir(), "fehlt.db"), "--period", "2026-Q3", "--json"]);
    expect(answer.status).toBe(2);
    expect(JSON.parse(answer.stdout)).toMatchObject({ error: { code: "databaseMissing" } });
  });
});
