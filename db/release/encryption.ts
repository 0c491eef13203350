import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { Decrypter, Encrypter } from "age-encryption";
import { pack } from "tar-stream";

/** True for a recipient that packages can be encrypted to: `age1…` (X25519 or post-quantum hybrid). */
export function isRecipient(text: string): boolean {
  try {
    new Encrypter().addRecipient(text);
    return true;
  } catch {
    return false;
  }
}

/** Archives are filled up to whole steps; encryption hides everything but the length, and that would tell of merged tables. */
const lengthStep = 512 * 1024;

/**
 * The folder of a package as one archive: plain files in the given order, without owner, clock time or anything of the
 * machine, so that the same files give the same bytes. Zeros after its end are part of the format.
 */
export async function tarOf(folder: string, files: ReadonlyMap<string, Uint8Array>): Promise<Buffer> {
  const archive = pack();
  const bytes = buffer(archive);
  for (const [name, content] of files) {
    archive.entry({ name: `${folder}/${name}`, mtime: new Date(0), mode: 0o644 }, Buffer.from(content));
  }
  archive.finalize();
  const filled = await bytes;
  return Buffer.concat([filled], Math.ceil(filled.length / lengthStep) * lengthStep);
}

/** Encrypts bytes to all recipients (`age1…`); each of them can read the result with its own key. */
export async function encryptTo(recipients: readonly string[], bytes: Uint8Array): Promise<Buffer> {
  if (recipients.length === 0) throw new RangeError("encryption needs a recipient");
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  return Buffer.from(await encrypter.encrypt(bytes));
}

/** Every recipient in the head costs whoever decrypts a computation; this is enough for forty of the longest. */
const largestHead = 65_536;

/**
 * Decrypts with an identity (`AGE-SECRET-KEY-1…`), giving up beyond `largest` bytes of plain text.
 * `undefined` where the identity does not fit, the bytes are damaged, or their head is longer than any package's.
 */
export async function decryptWith(
  identity: string,
  bytes: Uint8Array,
  largest: number,
): Promise<Buffer | undefined> {
  if (!Buffer.from(bytes.subarray(0, largestHead)).includes("\n--- ")) return undefined;
  try {
    const decrypter = new Decrypter();
    decrypter.addIdentity(identity);
    const source = Readable.toWeb(Readable.from([bytes])) as ReadableStream<Uint8Array>;
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of (await decrypter.decrypt(source)) as AsyncIterable<Uint8Array>) {
      size += chunk.length;
      if (size > largest) return undefined;
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  } catch {
    return undefined;
  }
}
