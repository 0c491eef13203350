import type { explanationOperations } from "../../shared/contract/explanation.ts";
import type { HandlersOf } from "../context.ts";
import { explainCell, explainedMembers } from "./explainCell.ts";
import { tablesOfPerson } from "./tablesOfPerson.ts";

export const explanationHandlers: HandlersOf<typeof explanationOperations> = {
  explainCell,
  explainedMembers,
  tablesOfPerson,
};
