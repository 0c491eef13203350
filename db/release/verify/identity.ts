import { readPlainFile, Unreadable } from "./readHostile.ts";

const largestIdentityFile = 20_000;

/**
 * The secret key in an age identity file, as `age-keygen` writes it: comments, and one line `AGE-SECRET-KEY-…`.
 * Throws `Unreadable`.
 */
export async function readIdentity(path: string): Promise<string> {
  const text = (await readPlainFile(path, largestIdentityFile)).toString("utf8");
  const identity = text.split(/\r?\n/).find((line) => line.startsWith("AGE-SECRET-KEY-"));
  if (!identity) throw new Unreadable("In der Datei steht kein geheimer age-Schlüssel (AGE-SECRET-KEY-…).");
  return identity.trim();
}
