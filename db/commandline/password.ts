import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import { UsageError } from "./usage.ts";

/** The password from the environment, or asked for without showing it. Throws `UsageError` where nobody can type. */
export async function readPassword(): Promise<string> {
  return fromEnvironment() ?? ask("Passwort: ");
}

/** A password that is new: typed twice, since a slip would lock for ever. Throws `UsageError`. */
export async function readNewPassword(): Promise<string> {
  const given = fromEnvironment();
  if (given) return given;
  const password = await ask("Neues Passwort: ");
  if ((await ask("Noch einmal: ")) !== password)
    throw new UsageError("Die beiden Passwörter sind verschieden. Es wurde nichts angelegt.");
  return password;
}

function fromEnvironment(): string | undefined {
  return process.env.VIELFALTSAKTE_PASSWORD || undefined;
}

async function ask(question: string): Promise<string> {
  if (!process.stdin.isTTY) throw new UsageError("Bitte das Passwort in VIELFALTSAKTE_PASSWORD angeben.");
  process.stderr.write(question);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const prompt = createInterface({ input: process.stdin, output: silent, terminal: true });
  try {
    return await prompt.question("");
  } finally {
    prompt.close();
    process.stderr.write("\n");
  }
}
