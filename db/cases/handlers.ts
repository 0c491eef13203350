import type { caseOperations } from "../../shared/contract/casework.ts";
import type { HandlersOf } from "../context.ts";
import { caseFile } from "./caseSummaries.ts";
import { listCases } from "./list.ts";
import { closeCase, openCase, reopenCase, restCase, resumeCase } from "./phases.ts";
import { renameCase, substituteCase, transferCase } from "./responsibility.ts";

/** Everything about cases. */
export const caseHandlers: HandlersOf<typeof caseOperations> = {
  listCases,
  caseFile,
  openCase,
  renameCase,
  transferCase,
  substituteCase,
  restCase,
  resumeCase,
  closeCase,
  reopenCase,
};
