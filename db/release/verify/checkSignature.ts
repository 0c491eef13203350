import type { VerificationFinding } from "../../../shared/contract/statistics.ts";
import { type ReleaseSignature, signatureSchema } from "../../../shared/statistics/release.ts";
import { sha256Hex } from "../canonical.ts";
import { fingerprintOf, isFingerprintOf, isSignedBy, readPublicKey, strictBase64 } from "../signature.ts";
import { fine, warning, wrong } from "./finding.ts";
import type { ConfirmedKey } from "./keys.ts";
import { parseHostileJson, Unreadable } from "./readHostile.ts";

/** Examines `signatur.json` against the bytes of `statistik.json`. */
export function checkSignature(
  statistics: Buffer,
  signatureFile: Buffer | undefined,
): { findings: VerificationFinding[]; signature: ReleaseSignature | undefined } {
  if (!signatureFile) {
    return { findings: [wrong("signatureMissing", "Die Datei signatur.json fehlt.")], signature: undefined };
  }
  const signature = parseSignature(signatureFile);
  if (!signature) {
    const finding = wrong("signatureSchema", "Die Datei signatur.json hat nicht die vorgeschriebene Form.");
    return { findings: [finding], signature };
  }
  const publicKey = readPublicKey(signature.publicKey);
  const value = strictBase64(signature.signature);
  const findings = [
    signature.sha256 === sha256Hex(statistics)
      ? fine("hash", `Die Prüfsumme stimmt: ${signature.sha256}.`)
      : wrong("hash", "Die Prüfsumme in signatur.json gehört nicht zu dieser statistik.json."),
    publicKey && isFingerprintOf(signature.fingerprint, publicKey)
      ? fine("fingerprint", `Der Fingerabdruck gehört zum Schlüssel: ${fingerprintOf(publicKey)}.`)
      : wrong("fingerprint", "Der Fingerabdruck in signatur.json gehört nicht zum Schlüssel."),
    publicKey && value && isSignedBy(statistics, value, publicKey)
      ? fine("signature", "Die Signatur ist gültig.")
      : wrong(
          "signature",
          "Die Signatur ist ungültig: Die Lieferung wurde verändert oder anders unterschrieben.",
        ),
  ];
  return { findings, signature };
}

/** Examines whether the key is the confirmed key of the centre. `keys` undefined: no list was given. */
export function checkKey(
  ags: string,
  signature: ReleaseSignature,
  keys: readonly ConfirmedKey[] | undefined,
): VerificationFinding {
  if (!keys) {
    return warning(
      "keyUnconfirmed",
      "Ohne Schlüsselliste ist nicht geprüft, ob der Schlüssel dem Zentrum gehört.",
    );
  }
  const confirmed = keys.filter((key) => key.ags === ags);
  if (!confirmed.some((key) => isSameKey(key.publicKey, signature.publicKey)))
    return wrong("key", "Der Schlüssel ist für dieses Zentrum nicht bestätigt.");
  const different = new Set(confirmed.map(({ publicKey }) => readPublicKey(publicKey)?.toString("hex")));
  return different.size === 1
    ? fine("key", "Der Schlüssel ist für dieses Zentrum bestätigt.")
    : warning(
        "keys",
        `Der Schlüssel ist bestätigt. In der Schlüsselliste stehen für dieses Zentrum aber ${different.size} Schlüssel; unterschrieben ist mit ${signature.fingerprint}.`,
      );
}

function isSameKey(one: string, other: string): boolean {
  const key = readPublicKey(one);
  return key !== undefined && readPublicKey(other)?.equals(key) === true;
}

function parseSignature(file: Buffer): ReleaseSignature | undefined {
  try {
    return signatureSchema.safeParse(parseHostileJson(file)).data;
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}
