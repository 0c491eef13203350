import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from "node:crypto";
import type { ReleaseSignature } from "../../shared/statistics/release.ts";
import { sha256Hex } from "./canonical.ts";

const signedPrefix = Buffer.from("vielfaltsakte-statistik-1\n", "utf8");
const keyLength = 32;

/** What stands before the raw 32 bytes of an Ed25519 key in its DER forms (RFC 8410). */
const privateKeyPrefix = Buffer.from("302e020100300506032b657004220420", "hex");
const publicKeyPrefix = Buffer.from("302a300506032b6570032100", "hex");

/** A new signing key of a centre: the raw 32 bytes of an Ed25519 private key. */
export function createSigningKey(): Buffer {
  const { privateKey } = generateKeyPairSync("ed25519");
  return privateKey.export({ type: "pkcs8", format: "der" }).subarray(-keyLength);
}

/** The raw 32 bytes of the public key that belongs to a signing key. */
export function publicKeyOf(signingKey: Uint8Array): Buffer {
  return createPublicKey(privateKeyObject(signingKey))
    .export({ type: "spki", format: "der" })
    .subarray(-keyLength);
}

/** The fingerprint of a raw public key: the first 16 bytes of its sha256 in hex, groups of four joined by "-". */
export function fingerprintOf(publicKey: Uint8Array): string {
  const digest = createHash("sha256").update(publicKey).digest("hex").slice(0, 32);
  return (digest.match(/.{4}/g) ?? []).join("-");
}

/**
 * True when a written fingerprint belongs to a raw public key. The specification leaves its length open: any
 * beginning of the sha256 from 64 bits on counts.
 */
export function isFingerprintOf(fingerprint: string, publicKey: Uint8Array): boolean {
  const digits = fingerprint.replaceAll("-", "");
  const digest = createHash("sha256").update(publicKey).digest("hex");
  return digits.length >= 16 && digest.startsWith(digits);
}

/** The raw 32 bytes of a public key in base64, written raw or as SPKI DER; `undefined` for anything else. */
export function readPublicKey(text: string): Buffer | undefined {
  const bytes = strictBase64(text);
  if (bytes?.length === keyLength) return bytes;
  const isDer = bytes?.length === publicKeyPrefix.length + keyLength;
  return isDer && bytes.subarray(0, publicKeyPrefix.length).equals(publicKeyPrefix)
    ? bytes.subarray(publicKeyPrefix.length)
    : undefined;
}

/** The bytes of canonical base64; `undefined` for text that is not exactly that. */
export function strictBase64(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, "base64");
  return bytes.toString("base64") === text ? bytes : undefined;
}

/** The content of `signatur.json` for the bytes of `statistik.json`. */
export function signBytes(bytes: Uint8Array, signingKey: Uint8Array): ReleaseSignature {
  const publicKey = publicKeyOf(signingKey);
  const signature = sign(null, Buffer.concat([signedPrefix, bytes]), privateKeyObject(signingKey));
  return {
    algorithm: "Ed25519",
    sha256: sha256Hex(bytes),
    publicKey: publicKey.toString("base64"),
    fingerprint: fingerprintOf(publicKey),
    signature: signature.toString("base64"),
  };
}

/** True when `signature` (64 bytes) was made over the bytes of `statistik.json` with this raw public key. */
export function isSignedBy(bytes: Uint8Array, signature: Uint8Array, publicKey: Uint8Array): boolean {
  if (publicKey.length !== keyLength) return false;
  try {
    const key = createPublicKey({
      key: Buffer.concat([publicKeyPrefix, publicKey]),
      format: "der",
      type: "spki",
    });
    return verify(null, Buffer.concat([signedPrefix, bytes]), key, signature);
  } catch {
    // Bytes that are no point of the curve are refused by the key parser: no valid signature either.
    return false;
  }
}

function privateKeyObject(signingKey: Uint8Array): KeyObject {
  return createPrivateKey({
    key: Buffer.concat([privateKeyPrefix, signingKey]),
    format: "der",
    type: "pkcs8",
  });
}
