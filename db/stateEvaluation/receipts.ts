import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { centres } from "../../shared/codelists/places.ts";
import { DomainError } from "../../shared/result.ts";
import { type Receipt, type ReceiptContent, receiptContent } from "../../shared/statistics/receipt.ts";
import { writeFileSafely } from "../engine/files.ts";
import { createReceipt, largestReceipt, readReceipt, receiptName, receiverKey } from "../release/receipt.ts";
import { readPlainFile, Unreadable } from "../release/verify/readHostile.ts";
import { explained } from "../release/writePackage.ts";
import type { ReceivedPackage } from "./receive.ts";

/** A package that gets no receipt, since nobody could say for whom it would be; a German reason. */
export interface WithoutReceipt {
  name: string;
  reason: string;
}

/** What each package is to be told, and which can be told nothing. */
export interface PlannedReceipts {
  receipts: ReceiptContent[];
  without: WithoutReceipt[];
}

/** A receipt in the folder; `kept`: an earlier one says the same and stays as it is. */
export interface IssuedReceipt {
  path: string;
  content: ReceiptContent;
  state: "written" | "kept";
}

const mostFindings = 50;

/**
 * One receipt for each release (centre, period and content): accepted where a copy of it counts, otherwise rejected
 * with the codes of what was wrong. Whatever cannot be read has no addressee and gets none.
 * `receivedOn`: day of the examination.
 */
export function plannedReceipts(
  packages: readonly ReceivedPackage[],
  { receiver, receivedOn }: { receiver: string; receivedOn: string },
): PlannedReceipts {
  const planned = new Map<string, ReceiptContent>();
  const without: WithoutReceipt[] = [];
  for (const { name, state, findings, release, sha256 } of packages) {
    const isAccepted = state === "counted" || state === "duplicate";
    const errors = findings.flatMap(({ severity, code }) => (severity === "error" ? [code] : []));
    const content = receiptContent.safeParse({
      format: "vielfaltsakte-quittung",
      formatVersion: 1,
      receiver,
      centreAgs: release?.centre.ags,
      period: release?.period.id,
      sha256,
      result: isAccepted ? "accepted" : "rejected",
      findings: isAccepted ? [] : [...new Set(errors)].sort().slice(0, mostFindings),
      receivedOn,
    });
    if (!content.success || !isCentre(content.data.centreAgs)) {
      without.push({ name, reason: "Zentrum und Zeitraum ließen sich nicht lesen." });
    } else if (isAccepted || !planned.has(content.data.sha256)) {
      planned.set(content.data.sha256, content.data);
    }
  }
  return { receipts: [...planned.values()], without };
}

/**
 * Writes receipts into a folder. The folder is the memory of the receiver: what it holds of the same key is never
 * contradicted without a reason. A release accepted once stays accepted, and another release of the same centre and
 * period is then rejected (`received`). Errors: `fileExists`, `folderFull`, `folderUnwritable`.
 */
export async function issueReceipts(
  folder: string,
  receipts: readonly ReceiptContent[],
  signingKey: Uint8Array,
): Promise<IssuedReceipt[]> {
  const { publicKey } = receiverKey(signingKey);
  const issued: IssuedReceipt[] = [];
  for (const planned of receipts) {
    const earlier = await earlierReceipts(folder, planned, publicKey);
    issued.push(issue(folder, planned, earlier, signingKey));
  }
  return issued;
}

interface Earlier {
  path: string;
  receipt: Receipt | null;
}

function issue(
  folder: string,
  planned: ReceiptContent,
  earlier: readonly Earlier[],
  signingKey: Uint8Array,
): IssuedReceipt {
  const own = earlier.find(({ receipt }) => receipt?.sha256 === planned.sha256);
  const hasOther = earlier.some(
    ({ receipt }) => receipt?.result === "accepted" && receipt.sha256 !== planned.sha256,
  );
  const content: ReceiptContent =
    planned.result === "accepted" && hasOther
      ? { ...planned, result: "rejected", findings: ["received"] }
      : planned;
  if (own?.receipt && (own.receipt.result === "accepted" || saysTheSame(own.receipt, content)))
    return { path: own.path, content: contentOf(own.receipt), state: "kept" };
  const path = own?.path ?? freePath(folder, content, earlier);
  try {
    writeFileSafely(path, createReceipt(content, signingKey));
  } catch (error) {
    throw explained(error);
  }
  return { path, content, state: "written" };
}

/** What lies in the folder under the names of this centre and period; `null` for what is no receipt of this key. */
async function earlierReceipts(
  folder: string,
  { centreAgs, period }: ReceiptContent,
  publicKey: string,
): Promise<Earlier[]> {
  const stem = receiptName({ centreAgs, period }).replace(".json", "");
  const names = await readdir(folder).catch((error: unknown) => {
    throw explained(error);
  });
  const own = names.filter(
    (name) => name.startsWith(stem) && /^(-[0-9a-f]{8})?\.json$/.test(name.slice(stem.length)),
  );
  return Promise.all(
    own.sort().map(async (name) => ({
      path: join(folder, name),
      receipt: await receiptAt(join(folder, name), publicKey),
    })),
  );
}

async function receiptAt(path: string, publicKey: string): Promise<Receipt | null> {
  try {
    const receipt = readReceipt(await readPlainFile(path, largestReceipt));
    return receipt.publicKey === publicKey ? receipt : null;
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}

/** The usual name, or where it is taken one with the beginning of the package's hash. Error `fileExists`. */
function freePath(folder: string, content: ReceiptContent, earlier: readonly Earlier[]): string {
  const usual = receiptName(content);
  const names = [usual, usual.replace(".json", `-${content.sha256.slice(0, 8)}.json`)];
  const free = names
    .map((name) => join(folder, name))
    .find((path) => !earlier.some((one) => one.path === path));
  if (free === undefined) throw new DomainError("fileExists");
  return free;
}

function saysTheSame(one: ReceiptContent, other: ReceiptContent): boolean {
  return one.result === other.result && one.findings.join() === other.findings.join();
}

function contentOf({ publicKey: _key, fingerprint: _print, signature: _signature, ...content }: Receipt) {
  return content;
}

function isCentre(ags: string): boolean {
  return centres.some((centre) => centre.ags === ags);
}
