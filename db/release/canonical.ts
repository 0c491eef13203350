import { createHash } from "node:crypto";
import canonicalize from "canonicalize";

/** The canonical JSON (RFC 8785) of a value as UTF-8 bytes. */
export function canonicalBytes(value: unknown): Buffer {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError("value has no JSON form");
  return Buffer.from(text, "utf8");
}

/** The sha256 of bytes as 64 lower-case hex digits. */
export function sha256Hex(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
