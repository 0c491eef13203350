import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

/** A key locked inside another one: AES-256-GCM, base64. */
export interface WrappedKey {
  nonce: string;
  ciphertext: string;
  tag: string;
}

/** Locks `key` with the 32-byte `wrappingKey`; `owner` is bound to it, so wraps cannot be swapped. */
export function wrapKey(key: Uint8Array, wrappingKey: Uint8Array, owner: string): WrappedKey {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", wrappingKey, nonce);
  cipher.setAAD(Buffer.from(owner, "utf8"));
  const ciphertext = Buffer.concat([cipher.update(key), cipher.final()]);
  return {
    nonce: nonce.toString("base64"),
    ciphertext: ciphertext.toString("base64"),
    tag: cipher.getAuthTag().toString("base64"),
  };
}

/** Unlocks a wrapped key; `undefined` when `wrappingKey` or `owner` is not the right one. */
export function unwrapKey(wrapped: WrappedKey, wrappingKey: Uint8Array, owner: string): Buffer | undefined {
  const decipher = createDecipheriv("aes-256-gcm", wrappingKey, Buffer.from(wrapped.nonce, "base64"), {
    authTagLength: 16,
  });
  decipher.setAAD(Buffer.from(owner, "utf8"));
  decipher.setAuthTag(Buffer.from(wrapped.tag, "base64"));
  try {
    return Buffer.concat([decipher.update(Buffer.from(wrapped.ciphertext, "base64")), decipher.final()]);
  } catch {
    return undefined;
  }
}
