import type { OperationName, OutputOf, ValidInputOf } from "../../shared/contract/contract.ts";
import type { StateEvaluation, stateEvaluationOperations } from "../../shared/contract/stateEvaluation.ts";
import { DomainError } from "../../shared/result.ts";
import type { Host } from "../host.ts";
import { type ConfirmedKey, readConfirmedKeys } from "../release/verify/keys.ts";
import { Unreadable } from "../release/verify/readHostile.ts";
import type { EvaluationDesk } from "./evaluationDesk.ts";
import { findPackages } from "./findPackages.ts";
import { mergeReceived } from "./merge.ts";
import { overview } from "./overview.ts";
import { receivePackages } from "./receive.ts";
import { stateCell, stateTable } from "./stateTable.ts";
import { writeEvaluation } from "./writeEvaluation.ts";

type Name = keyof typeof stateEvaluationOperations & OperationName;

/** The operations of the receiving side; they are given no records. */
export const stateEvaluationHandlers: {
  [One in Name]: (desk: EvaluationDesk, input: ValidInputOf<One>) => OutputOf<One> | Promise<OutputOf<One>>;
} = {
  stateEvaluation: ({ evaluation }) => overview(evaluation),
  receivePackages: (desk, { withKeys }) => receive(desk, withKeys),
  stateTable: ({ evaluation }, wanted) => stateTable(evaluation.merged, wanted),
  stateCell: ({ evaluation }, wanted) => stateCell(evaluation.merged, wanted),
  async saveEvaluation({ host, evaluation: { merged } }) {
    if (!merged) throw new DomainError("notFound");
    const folder = await host.chooseFolder("Ordner für das Ergebnis wählen");
    return folder === null ? null : writeEvaluation(merged, folder);
  },
};

/** Error `keyListUnreadable`. What was received before stays until everything new is examined. */
async function receive(
  { host, evaluation }: EvaluationDesk,
  withKeys: boolean,
): Promise<StateEvaluation | null> {
  const keys = withKeys ? await chooseKeys(host) : undefined;
  if (keys === null) return null;
  const folder = await host.chooseFolder("Ordner mit Paketen wählen");
  if (folder === null) return null;
  const received = await receivePackages(await findPackages(folder), {
    ...(keys ? { keys } : {}),
    onProgress: (done, total) =>
      host.progress("receivePackages", done, total, `Paket ${done} von ${total} geprüft`),
  });
  evaluation.merged = mergeReceived(received ?? []);
  evaluation.hasConfirmedKeys = keys !== undefined;
  return overview(evaluation);
}

async function chooseKeys(host: Host): Promise<ConfirmedKey[] | null> {
  const path = await host.chooseFile("Schlüsselliste wählen", [
    { name: "Schlüsselliste", extensions: ["json"] },
  ]);
  if (path === null) return null;
  try {
    return await readConfirmedKeys(path);
  } catch (error) {
    throw error instanceof Unreadable ? new DomainError("keyListUnreadable") : error;
  }
}
