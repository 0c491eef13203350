import { expect, test } from "vitest";
import { emptyTask, newTaskOf, openTaskQuestions, taskEntryOf } from "../../renderer/today/task-entry.ts";

test("a new task is due tomorrow and asks only what is to be done", () => {
  const entry = emptyTask("2026-12-31");
  expect(entry.dueOn).toBe("2027-01-01");
  expect(openTaskQuestions(entry)).toEqual({ title: "Schreiben Sie, was zu tun ist." });
});

test("a task without a day asks for one", () => {
  expect(openTaskQuestions({ ...emptyTask("2026-11-22"), title: "Anrufen", dueOn: null })).toEqual({
    dueOn: "Wählen Sie einen Tag.",
  });
});

test("a task that is opened and saved unchanged stays what it was", () => {
  const task = {
    id: "0199",
    personId: "0198",
    personName: "Oksana Shevchenko",
    title: "Rückfrage beim Wohnungsamt",
    dueOn: "2026-11-24",
    note: "Aktenzeichen nennen",
    assigneeId: "0197",
    doneAt: null,
  };
  expect(newTaskOf(taskEntryOf(task))).toEqual({
    personId: "0198",
    title: "Rückfrage beim Wohnungsamt",
    dueOn: "2026-11-24",
    note: "Aktenzeichen nennen",
  });
});
