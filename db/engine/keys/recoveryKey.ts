import { hkdfSync, randomBytes } from "node:crypto";

/** Crockford's base 32: no letters that are mistaken for one another on paper. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const groups = 8;
const groupLength = 4;

/** A new recovery key: 160 random bits as eight groups of four signs, "7K3M-…". */
export function newRecoveryKey(): string {
  const signs = Array.from(randomBytes(groups * groupLength), (byte) => alphabet[byte % alphabet.length]);
  return Array.from({ length: groups }, (_, group) =>
    signs.slice(group * groupLength, (group + 1) * groupLength).join(""),
  ).join("-");
}

/** The signs of a typed recovery key: case, blanks, hyphens and look-alikes (O, I, L) do not matter. */
export function normaliseRecoveryKey(typed: string): string {
  return typed.toUpperCase().replaceAll(/[\s-]/g, "").replaceAll("O", "0").replaceAll(/[IL]/g, "1");
}

/** The 32-byte wrapping key. The recovery key has full entropy, so HKDF (RFC 5869) is enough. */
export function recoveryWrappingKey(recoveryKey: string, salt: Uint8Array): Buffer {
  return Buffer.from(
    hkdfSync("sha256", normaliseRecoveryKey(recoveryKey), salt, "vielfaltsakte recovery key 1", 32),
  );
}
