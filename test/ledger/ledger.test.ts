import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { copyDatabase } from "../../db/engine/backup.ts";
import { replaceSecret } from "../../db/engine/meta.ts";
import { newDatabaseKey, openVault } from "../../db/engine/open.ts";
import type { Vault } from "../../db/engine/vault.ts";
import { isUnbroken, latestPackageHash, ledgerRows, readLedger } from "../../db/ledger/ledger.ts";
import { replaceRoundingSecret, requireRoundingSecret } from "../../db/ledger/roundingSecret.ts";
import { reconcileLedger, secondCopyPaths, writeSecondCopy } from "../../db/ledger/secondCopy.ts";
import type { TestVault } from "../harness/vault.ts";
import { enter, openCentre, seal } from "./centre.ts";

let centre: TestVault;
beforeEach(() => {
  centre = openCentre();
});

const refused = (code: string) => expect.objectContaining({ code });
const ledger = () => readLedger(centre.vault.connection);
const quarters = ["2026-Q1", "2026-Q2", "2026-Q3"];
const run = (sql: string) => centre.vault.connection.run(sql);

describe("the ledger", () => {
  it("refuses every change of what stands in it", () => {
    enter(centre, "2026-Q1");
    for (const sql of [
      "UPDATE releases SET sealedAt = 'x'",
      "DELETE FROM releases",
      "INSERT OR REPLACE INTO releases SELECT * FROM releases WHERE sequence = 1",
      "UPDATE OR REPLACE releases SET sequence = 9",
    ]) {
      expect(() => run(sql)).toThrow(/append only/);
    }
  });

  it.each([
    ["the document", "document = replace(document, '\"value\":0', '\"value\":5')"],
    ["the day", "sealedAt = '2026-01-01'"],
    ["who sealed it", "sealedBy = 'somebody'"],
    ["the exact tables", "exactTables = '{}'"],
    ["the chain", "previousHash = entryHash"],
    ["the event", "event = 'roundingSecretLost'"],
  ])("shows a forged entry and seals nothing on top of it: %s", async (_what, assignment) => {
    enter(centre, "2026-Q1");
    run("DROP TRIGGER releasesNeverChange");
    run(`UPDATE releases SET ${assignment}`);
    expect(ledger().unbroken).toBe(false);
    await expect(seal(centre, "2026-Q2")).rejects.toThrow(refused("ledgerBroken"));
  });

  it("notices whatever is changed in any entry of any chain, or taken out before the last", () => {
    for (const period of quarters) enter(centre, period);
    const rows = ledgerRows(centre.vault.connection);
    const fields = Object.keys(rows[0] ?? {}) as (keyof (typeof rows)[number])[];
    fc.assert(
      fc.property(
        fc.nat(rows.length - 1),
        fc.constantFrom(...fields),
        fc.string({ minLength: 1 }),
        (index, field, text) => {
          const forged = rows.map((row, at) =>
            at === index ? { ...row, [field]: `${row[field]}${text}` } : row,
          );
          expect(isUnbroken(forged)).toBe(false);
        },
      ),
    );
    expect(isUnbroken(rows)).toBe(true);
    expect(isUnbroken(rows.toSpliced(1, 1))).toBe(false);
    expect(isUnbroken(rows.toSpliced(0, 1))).toBe(false);
  });
});

describe("another rounding secret", () => {
  it("is an entry of the ledger that seals nothing and breaks nothing", () => {
    const sealed = enter(centre, "2026-Q1");
    const before = requireRoundingSecret(centre.vault.connection);
    replaceRoundingSecret(centre.vault, centre.leyla.id, "roundingSecretReplaced");
    expect(requireRoundingSecret(centre.vault.connection).equals(before)).toBe(false);
    expect(ledger()).toMatchObject({
      unbroken: true,
      entries: [{ event: "sealed" }, { event: "roundingSecretReplaced", periodId: null, audit: null }],
    });
    expect(latestPackageHash(centre.vault.connection)).toBe(sealed.packageHash);
  });

  it("that the ledger knows nothing of, or that is gone, stops sealing", async () => {
    enter(centre, "2026-Q1");
    replaceSecret(centre.vault.connection, "rounding", Buffer.alloc(32, 8));
    await expect(seal(centre, "2026-Q2")).rejects.toThrow(refused("roundingSecretForeign"));
    run("DELETE FROM secrets WHERE name = 'rounding'");
    await expect(seal(centre, "2026-Q2")).rejects.toThrow(refused("roundingSecretMissing"));
    replaceRoundingSecret(centre.vault, centre.leyla.id, "roundingSecretLost");
    expect(() => requireRoundingSecret(centre.vault.connection)).not.toThrow();
  });
});

