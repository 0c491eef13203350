import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import { UsageError } from "./usage.ts";

/** The password from the environment, or asked for without showing it. Throws `UsageError` where nobody can type. */
export async function readPassword(): Promise<string> {
  const fromEnvironment = process.env.VIELFALTSAKTE_PASSWORD;
  if (fromEnvironment) return fromEnvironment;
  if (!process.stdin.isTTY) throw new UsageError("Bitte das Passwort in VIELFALTSAKTE_PASSWORD angeben.");
  process.stderr.write("Passwort: ");
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const prompt = createInterface({ input: process.stdin, output: silent, terminal: true });
  try {
    return await prompt.question("");
  } finally {
    prompt.close();
    process.stderr.write("\n");
  }
}
