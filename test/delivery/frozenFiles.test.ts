import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { generateIdentity, identityToRecipient } from "age-encryption";
import { beforeEach, describe, expect, test } from "vitest";
import type { Context } from "../../db/context.ts";
import { deliverPackage } from "../../db/delivery/deliverPackage.ts";
import { shownFiles } from "../../db/delivery/outgoingFiles.ts";
import { addRecipient } from "../../db/delivery/recipients.ts";
import { requireSealed, type SealedRelease, sealedFiles } from "../../db/delivery/sealedRelease.ts";
import { readSecret } from "../../db/engine/meta.ts";
import { change } from "../../db/engine/write.ts";
import { appendToLedger } from "../../db/ledger/ledger.ts";
import { canonicalBytes, sha256Hex } from "../../db/release/canonical.ts";
import { decryptWith } from "../../db/release/encryption.ts";
import { freezeFiles, frozenFiles } from "../../db/release/frozenFiles.ts";
import { filesOf } from "../../db/release/packageFiles.ts";
import type { TestVault } from "../harness/vault.ts";
import { addContact, openCentre, seal } from "../ledger/centre.ts";
import { emptyFolder, sampleRelease } from "../release/support.ts";

let centre: TestVault;
let context: Context;
/** What the printer of the shell makes of the report. */
let printed: string | null;

beforeEach(() => {
  centre = openCentre();
  printed = "%PDF-1.7 wie versiegelt";
  const base = centre.contextFor(centre.leyla.id, { operation: "deliverPackage" });
  context = {
    ...base,
    host: {
      ...base.host,
      chooseFolder: async () => emptyFolder(),
      printPdf: async () => (printed === null ? null : Buffer.from(printed)),
    },
  };
});

async function delivered(period: string): Promise<Record<string, string>> {
  const package_ = await deliverPackage(context, { period, encrypted: false });
  const path = package_?.path ?? "";
  return Object.fromEntries(
    readdirSync(path).map((name) => [name, sha256Hex(readFileSync(join(path, name)))]),
  );
}

/** A quarter in the ledger as a program left it that kept no files. */
function sealedWithoutFiles(): SealedRelease {
  const document = canonicalBytes(sampleRelease());
  change(centre.vault, { userId: centre.leyla.id, command: "sealPeriod" }, () =>
    appendToLedger(centre.vault.connection, {
      event: "sealed",
      periodId: "2026-Q2",
      programmeVersion: "2026.1",
      packageHash: sha256Hex(document),
      auditSummary: "passed",
      sealedBy: centre.leyla.id,
      sealedAt: "2027-01-02T08:00:00.000Z",
      document: document.toString("utf8"),
      exactTables: "{}",
    }),
  );
  return requireSealed(context, "2026-Q2");
}

const kept = (packageHash: string) =>
  [...(frozenFiles(centre.vault.connection, packageHash) ?? [])].map(([name, bytes]) => [
    name,
    sha256Hex(bytes),
  ]);

const printPdf = (html: string) => context.host.printPdf(html);
const packageOfQ1 = ["statistik.json", "signatur.json", "statistik.csv", "statistik.xlsx", "bericht.html"];

