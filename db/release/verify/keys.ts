import { lstat, readdir } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";
import { isFingerprintOf, readPublicKey } from "../signature.ts";
import { parseHostileJson, readPlainFile, Unreadable } from "./readHostile.ts";

const largestKeyFile = 200_000;
const mostLists = 500;

const keyFile = z
  .array(
    z.strictObject({
      ags: z.string().regex(/^06[0-9]{3}([0-9]{3})?$/),
      name: z.string().max(80),
      publicKey: z.string().max(100),
      fingerprint: z.string().max(100),
    }),
  )
  .max(1000);

/** A centre's confirmed public key: base64 of the raw 32 bytes. */
export type ConfirmedKey = z.infer<typeof keyFile>[number];

/**
 * Reads the confirmed keys: a list, or a folder of lists, as when each centre sent its own.
 * Throws `Unreadable` where one is damaged, none holds a key, a fingerprint contradicts its key, or two centres share one.
 */
export async function readConfirmedKeys(path: string): Promise<ConfirmedKey[]> {
  const isFolder = await lstat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  const keys = isFolder ? await readFolder(path) : await readList(path);
  if (keys.length === 0) throw new Unreadable("In der Schlüsselliste steht kein Schlüssel.");
  if (isShared(keys)) throw new Unreadable("In der Schlüsselliste gehört ein Schlüssel zu zwei Zentren.");
  return keys;
}

/** With one key for two centres, either could sign for the other. */
function isShared(keys: readonly ConfirmedKey[]): boolean {
  const centreOf = new Map(keys.map(({ ags, publicKey }) => [hexOf(publicKey), ags]));
  return keys.some(({ ags, publicKey }) => centreOf.get(hexOf(publicKey)) !== ags);
}

function hexOf(publicKey: string): string | undefined {
  return readPublicKey(publicKey)?.toString("hex");
}

async function readFolder(path: string): Promise<ConfirmedKey[]> {
  const found = await readdir(path).catch(() => {
    throw new Unreadable("Der Ordner mit den Schlüssellisten darf nicht gelesen werden.");
  });
  const names = found.filter((name) => name.endsWith(".json") && !name.startsWith("."));
  if (names.length === 0) throw new Unreadable("Im Ordner liegt keine Schlüsselliste (.json).");
  if (names.length > mostLists) throw new Unreadable("Im Ordner liegen zu viele Dateien.");
  return (await Promise.all(names.sort().map((name) => readList(join(path, name))))).flat();
}

async function readList(path: string): Promise<ConfirmedKey[]> {
  const keys = keyFile.safeParse(parseHostileJson(await readPlainFile(path, largestKeyFile)));
  if (!keys.success) throw new Unreadable("Die Schlüsselliste hat nicht die vorgeschriebene Form.");
  const contradiction = keys.data.some(
    ({ publicKey, fingerprint }) =>
      !isFingerprintOf(fingerprint, readPublicKey(publicKey) ?? Buffer.alloc(0)),
  );
  if (contradiction)
    throw new Unreadable("In der Schlüsselliste passt ein Fingerabdruck nicht zu seinem Schlüssel.");
  return keys.data;
}
