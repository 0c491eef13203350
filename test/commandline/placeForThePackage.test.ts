import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demoIn, run } from "./program.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "vielfaltsakte-cli-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("sealing, and the place for its package", () => {
  it("seals into a folder that does not exist yet, and not at all where the package would find no place", () => {
    const started = run([...demoIn(join(folder, "zwei"), 1), "--today", "2026-08-01"]);
    expect(started.status).toBe(0);
    const db = join(folder, "zwei", "demo.db");
    const seal = (out: string) => run(["seal", "--db", db, "--period", "2026-Q3", "--out", out, "--json"]);
    expect(seal(join(db, "pakete"))).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("In diesen Ordner kann nicht"),
    });
    const occupied = join(folder, "belegt");
    mkdirSync(join(occupied, "06411-2026-Q3"), { recursive: true });
    expect(seal(occupied)).toMatchObject({ status: 1, stderr: expect.stringContaining("schon eine andere") });
    const sealed = seal(join(folder, "drei", "vier"));
    expect(sealed.status).toBe(0);
    const { path, audit } = JSON.parse(sealed.stdout);
    expect([path, audit]).toEqual([
      join(folder, "drei", "vier", "06411-2026-Q3"),
      expect.objectContaining({ passed: true }),
    ]);
    expect(run(["verify", path]).status).toBe(0);
  });

  it("says that a period is sealed even where its package could not be written afterwards", () => {
    expect(run([...demoIn(join(folder, "voll"), 1), "--clients", "30", "--today", "2026-08-01"]).status).toBe(
      0,
    );
    // Deep enough for a folder of a short name, too deep for the files of a package.
    const room = 4096 - join(folder, "voll").length - 45;
    const deep = join(folder, "voll", ...Array(Math.floor(room / 201)).fill("t".repeat(200)));
    const out = join(deep, "t".repeat(room % 201));
    const db = join(folder, "voll", "demo.db");
    const sealed = run(["seal", "--db", db, "--period", "2026-Q3", "--out", out]);
    expect(sealed.status).toBe(1);
    expect(sealed.stdout).toContain("Versiegelt: 2026-Q3");
    expect(sealed.stdout).toContain("Paket: nicht geschrieben. In diesen Ordner kann nicht");
    expect(sealed.stdout).toContain("„deliver“");
    const later = run(["deliver", "--db", db, "--period", "2026-Q3", "--out", join(folder, "voll", "da")]);
    expect(later.status).toBe(0);
  });
});
