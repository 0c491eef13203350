import { basename, resolve } from "node:path";
import { today } from "../../shared/dates.ts";
import { DomainError } from "../../shared/result.ts";
import { receiptContent } from "../../shared/statistics/receipt.ts";
import { rejectionWords } from "../../shared/statistics/rejectionReasons.ts";
import { type KeptReceipt, keepReceiptAt } from "../delivery/receipts.ts";
import { change } from "../engine/write.ts";
import { createReceiptKey, openReceiptKey, readReceiptKey } from "../release/receiptKey.ts";
import { harmless } from "../release/verify/finding.ts";
import { findPackages } from "../stateEvaluation/findPackages.ts";
import { type IssuedReceipt, issueReceipts, plannedReceipts } from "../stateEvaluation/receipts.ts";
import { receivePackages } from "../stateEvaluation/receive.ts";
import { identityOf, keysOf } from "./keyOptions.ts";
import { makeFolder } from "./makeFolder.ts";
import { withDatabase } from "./openDatabase.ts";
import { type Answer, showProgress } from "./output.ts";
import { readNewPassword, readPassword } from "./password.ts";
import { type Call, required, UsageError } from "./usage.ts";

const results = { accepted: "angenommen", rejected: "abgelehnt" };

/** Receipts from both sides: makes the receiver's key, answers packages with it, and reads the answers back. */
export function receipt(call: Call): Promise<Answer> {
  const { values, operands } = call;
  if (values["create-key"] !== undefined) return createKey(call, values["create-key"]);
  if (operands.length === 0)
    throw new UsageError("Bitte mindestens ein Paket oder eine Quittung angeben. Hilfe: --help");
  if (values.db !== undefined && values.key !== undefined)
    throw new UsageError(
      "„--db“ liest Quittungen ein, „--key“ schreibt welche: bitte nur eines. Hilfe: --help",
    );
  return values.db === undefined ? answerPackages(call) : readReceipts(call);
}

async function createKey({ values, operands }: Call, file: string): Promise<Answer> {
  if (operands.length > 0) throw new UsageError("„--create-key“ steht allein. Hilfe: --help");
  const receiver = receiptContent.shape.receiver.safeParse(values.receiver?.trim().normalize("NFC"));
  if (!receiver.success)
    throw new UsageError(
      "Bitte „--receiver“ angeben: den Namen der empfangenden Stelle, höchstens 80 Zeichen.",
    );
  const password = await readNewPassword();
  const made = await createReceiptKey(resolve(file), { receiver: receiver.data, password });
  return {
    json: { receiver: receiver.data, ...made },
    text: [
      `Quittungsschlüssel: ${made.path}`,
      `Für die Zentren:    ${made.publicPath}`,
      `Öffentlich:         ${made.publicKey}`,
      `Fingerabdruck:      ${made.fingerprint}`,
    ].join("\n"),
    status: 0,
  };
}

/** Status 1 where a package was rejected, 2 where one can have no receipt. */
async function answerPackages(call: Call): Promise<Answer> {
  const key = await readReceiptKey(resolve(required(call, "key")));
  required(call, "out");
  const options = { ...(await keysOf(call)), ...(await identityOf(call)) };
  const secret = await openReceiptKey(key, await readPassword());
  const folder = makeFolder(required(call, "out"));
  const paths = (await Promise.all(call.operands.map((path) => findPackages(resolve(path))))).flat();
  const received = await receivePackages(paths, {
    ...options,
    onProgress: (done, total) => showProgress(`Paket ${done} von ${total} geprüft`),
  });
  showProgress("");
  const { receiver } = key;
  const { receipts, without } = plannedReceipts(received ?? [], { receiver, receivedOn: today() });
  const issued = await issueReceipts(folder, receipts, secret);
  const isRejected = issued.some(({ content }) => content.result === "rejected");
  return {
    json: {
      keysConfirmed: options.keys !== undefined,
      receipts: issued.map(({ path, state, content }) => ({ path, state, ...content })),
      without,
    },
    text: [
      ...issued.map(issuedText),
      ...without.map(({ name, reason }) => `${name}: keine Quittung. ${reason}`),
      ...(options.keys
        ? []
        : ["Hinweis: Ohne „--keys“ ist nicht bestätigt, dass jedes Paket von seinem Zentrum kommt."]),
    ].join("\n"),
    status: without.length > 0 ? 2 : isRejected ? 1 : 0,
  };
}

function issuedText({ path, state, content: { result, findings } }: IssuedReceipt): string {
  const earlier = state === "kept" ? ", lag schon vor" : "";
  return [`${basename(path)}: ${results[result]}${earlier}`, ...rejectionWords(findings)].join("\n  ");
}

/** Status 1 where a receipt belongs to nothing here or its key is unknown, 2 where it cannot be read. */
async function readReceipts(call: Call): Promise<Answer> {
  return withDatabase(call, async (vault, user) => {
    const context = {
      read: vault.connection,
      vault,
      user,
      change: <Value>(work: Parameters<typeof change<Value>>[2]) =>
        change(vault, { userId: user.id, command: "readReceipt" }, work),
    };
    const read = [];
    for (const file of call.operands) {
      const path = resolve(file);
      read.push({ path, ...(await keepReceiptAt(context, path).then(keptAnswer, failedAnswer)) });
    }
    return {
      json: { receipts: read.map(({ text: _text, ...one }) => one) },
      text: read.map(({ path, text }) => `${harmless(basename(path))}: ${text}`).join("\n"),
      status: Math.max(...read.map(({ status }) => status)),
    };
  });
}

function keptAnswer(receipt: KeptReceipt) {
  const words = `${receipt.period} ${results[receipt.result]} von ${receipt.receiver}`;
  return { status: 0, receipt, text: [words, ...rejectionWords(receipt.findings)].join("\n  ") };
}

function isUnread(code: DomainError["code"]): boolean {
  return code === "receiptMissing" || code === "receiptUnreadable";
}

function failedAnswer(error: unknown) {
  if (!(error instanceof DomainError)) throw error;
  const { code, message } = error;
  return { status: isUnread(code) ? 2 : 1, error: { code, message }, text: message };
}
