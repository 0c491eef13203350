import { expect, test } from "vitest";
import { waitingDrafts } from "../../renderer/today/waiting-drafts.ts";

const draft = (key: string, savedAt: string) => ({ key, savedAt, content: {} });

test("unfinished entries whose place is known wait on the start page, latest first", () => {
  const waiting = waitingDrafts([
    draft("consultation:0199a", "2026-11-20T10:00:00.000Z"),
    draft("shortContact", "2026-11-22T09:00:00.000Z"),
    draft("task", "2026-11-21T09:00:00.000Z"),
  ]);
  expect(waiting).toEqual([
    { key: "shortContact", savedAt: "2026-11-22T09:00:00.000Z", kind: "shortContact" },
    { key: "task", savedAt: "2026-11-21T09:00:00.000Z", kind: "task" },
    {
      key: "consultation:0199a",
      savedAt: "2026-11-20T10:00:00.000Z",
      kind: "consultation",
      personId: "0199a",
    },
  ]);
});

test("changes to earlier entries and unknown keys do not wait there", () => {
  const keys = ["consultation-changes:0199b", "task-changes:0199c", "tasks", "habits"];
  expect(waitingDrafts(keys.map((key) => draft(key, "2026-11-20T10:00:00.000Z")))).toEqual([]);
});
