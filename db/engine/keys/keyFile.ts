import { createHash } from "node:crypto";
import { existsSync, readFileSync, renameSync } from "node:fs";
import * as z from "zod";
import { DomainError } from "../../../shared/result.ts";
import { writeFileSafely } from "../files.ts";
import { isAcceptableCost } from "./passwordKey.ts";

/** Exactly `length` bytes in base64: anything else would make the ciphers throw instead of refusing. */
const bytes = (length: number) => z.base64().refine((text) => Buffer.from(text, "base64").length === length);
const salt = bytes(16);
const wrapped = z.object({ nonce: bytes(12), ciphertext: bytes(32), tag: bytes(16) });
const cost = z
  .object({
    algorithm: z.literal("argon2id"),
    memory: z.number().int(),
    iterations: z.number().int(),
    parallelism: z.number().int(),
  })
  .refine(isAcceptableCost);
/** The form of a key that a password opens. */
export const passwordWrapSchema = z.object({ cost, salt, key: wrapped });

const keyFileSchema = z.object({
  format: z.literal("vielfaltsakte-schluessel"),
  formatVersion: z.literal(1),
  vaultId: z.uuid(),
  users: z.array(z.object({ username: z.string(), cost, salt, key: wrapped })).max(500),
  recovery: z.object({ salt, key: wrapped }),
});

/** The database key, wrapped once per user and once by the recovery key. Holds no client data. */
export type KeyFile = z.infer<typeof keyFileSchema>;

/** Where the keys of a database lie: beside it, twice, since losing them loses everything. */
export function keyFilePaths(databasePath: string): [main: string, copy: string] {
  const base = databasePath.replace(/\.db$/, "");
  return [`${base}.schluessel.json`, `${base}.schluessel-kopie.json`];
}

/** Writes both copies, each atomically, the copy first. */
export function writeKeyFile(databasePath: string, keyFile: KeyFile): void {
  const text = `${JSON.stringify({ ...keyFile, checksum: checksum(keyFile) }, null, 2)}\n`;
  const [main, copy] = keyFilePaths(databasePath);
  writeFileSafely(copy, text);
  writeFileSafely(main, text);
}

/**
 * Takes key files that lie where those of a new database will be out of the way. Their database may only be
 * elsewhere, on a drive that is not connected, and without them it could never be opened again.
 */
export function setKeyFilesAside(databasePath: string, now: Date): void {
  const moment = now.toISOString().replaceAll(/[:.]/g, "-");
  for (const path of keyFilePaths(databasePath)) {
    if (existsSync(path)) renameSync(path, path.replace(/\.json$/, `.frueher-${moment}.json`));
  }
}

/**
 * Reads the keys of a database; a damaged or missing main file is replaced by its intact copy.
 * Errors: `keyFileMissing` when there is neither, `keyFileDamaged` when none is intact.
 */
export function readKeyFile(databasePath: string): KeyFile {
  const [main, copy] = keyFilePaths(databasePath);
  if (!existsSync(main) && !existsSync(copy)) throw new DomainError("keyFileMissing");
  const intact = parseKeyFile(main) ?? parseKeyFile(copy);
  if (!intact) throw new DomainError("keyFileDamaged");
  return intact;
}

function parseKeyFile(path: string): KeyFile | undefined {
  try {
    const { checksum: stored, ...content } = JSON.parse(readFileSync(path, "utf8"));
    const parsed = keyFileSchema.parse(content);
    return stored === checksum(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

function checksum(keyFile: KeyFile): string {
  return createHash("sha256").update(JSON.stringify(keyFile)).digest("hex");
}
