import * as z from "zod";
import { identifier, lineThatIsFilled } from "../model/fields.ts";
import { command, lead, query } from "./operation.ts";
import { releasePeriodId } from "./statistics.ts";

/** Somebody who receives packages: what is encrypted to whom, and whose receipts count. */
export interface Recipient {
  id: string;
  name: string;
  /** `age1…`, `null` where nothing is encrypted for this recipient. */
  encryptionKey: string | null;
  /** Public key of the receipts, base64, and its fingerprint to compare on the telephone. */
  receiptKey: string | null;
  fingerprint: string | null;
  /** `policy`: set by the IT department, cannot be changed here. */
  source: "settings" | "policy";
}

/** The public key of a receiver, as its file gives it: who it calls itself, and the fingerprint to compare. */
export interface ReceiverKey {
  name: string;
  encryptionKey: string | null;
  receiptKey: string;
  fingerprint: string;
}

/** How packages may leave the house. */
export interface DeliverySettings {
  recipients: Recipient[];
  /** The policy of the IT department demands encryption. */
  encryptionDemanded: boolean;
}

/** One time a package was written. */
export interface Delivery {
  id: string;
  path: string;
  encrypted: boolean;
  deliveredAt: string;
  deliveredBy: string;
}

/** What a receiver said of a package. */
export interface ReadReceipt {
  receiver: string;
  result: "accepted" | "rejected";
  findings: string[];
  receivedOn: string;
  fingerprint: string;
}

/** `sealed`: nothing written yet; `written`: no answer yet; the others by the latest receipt. */
export type DeliveryState = "sealed" | "written" | "accepted" | "rejected";

/** A sealed release and its way out of the house. */
export interface Outgoing {
  period: string;
  title: string;
  packageHash: string;
  sealedOn: string;
  state: DeliveryState;
  /** Latest first. */
  deliveries: Delivery[];
  /** Latest first. */
  receipts: ReadReceipt[];
}

/** One file of a package, as it leaves. */
export interface OutgoingFile {
  name: string;
  /** Bytes. */
  size: number;
  sha256: string;
  /** Its text; `null` for a file that is no text. */
  text: string | null;
  /** The sheets of a workbook, row by row; `null` for any other file. */
  sheets: { name: string; rows: string[][] }[] | null;
}

/** The files of a package that is not sealed yet. */
export interface PackagePreview {
  files: OutgoingFile[];
  /** Stands for their bytes; sealing is told by it what was looked at. */
  shown: string;
}

/** What tells this centre's packages from others. */
export interface CentreKey {
  ags: string;
  name: string;
  /** Raw 32 bytes, base64. */
  publicKey: string;
  fingerprint: string;
}

/** The name of a place that receives packages. */
export const receiverName = lineThatIsFilled("Bitte geben Sie den Namen der Stelle ein.");

const optionalKey = z.string().trim().max(3_000).nullable();

export const deliveryOperations = {
  /** Every sealed release, latest first. */
  outbox: query(lead, z.object({}))<Outgoing[]>(),
  /** The files of a sealed period's package, byte for byte. */
  outgoingFiles: query(lead, z.object({ period: releasePeriodId }))<OutgoingFile[]>(),
  /** The same before sealing, of a period that has passed its audit (`examined`); held until it is sealed. */
  previewFiles: query(
    lead,
    z.object({ period: releasePeriodId, examined: z.string().max(64) }),
  )<PackagePreview>(),
  /** Writes the package into a folder that the user chooses; `null` when the choice was cancelled. */
  deliverPackage: command(lead, z.object({ period: releasePeriodId, encrypted: z.boolean() }))<{
    path: string;
    files: string[];
  } | null>(),
  /** Reads a receipt from a file that the user chooses; `null` when the choice was cancelled. */
  readReceipt: command(lead, z.object({}))<(ReadReceipt & { period: string }) | null>(),
  centreKey: query(lead, z.object({}))<CentreKey>(),
  /** Writes the centre's public key into a folder that the user chooses; `null` when cancelled. */
  exportCentreKey: command(lead, z.object({}))<{ path: string } | null>(),
  deliverySettings: query(lead, z.object({}))<DeliverySettings>(),
  /** Reads a receiver's public key from a file that the user chooses; keeps nothing. `null` when cancelled. */
  readReceiverKey: query(lead, z.object({}))<ReceiverKey | null>(),
  addRecipient: command(
    lead,
    z.object({ name: receiverName, encryptionKey: optionalKey, receiptKey: optionalKey }),
  )<null>(),
  removeRecipient: command(lead, z.object({ id: identifier }))<null>(),
};