describe("the files of a package", () => {
  test("are frozen for good when the quarter is sealed, the printed report too, and every delivery sends them", async () => {
    const { packageHash } = await seal(centre, "2026-Q1", { printPdf });
    const frozen = kept(packageHash);
    expect(frozen.map(([name]) => name)).toEqual([...packageOfQ1, "bericht.pdf"]);
    expect(frozen[0]).toEqual(["statistik.json", packageHash]);
    const first = await delivered("2026-Q1");
    expect(first).toEqual(Object.fromEntries(frozen));
    printed = "%PDF-1.7 ein anderer Drucker";
    expect(await delivered("2026-Q1")).toEqual(first);
    for (const sql of ["UPDATE packageFiles SET name = 'x'", "DELETE FROM packageFiles"])
      expect(() => centre.vault.connection.run(sql)).toThrow("what was sealed stays");
  });

  test("have no printed report, now and later, where the quarter was sealed without a printer", async () => {
    const { packageHash } = await seal(centre, "2026-Q1");
    expect(kept(packageHash).map(([name]) => name)).toEqual(packageOfQ1);
    expect(Object.keys(await delivered("2026-Q1")).sort()).toEqual([...packageOfQ1].sort());
  });

  test("are not frozen where the quarter was not sealed", async () => {
    const sealing = seal(centre, "2026-Q1");
    addContact(centre, centre.addPerson({ lastName: "Spät" }), "2026-03-01");
    await expect(sealing).rejects.toMatchObject({ code: "recordsChanged" });
    expect(centre.vault.connection.all("SELECT name FROM packageFiles")).toEqual([]);
  });

  test("made by an older program leave as that program made them", async () => {
    const { packageHash, release } = sealedWithoutFiles();
    const ofThen = new Map<string, Uint8Array>([
      ["statistik.json", canonicalBytes(release)],
      [
        "bericht.html",
        Buffer.from("<!doctype html><title>Ein Bericht, wie ihn heute nichts mehr baut</title>"),
      ],
    ]);
    freezeFiles(centre.vault.connection, packageHash, ofThen);
    const expected = Object.fromEntries([...ofThen].map(([name, bytes]) => [name, sha256Hex(bytes)]));
    expect(await delivered("2026-Q2")).toEqual(expected);
    const shown = await shownFiles(await sealedFiles(context, requireSealed(context, "2026-Q2")));
    expect(Object.fromEntries(shown.map(({ name, sha256 }) => [name, sha256]))).toEqual(expected);

    const identity = await generateIdentity();
    addRecipient(context, {
      name: "Landesstelle",
      encryptionKey: await identityToRecipient(identity),
      receiptKey: null,
    });
    const package_ = await deliverPackage(context, { period: "2026-Q2", encrypted: true });
    const archive = await decryptWith(identity, readFileSync(package_?.path ?? ""), 1_000_000);
    expect(archive?.includes("wie ihn heute nichts mehr baut")).toBe(true);
  });

  test("leave no more once one of them, or the entry of the ledger, was changed in the database", async () => {
    await seal(centre, "2026-Q1");
    const { connection } = centre.vault;
    connection.raw.exec("DROP TRIGGER packageFilesNeverChange");
    const forge = "UPDATE packageFiles SET bytes = ? WHERE name = 'bericht.html'";
    connection.run(forge, gzipSync(Buffer.from("<p>Andere Zahlen</p>")));
    await expect(delivered("2026-Q1")).rejects.toMatchObject({ code: "packageChanged" });
    const looked = sealedFiles(context, requireSealed(context, "2026-Q1"));
    await expect(looked).rejects.toMatchObject({ code: "packageChanged" });
    connection.raw.exec(`DROP TRIGGER releasesNeverChange; DROP TRIGGER packageFilesNeverVanish;
      UPDATE releases SET document = replace(document, '"sealedOn":"2026', '"sealedOn":"2027'); DELETE FROM packageFiles`);
    await expect(delivered("2026-Q1")).rejects.toMatchObject({ code: "ledgerBroken" });
    expect(() => requireSealed(context, "2026-Q1")).toThrow(
      expect.objectContaining({ code: "ledgerBroken" }),
    );
  });

  test("lost with an older copy of the database are made again, and kept only where they are those once sealed", async () => {
    const { packageHash } = await seal(centre, "2026-Q1", { printPdf });
    centre.vault.connection.raw.exec("DROP TRIGGER packageFilesNeverVanish; DELETE FROM packageFiles");
    printed = "%PDF-1.7 ein anderer Drucker";
    expect((await delivered("2026-Q1"))["statistik.json"]).toBe(packageHash);
    expect(kept(packageHash)).toEqual([]);
    printed = "%PDF-1.7 wie versiegelt";
    await delivered("2026-Q1");
    expect(kept(packageHash).map(([name]) => name)).toEqual([...packageOfQ1, "bericht.pdf"]);
  });

  test("of a release sealed before files were kept are frozen by its first delivery", async () => {
    const sealed = sealedWithoutFiles();
    const { packageHash, release } = sealed;
    const { connection } = centre.vault;
    await sealedFiles(context, sealed);
    expect(kept(packageHash)).toEqual([]);
    const first = await delivered("2026-Q2");
    const built = await filesOf(release, readSecret(connection, "signing"), printPdf);
    expect(first).toEqual(Object.fromEntries([...built].map(([name, bytes]) => [name, sha256Hex(bytes)])));
    printed = null;
    expect(await delivered("2026-Q2")).toEqual(first);
  });
});
