import { basename, resolve } from "node:path";
import type { Verification, VerificationFinding } from "../../../shared/contract/statistics.ts";
import { type Release, releaseSchema } from "../../../shared/statistics/release.ts";
import { canonicalBytes, sha256Hex } from "../canonical.ts";
import { packageName } from "../writePackage.ts";
import { checkCopies } from "./checkCopies.ts";
import { checkFrame } from "./checkFrame.ts";
import { checkKey, checkSignature } from "./checkSignature.ts";
import { checkTables } from "./checkTables.ts";
import { fine, warning, wrong } from "./finding.ts";
import { type ConfirmedKey, readConfirmedKeys } from "./keys.ts";
import { parseHostileJson, readPackageFiles, Unreadable } from "./readHostile.ts";

/** A release received before. */
export interface Receipt {
  ags: string;
  period: string;
  sha256: string;
}

/** What an examination may rest on beside the packages themselves. */
export interface VerifyOptions {
  /** File with the centres' confirmed keys. */
  keysFile?: string;
  received?: readonly Receipt[];
}

/** An examined package; `receipt` stands only where its content could be read. */
export interface ExaminedPackage extends Verification {
  receipt?: Receipt;
}

/** Everything found out; `status` is that of the worst package: 0 valid, 1 invalid, 2 cannot be read. */
export interface Examination {
  status: 0 | 1 | 2;
  packages: ExaminedPackage[];
}

/** Examines package folders as hostile input (STATISTIK 5); nothing is written and nothing of them is run. */
export async function verifyPackages(
  folders: readonly string[],
  options: VerifyOptions = {},
): Promise<Examination> {
  const keys = options.keysFile === undefined ? undefined : await keysOrReason(options.keysFile);
  if (keys instanceof Unreadable) {
    const findings = [wrong("keysFile", keys.message)];
    return { status: 2, packages: folders.map((folder) => ({ package: folder, status: 2, findings })) };
  }
  const received = [...(options.received ?? [])];
  const packages: ExaminedPackage[] = [];
  for (const folder of folders) {
    const examined = await examine(folder, keys, received);
    if (examined.status === 0 && examined.receipt) received.push(examined.receipt);
    packages.push(examined);
  }
  return { status: worst(packages.map(({ status }) => status)), packages };
}

async function keysOrReason(path: string): Promise<ConfirmedKey[] | Unreadable> {
  try {
    return await readConfirmedKeys(path);
  } catch (error) {
    if (error instanceof Unreadable) return error;
    throw error;
  }
}

async function examine(
  folder: string,
  keys: readonly ConfirmedKey[] | undefined,
  received: readonly Receipt[],
): Promise<ExaminedPackage> {
  try {
    const { contents, strangers } = await readPackageFiles(folder);
    const bytes = contents.get("statistik.json") ?? Buffer.alloc(0);
    const { findings, signature } = checkSignature(bytes, contents.get("signatur.json"));
    if (strangers > 0)
      findings.push(warning("strangers", `Im Ordner liegen ${strangers} Dateien, die nicht dazugehören.`));
    const release = parseRelease(bytes, findings);
    if (!release) return { package: folder, status: 1, findings };

    const receipt = { ags: release.centre.ags, period: release.period.id, sha256: sha256Hex(bytes) };
    if (signature) findings.push(checkKey(release.centre.ags, signature, keys));
    findings.push(checkName(folder, release), ...checkFrame(release), ...checkTables(release));
    findings.push(...(await checkCopies(release, contents)), checkReceived(receipt, received));
    const status = findings.some(({ severity }) => severity === "error") ? 1 : 0;
    return { package: folder, status, findings, receipt };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { package: folder, status: 2, findings: [wrong("unreadable", error.message)] };
  }
}

/** The release, with what was found out on the way added to `findings`; `undefined` where the form is wrong. */
function parseRelease(bytes: Buffer, findings: VerificationFinding[]): Release | undefined {
  try {
    const content = parseHostileJson(bytes);
    const release = releaseSchema.safeParse(content);
    if (!release.success) {
      findings.push(wrong("schema", "Die Datei statistik.json hat nicht die vorgeschriebene Form."));
      return undefined;
    }
    findings.push(fine("schema", "Die Datei statistik.json hat die vorgeschriebene Form."));
    // Also finds doubled names, of which a parser silently keeps only the last.
    if (!isCanonical(bytes, content)) {
      findings.push(wrong("canonical", "Die Datei statistik.json ist kein kanonisches JSON (RFC 8785)."));
    }
    return release.data;
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    findings.push(wrong("json", `statistik.json: ${error.message}`));
    return undefined;
  }
}

/** Text with half a character (a lone surrogate) has no canonical form at all. */
function isCanonical(bytes: Buffer, content: unknown): boolean {
  try {
    return canonicalBytes(content).equals(bytes);
  } catch {
    return false;
  }
}

function checkName(folder: string, release: Release): VerificationFinding {
  return basename(resolve(folder)) === packageName(release)
    ? fine("name", "Der Name des Ordners passt zum Inhalt.")
    : warning("name", `Der Ordner heißt anders als sein Inhalt (${packageName(release)}).`);
}

function checkReceived(receipt: Receipt, received: readonly Receipt[]): VerificationFinding {
  const earlier = received.filter(({ ags, period }) => ags === receipt.ags && period === receipt.period);
  if (earlier.some(({ sha256 }) => sha256 !== receipt.sha256)) {
    return wrong("received", "Für diesen Zeitraum liegt schon eine andere Lieferung dieses Zentrums vor.");
  }
  return earlier.length > 0
    ? fine("received", "Dieselbe Lieferung liegt schon vor.")
    : fine("received", "Für diesen Zeitraum liegt keine andere Lieferung vor.");
}

function worst(statuses: readonly (0 | 1 | 2)[]): 0 | 1 | 2 {
  if (statuses.includes(2)) return 2;
  return statuses.includes(1) ? 1 : 0;
}