describe("a database restored from before a sealing", () => {
  const copies = () => secondCopyPaths(centre.vault.path) ?? [];

  /** The database as it was when `when` was called, opened in the place of the present one. */
  function restored(backup: string): Vault {
    centre.vault.connection.close();
    for (const suffix of ["-wal", "-shm"]) rmSync(`${centre.vault.path}${suffix}`, { force: true });
    copyFileSync(backup, centre.vault.path);
    Object.assign(centre.vault, openVault(centre.vault.path, key));
    return centre.vault;
  }

  let key: Buffer;
  let backup: string;
  beforeEach(() => {
    key = newDatabaseKey();
    const { path } = centre.vault;
    backup = `${path}.sicherung`;
    // The test vault keeps its key to itself: the same records under a key that is known here.
    centre.vault.connection.raw.pragma("journal_mode = DELETE");
    centre.vault.connection.raw.pragma(`rekey = "x'${key.toString("hex")}'"`);
    centre.vault.connection.raw.pragma("journal_mode = WAL");
    enter(centre, "2026-Q1");
    writeSecondCopy(centre.vault);
    copyDatabase(centre.vault.connection, backup);
    enter(centre, "2026-Q2");
    writeSecondCopy(centre.vault);
  });

  it("gets the sealed quarter back and cannot seal it again", async () => {
    const before = ledger();
    restored(backup);
    expect(ledger().entries).toHaveLength(1);
    await expect(seal(centre, "2026-Q2")).rejects.toThrow(refused("periodSealed"));
    expect(ledger()).toEqual(before);
  });

  it("gets it back from either of the two copies", () => {
    const [first = "", second = ""] = copies();
    rmSync(first);
    restored(backup);
    reconcileLedger(centre.vault, centre.leyla.id);
    expect(ledger().entries).toHaveLength(2);
    expect(existsSync(first)).toBe(true);
    writeFileSync(second, "kaputt");
    reconcileLedger(centre.vault, centre.leyla.id);
    expect(readFileSync(second, "utf8")).toContain("vielfaltsakte-lieferbuch");
  });

  it("seals nothing where both copies are damaged or say something else", async () => {
    const kept = copies().map((path) => readFileSync(path));
    for (const path of copies()) {
      const text = readFileSync(path, "utf8");
      writeFileSync(
        path,
        text.replace(/"tag":"./, (start) => `${start.slice(0, -1)}${start.endsWith("A") ? "B" : "A"}`),
      );
    }
    await expect(seal(centre, "2026-Q3")).rejects.toThrow(refused("ledgerCopyDamaged"));
    restored(backup);
    enter(centre, "2026-Q2", "2026-11-11T11:11:11.111Z");
    for (const [index, path] of copies().entries()) writeFileSync(path, kept[index] ?? "");
    await expect(seal(centre, "2026-Q3")).rejects.toThrow(refused("ledgerCopyForeign"));
  });

  it("tells nothing of the ledger to who finds the copies", () => {
    for (const path of copies()) {
      const text = readFileSync(path, "utf8");
      expect(text).not.toContain("2026-Q");
      expect(text).not.toContain(centre.leyla.id);
    }
  });

  it("says in the audit trail where both copies were taken away", () => {
    const said = () =>
      centre.vault.connection.all(
        "SELECT 1 FROM auditEntries WHERE command = 'reconcileLedger, no second copy'",
      );
    reconcileLedger(centre.vault, centre.leyla.id);
    expect(said()).toHaveLength(0);
    for (const path of copies()) rmSync(path);
    reconcileLedger(centre.vault, centre.leyla.id);
    expect(said()).toHaveLength(1);
    expect(copies().every((path) => existsSync(path))).toBe(true);
  });

  it("leaves the copies of other records alone", () => {
    const [first = ""] = copies();
    const foreign = readFileSync(first, "utf8").replace(/"vaultId":"[^"]*"/, '"vaultId":"anders"');
    for (const path of copies()) writeFileSync(path, foreign);
    reconcileLedger(centre.vault, centre.leyla.id);
    expect(ledger().entries).toHaveLength(2);
    expect(readFileSync(first, "utf8")).not.toBe(foreign);
  });
});
