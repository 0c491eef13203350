import { expect, test } from "vitest";
import {
  caseOperations,
  consultationOperations,
  taskOperations,
  todayOperations,
} from "../../shared/contract/casework.ts";
import { commandTexts, isRecordCommand } from "../../shared/contract/commandTexts.ts";
import { measureOperations } from "../../shared/contract/measures.ts";
import { peopleOperations } from "../../shared/contract/people.ts";
import { preflightOperations } from "../../shared/contract/preflight.ts";

test("every command over the records says what it has done; nothing else does", () => {
  const operations = {
    ...peopleOperations,
    ...caseOperations,
    ...consultationOperations,
    ...taskOperations,
    ...todayOperations,
    ...measureOperations,
    ...preflightOperations,
  };
  const commands = Object.entries(operations)
    .filter(([name, operation]) => operation.kind === "command" && name !== "notePersonSeen")
    .map(([name]) => name);
  expect(Object.keys(commandTexts).sort()).toEqual(commands.sort());
  expect(isRecordCommand("recordConsultation")).toBe(true);
  expect(isRecordCommand("lock")).toBe(false);
  expect(isRecordCommand("toString")).toBe(false);
});

test("the texts tell the commands apart", () => {
  const texts = Object.values(commandTexts);
  expect(new Set(texts).size).toBe(texts.length);
  for (const text of texts) expect(text).toMatch(/^[A-ZÄÖÜ][A-Za-zÄÖÜäöüß ]+$/);
});
