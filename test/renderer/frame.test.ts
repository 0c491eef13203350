import { describe, expect, test } from "vitest";
import { allAreasFor } from "../../renderer/app/areas.ts";
import { overallSaveStatus } from "../../renderer/app/save-status.ts";
import { IDLE_LIMIT, idleStep, WARNING_TIME } from "../../renderer/app/use-auto-lock.ts";
import type { DraftState, OpenDraft } from "../../renderer/drafts/draft-store.ts";

function draft(state: DraftState, savedAt: string | null = null): OpenDraft {
  return { state, savedAt, content: {}, isRestored: false };
}

describe("what the top bar says about the work", () => {
  test("nothing before anything was saved", () => {
    expect(overallSaveStatus([], null)).toBeNull();
    expect(overallSaveStatus([draft("untouched")], null)).toBeNull();
  });

  test("one failure outweighs everything else", () => {
    expect(overallSaveStatus([draft("saved", "2026-11-22T13:02:00Z"), draft("failed")], new Date())).toEqual({
      state: "failed",
    });
  });

  test("saving while anything is not saved yet", () => {
    expect(overallSaveStatus([draft("unsaved")], null)).toEqual({ state: "saving" });
    expect(overallSaveStatus([draft("saving")], null)).toEqual({ state: "saving" });
  });

  test("the time of the latest save, of a draft or of a command", () => {
    const drafts = [draft("saved", "2026-11-22T13:02:00Z"), draft("saved", "2026-11-22T12:00:00Z")];
    const later = new Date("2026-11-22T14:00:00Z");
    expect(overallSaveStatus(drafts, null)?.savedAt).toEqual(new Date("2026-11-22T13:02:00Z"));
    expect(overallSaveStatus(drafts, later)?.savedAt).toEqual(later);
  });
});

test("without input the records are announced to be locked one minute before, and locked after 15", () => {
  expect(IDLE_LIMIT).toBe(15 * 60 * 1000);
  expect(WARNING_TIME).toBe(60 * 1000);
  expect(idleStep(0)).toBe("work");
  expect(idleStep(14 * 60 * 1000 - 1)).toBe("work");
  expect(idleStep(14 * 60 * 1000)).toBe("warn");
  expect(idleStep(15 * 60 * 1000 - 1)).toBe("warn");
  expect(idleStep(15 * 60 * 1000)).toBe("lock");
  expect(idleStep(8 * 60 * 60 * 1000)).toBe("lock");
});

test("only the team lead sees the statistics, and an administrator no client data", () => {
  const paths = (role: Parameters<typeof allAreasFor>[0]) => allAreasFor(role).map(({ path }) => path);
  expect(paths("teamLead")).toEqual([
    "/heute",
    "/personen",
    "/faelle",
    "/massnahmen",
    "/statistik",
    "/landesauswertung",
    "/hilfe",
    "/einstellungen",
  ]);
  expect(paths("caseManager")).toEqual(
    paths("teamLead").filter((path) => path !== "/statistik" && path !== "/landesauswertung"),
  );
  expect(paths("administrator")).toEqual(["/hilfe", "/einstellungen"]);
});
