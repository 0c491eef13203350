import type { Draft } from "../../shared/contract/vault.ts";

/** An unfinished entry that can be gone on with. */
export type WaitingDraft = { key: string; savedAt: string } & (
  | { kind: "consultation"; personId: string }
  | { kind: "shortContact" | "task" | "newMeasure" }
);

const wholeKeys = ["shortContact", "task", "newMeasure"] as const;

/**
 * The drafts whose place is known, latest first. Changes to earlier entries are left out: their draft comes back
 * by itself where the entry is opened.
 */
export function waitingDrafts(drafts: readonly Draft[]): WaitingDraft[] {
  return drafts
    .flatMap((draft) => waitingDraft(draft) ?? [])
    .sort((one, other) => (one.savedAt < other.savedAt ? 1 : -1));
}

function waitingDraft({ key, savedAt }: Draft): WaitingDraft | null {
  const kind = wholeKeys.find((whole) => whole === key);
  if (kind) return { key, savedAt, kind };
  const personId = /^consultation:(.+)$/.exec(key)?.[1];
  return personId ? { key, savedAt, kind: "consultation", personId } : null;
}
