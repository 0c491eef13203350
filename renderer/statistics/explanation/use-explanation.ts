import type { CellExplanation } from "../../../shared/contract/explanation.ts";
import type { Failure } from "../../../shared/result.ts";
import { useAnswer } from "../../api/use-operation.ts";

/** The number that is to be explained. */
export interface ExplainedPlace {
  period: string;
  table: string;
  key: string[];
}

/** The explanation of a number once it is there; asked for once, however many parts of the screen show it. */
export function useExplanation(place: ExplainedPlace): { explanation?: CellExplanation; failure?: Failure } {
  const answer = useAnswer("explainCell", place);
  if (answer.isError) return { failure: answer.error.failure };
  return answer.data && isAbout(answer.data, place) ? { explanation: answer.data } : {};
}

function isAbout(explanation: CellExplanation, { period, table, key }: ExplainedPlace): boolean {
  return (
    explanation.period === period &&
    explanation.table === table &&
    explanation.key.join("/") === key.join("/")
  );
}
