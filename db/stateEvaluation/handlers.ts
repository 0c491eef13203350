import type { OperationName, OutputOf, ValidInputOf } from "../../shared/contract/contract.ts";
import type { stateEvaluationOperations } from "../../shared/contract/stateEvaluation.ts";
import { DomainError } from "../../shared/result.ts";
import { stateComparison } from "./comparison.ts";
import { type EvaluationDesk, emptyEvaluation } from "./evaluationDesk.ts";
import { overview } from "./overview.ts";
import { chooseReceiptKey, issueFromDesk, makeReceiptKey } from "./receiptDesk.ts";
import { chooseConfirmedKeys, chooseIdentity, receiveMore } from "./receiving.ts";
import { stateCell, stateTable } from "./stateTable.ts";
import { writeEvaluation } from "./writeEvaluation.ts";

type Name = keyof typeof stateEvaluationOperations & OperationName;

/** The operations of the receiving side; they are given no records. */
export const stateEvaluationHandlers: {
  [One in Name]: (desk: EvaluationDesk, input: ValidInputOf<One>) => OutputOf<One> | Promise<OutputOf<One>>;
} = {
  stateEvaluation: ({ evaluation }) => overview(evaluation),
  receivePackages: (desk, { paths, from }) => receiveMore(desk, paths, from),
  cancelReceiving: ({ evaluation }) => stop(evaluation),
  chooseConfirmedKeys: (desk, { from }) => chooseConfirmedKeys(desk, from),
  chooseIdentity,
  forgetEvaluation({ evaluation }) {
    stop(evaluation);
    Object.assign(evaluation, emptyEvaluation());
    return overview(evaluation);
  },
  stateTable: ({ evaluation }, wanted) => stateTable(evaluation.merged, wanted),
  stateComparison: ({ evaluation }, wanted) => stateComparison(evaluation.merged, wanted),
  stateCell: ({ evaluation }, wanted) => stateCell(evaluation.merged, wanted),
  async saveEvaluation({ host, evaluation: { merged } }) {
    if (merged.periods.length === 0) throw new DomainError("notFound");
    const folder = await host.chooseFolder("Ordner für das Ergebnis wählen");
    return folder === null ? null : writeEvaluation(merged, folder);
  },
  createReceiptKey: makeReceiptKey,
  chooseReceiptKey,
  issueReceipts: (desk, { password }) => issueFromDesk(desk, password),
};

function stop({ running }: EvaluationDesk["evaluation"]): { wasRunning: boolean } {
  running?.abort();
  return { wasRunning: running !== null };
}
