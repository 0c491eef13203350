import { writeMeta, writeSecret } from "../../db/engine/meta.ts";
import { change } from "../../db/engine/write.ts";
import { appendToLedger } from "../../db/ledger/ledger.ts";
import { summaryText } from "../../db/ledger/summary.ts";
import { canonicalBytes, sha256Hex } from "../../db/release/canonical.ts";
import { type SealOptions, sealPeriod } from "../../db/release/seal.ts";
import { createSigningKey } from "../../db/release/signature.ts";
import type { LedgerEntry } from "../../shared/contract/statistics.ts";
import { parseReleasePeriod, type ReleasePeriod } from "../../shared/periods.ts";
import { openTestVault, type TestVault } from "../harness/vault.ts";

/** The day on which the tests of sealing take place. */
export const today = "2026-11-22";

const secret = Buffer.alloc(32, 7);

const oneInEachQuarter = ["2026-02-03", "2026-05-04", "2026-08-05", "2026-10-06"];

/** A centre with one person on each of these days, left out in each quarter of 2026; everything in place for sealing. */
export function openCentre(contacts: readonly string[] = oneInEachQuarter): TestVault {
  const centre = openTestVault();
  const { connection } = centre.vault;
  writeMeta(connection, "vaultId", "0198c0de-0000-7000-8000-000000000001");
  writeMeta(connection, "centreAgs", "06411");
  writeMeta(connection, "centreName", "Darmstadt");
  writeSecret(connection, "rounding", secret);
  writeSecret(connection, "signing", createSigningKey());
  for (const date of contacts) {
    addContact(centre, centre.addPerson({ lastName: date, gender: "weiblich" }), date);
  }
  return centre;
}

/** Adds a contact, recorded on its own day unless said otherwise. */
export function addContact(
  centre: TestVault,
  personId: string,
  date: string,
  recordedAt = `${date}T10:00:00.000Z`,
): string {
  return centre.arrange((write) =>
    write.insert("consultations", {
      personId,
      date,
      kind: "beratung",
      mode: "telefon",
      authorId: centre.jonas.id,
      recordedAt,
    }),
  );
}

/** The period with this id. */
export function periodOf(id: string): ReleasePeriod {
  const period = parseReleasePeriod(id);
  if (!period) throw new Error("no such period");
  return period;
}

/** Seals through the gate. */
export function seal(
  centre: TestVault,
  periodId: string,
  options: SealOptions & { day?: string } = {},
): Promise<LedgerEntry> {
  const { day = today, ...rest } = options;
  return sealPeriod(centre.vault, centre.leyla.id, periodOf(periodId), day, rest);
}

/** Enters a sealed period into the ledger as sealing does, for tests of the ledger alone. */
export function enter(centre: TestVault, periodId: string, sealedAt = new Date().toISOString()): LedgerEntry {
  const document = canonicalBytes({ period: { id: periodId }, tables: [{ value: 0 }] });
  return change(centre.vault, { userId: centre.leyla.id, command: "sealPeriod" }, () =>
    appendToLedger(centre.vault.connection, {
      event: "sealed",
      periodId,
      programmeVersion: "2026.1",
      packageHash: sha256Hex(document),
      auditSummary: summaryText({ passed: true, cells: 1, coarsened: [], withheld: [] }, secret),
      sealedBy: centre.leyla.id,
      sealedAt,
      document: document.toString("utf8"),
      exactTables: "",
    }),
  );
}
