import { errorTexts } from "../../shared/errors.ts";
import { DomainError, type ErrorCode } from "../../shared/result.ts";
import { storageError } from "../engine/storageError.ts";
import { traceOf } from "../log.ts";
import { deliver, key } from "./deliver.ts";
import { demo } from "./demo.ts";
import { merge } from "./merge.ts";
import type { Answer } from "./output.ts";
import { report } from "./periodVerbs.ts";
import { receipt } from "./receipt.ts";
import { seal } from "./seal.ts";
import { type Call, helpText, readCall, UsageError } from "./usage.ts";
import { verify } from "./verify.ts";

const verbs: Record<string, (call: Call) => Answer | Promise<Answer>> = {
  help: () => ({ json: { help: helpText }, text: helpText.trimEnd(), status: 0 }),
  demo,
  report,
  seal,
  deliver,
  key,
  verify,
  merge,
  receipt,
};

/** Errors that mean: what was named cannot be read. */
const unreadable: ErrorCode[] = [
  "databaseMissing",
  "databaseDamaged",
  "databaseNewer",
  "keyFileMissing",
  "keyFileDamaged",
  "keyFileForeign",
  "receiptKeyUnreadable",
];

/** Carries out one command line and returns the exit status. */
async function main(parameters: readonly string[]): Promise<number> {
  const wantsJson = parameters.includes("--json");
  try {
    const call = readCall(parameters);
    const answer = await verbs[call.verb]?.(call);
    if (!answer) throw new UsageError("Hilfe: --help");
    process.stdout.write(wantsJson ? `${JSON.stringify(answer.json)}\n` : `${answer.text}\n`);
    return answer.status;
  } catch (error) {
    const { code, message, status } = explain(storageError(error));
    if (wantsJson) process.stdout.write(`${JSON.stringify({ error: { code, message } })}\n`);
    process.stderr.write(`${message}\n`);
    return status;
  }
}

function explain(error: unknown): { code: string; message: string; status: number } {
  if (error instanceof UsageError) return { code: "usage", message: error.message, status: 2 };
  if (error instanceof DomainError) {
    const details = Object.values(error.fields ?? {});
    const status = unreadable.includes(error.code) ? 2 : 1;
    return { code: error.code, message: [error.message, ...details].join(" "), status };
  }
  const { kind, at } = traceOf(error);
  return { code: "unexpected", message: `${errorTexts.unexpected} (${kind}, ${at.join(", ")})`, status: 1 };
}

// Who reads only the first lines ("| head") closes the pipe; that is no failure of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});
process.exitCode = await main(process.argv.slice(2));
