import type { StateSum } from "../../shared/contract/stateEvaluation.ts";
import { NoValue } from "../ui/index.ts";
import { sumWords } from "./sum-words.ts";

/** `415 ± 23`; a dash where no centre published a value. */
export function Sum({ value }: { value: StateSum }) {
  return value.sum === null ? <NoValue meaning="kein veröffentlichter Wert" /> : sumWords(value);
}
