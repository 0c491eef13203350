import type { Delivery, Outgoing, ReadReceipt } from "../../shared/contract/delivery.ts";
import { parsePeriod, periodTitle } from "../../shared/periods.ts";
import type { Context } from "../context.ts";
import type { Reader } from "../engine/connection.ts";

interface SealedRow {
  periodId: string;
  packageHash: string;
  sealedAt: string;
}

/** Every sealed release with what became of it, latest first. */
export function outbox({ read }: Context): Outgoing[] {
  return read
    .all<SealedRow>(
      "SELECT periodId, packageHash, sealedAt FROM releases WHERE event = 'sealed' ORDER BY sequence DESC",
    )
    .map((sealed) => outgoingOf(read, sealed));
}

function outgoingOf(read: Reader, { periodId, packageHash, sealedAt }: SealedRow): Outgoing {
  const deliveries = deliveriesOf(read, packageHash);
  const receipts = receiptsOf(read, packageHash);
  const period = parsePeriod(periodId);
  return {
    period: periodId,
    title: period ? periodTitle(period) : periodId,
    packageHash,
    sealedOn: sealedAt.slice(0, 10),
    state: receipts[0]?.result ?? (deliveries.length > 0 ? "written" : "sealed"),
    deliveries,
    receipts,
  };
}

function deliveriesOf(read: Reader, packageHash: string): Delivery[] {
  return read
    .all<Omit<Delivery, "encrypted"> & { encrypted: number }>(
      `SELECT deliveries.id, path, encrypted, deliveredAt, coalesce(users.name, '') AS deliveredBy
       FROM deliveries LEFT JOIN users ON users.id = deliveredBy
       WHERE packageHash = ? AND removedAt IS NULL ORDER BY deliveredAt DESC, deliveries.id DESC`,
      packageHash,
    )
    .map((row) => ({ ...row, encrypted: row.encrypted === 1 }));
}

function receiptsOf(read: Reader, packageHash: string): ReadReceipt[] {
  return read
    .all<Omit<ReadReceipt, "findings"> & { findings: string }>(
      `SELECT receiver, result, findings, receivedOn, fingerprint FROM receipts
       WHERE packageHash = ? AND removedAt IS NULL ORDER BY receivedOn DESC, readAt DESC, id DESC`,
      packageHash,
    )
    .map((row) => ({ ...row, findings: JSON.parse(row.findings) }));
}
