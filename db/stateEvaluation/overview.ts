import { centres } from "../../shared/codelists/places.ts";
import type {
  CentreDelivery,
  PackageNote,
  ReceiptKeyInfo,
  StateEvaluation,
} from "../../shared/contract/stateEvaluation.ts";
import { fingerprintOf } from "../release/signature.ts";
import type { Evaluation } from "./evaluationDesk.ts";
import type { Merged, MergedPeriod } from "./merge.ts";
import type { ReceivedPackage } from "./receive.ts";

/** Who delivered what, by period, and what it was examined with. */
export function overview({ merged, keys, identity, receiptKey, packages }: Evaluation): StateEvaluation {
  return {
    keys: keys && { file: keys.file, entries: keys.list.length },
    identity: identity && { file: identity.file },
    receiptKey: receiptKey && receiptKeyInfo(receiptKey),
    packages: packages.size,
    periods: merged.periods.map((period) => ({
      id: period.id,
      title: period.title,
      kind: period.kind,
      centres: centres.map(({ ags, name }) => deliveryOf({ ags, name }, period, merged)),
      tables: merged.tables
        .filter(({ kinds }) => kinds.includes(period.kind))
        .map(({ id, title }) => ({ id, title })),
    })),
    strays: merged.packages.filter((one) => !belongsSomewhere(one, merged)).map(noteOf),
  };
}

/** What centres must know of a key for receipts. */
export function receiptKeyInfo({ file, key }: NonNullable<Evaluation["receiptKey"]>): ReceiptKeyInfo {
  const publicKey = Buffer.from(key.publicKey, "base64");
  return { file, receiver: key.receiver, publicKey: key.publicKey, fingerprint: fingerprintOf(publicKey) };
}

/** The name of a centre. */
export function centreName(ags: string): string {
  return centres.find((centre) => centre.ags === ags)?.name ?? ags;
}

function deliveryOf(
  { ags, name }: { ags: string; name: string },
  { id, delivered, rejected }: MergedPeriod,
  { packages }: Merged,
): CentreDelivery {
  const state = delivered.includes(ags) ? "delivered" : rejected.includes(ags) ? "rejected" : "missing";
  const own = packages.filter(({ release }) => release?.centre.ags === ags && release.period.id === id);
  return { ags, name, state, packages: own.map(noteOf) };
}

function belongsSomewhere({ release }: ReceivedPackage, { periods }: Merged): boolean {
  return (
    release !== null &&
    periods.some(({ id }) => id === release.period.id) &&
    centres.some(({ ags }) => ags === release.centre.ags)
  );
}

function noteOf({ name, state, findings }: ReceivedPackage): PackageNote {
  const told = findings.filter(
    // That keys are not confirmed is said once for all packages.
    ({ severity, code }) => (severity !== "ok" && code !== "keyUnconfirmed") || code === "duplicate",
  );
  return { name, state, findings: told.map(({ text }) => text) };
}
