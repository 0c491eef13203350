import { basename, join } from "node:path";
import type { IssuedReceipts, ReceiptKeyInfo } from "../../shared/contract/stateEvaluation.ts";
import { today } from "../../shared/dates.ts";
import { DomainError } from "../../shared/result.ts";
import { rejectionWords } from "../../shared/statistics/rejectionReasons.ts";
import { createReceiptKey, openReceiptKey, readReceiptKey } from "../release/receiptKey.ts";
import type { EvaluationDesk } from "./evaluationDesk.ts";
import { centreName, receiptKeyInfo } from "./overview.ts";
import { issueReceipts, plannedReceipts } from "./receipts.ts";

const keyFileName = "quittungsschluessel.json";

/** Makes a key for receipts where the user wants it. Errors: those of `createReceiptKey`. */
export async function makeReceiptKey(
  desk: EvaluationDesk,
  input: { receiver: string; password: string },
): Promise<ReceiptKeyInfo | null> {
  const folder = await desk.host.chooseFolder("Ordner für den Quittungsschlüssel wählen");
  if (folder === null) return null;
  const { path } = await createReceiptKey(join(folder, keyFileName), input);
  return use(desk, path);
}

/** Takes the key in a file that the user chooses. Error `receiptKeyUnreadable`. */
export async function chooseReceiptKey(desk: EvaluationDesk): Promise<ReceiptKeyInfo | null> {
  const kind = { name: "Quittungsschlüssel", extensions: ["json"] };
  const path = await desk.host.chooseFile("Quittungsschlüssel wählen", [kind]);
  return path === null ? null : use(desk, path);
}

/**
 * Writes a receipt for each release received into a folder that the user chooses.
 * Errors: `notFound` without key or packages, `wrongPassword`, and those of `issueReceipts`.
 */
export async function issueFromDesk(
  { host, evaluation }: EvaluationDesk,
  password: string,
): Promise<IssuedReceipts | null> {
  const { receiptKey, merged } = evaluation;
  if (!receiptKey || merged.packages.length === 0) throw new DomainError("notFound");
  const secret = await openReceiptKey(receiptKey.key, password);
  try {
    const folder = await host.chooseFolder("Ordner für die Quittungen wählen");
    if (folder === null) return null;
    const { receiver } = receiptKey.key;
    const { receipts, without } = plannedReceipts(merged.packages, { receiver, receivedOn: today() });
    const issued = await issueReceipts(folder, receipts, secret);
    return {
      folder,
      receipts: issued.map(({ path, state, content: { centreAgs, period, result, findings } }) => ({
        file: basename(path),
        centre: centreName(centreAgs),
        period,
        result,
        reasons: rejectionWords(findings),
        state,
      })),
      without,
    };
  } finally {
    secret.fill(0);
  }
}

async function use({ evaluation }: EvaluationDesk, path: string): Promise<ReceiptKeyInfo> {
  evaluation.receiptKey = { file: basename(path), key: await readReceiptKey(path) };
  return receiptKeyInfo(evaluation.receiptKey);
}
