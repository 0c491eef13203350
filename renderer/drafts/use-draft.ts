import { useEffect, useMemo, useRef } from "react";
import { useStore } from "zustand";
import type { DraftState } from "./draft-store.ts";
import { drafts } from "./drafts.ts";

/** An unfinished entry as a form uses it. */
export interface DraftHandle<Content extends object> {
  content: Content;
  /** Takes over what was typed; it is saved after a pause of 300 ms, on leaving a field and before a lock. */
  change: (changes: Partial<Content>) => void;
  /**
   * False while a kept draft is fetched, a blink of an eye or longer on a slow computer. Show no fields before: what is
   * typed would overwrite what was kept, and the focus would move away from somebody who already writes.
   */
  isReady: boolean;
  /** Something was typed or restored: there is something to throw away. */
  hasContent: boolean;
  /** The content comes from an earlier visit; worth a word to the user. */
  isRestored: boolean;
  state: DraftState;
  /** For SaveState. */
  savedAt: Date | undefined;
  /** Saves now, for example after a failure. */
  retry: () => void;
  /** Back to the initial content, and the kept draft is deleted. Call it after the entry was recorded. */
  discard: () => Promise<void>;
}

/**
 * Form state that survives lock, crash and leaving the screen. `key` names the entry
 * ("consultation:<person id>"), `initial` is what the form shows before anything is typed.
 */
export function useDraft<Content extends object>(key: string, initial: Content): DraftHandle<Content> {
  const draft = useStore(drafts.state, ({ drafts }) => drafts[key]);
  const begun = useRef({ key, initial });
  if (begun.current.key !== key) begun.current = { key, initial };
  const start = begun.current.initial;

  const isMissing = draft === undefined;
  useEffect(() => {
    if (isMissing) void drafts.open(key);
  }, [key, isMissing]);

  const kept = draft?.content;
  const content = useMemo(() => ({ ...start, ...(kept as Partial<Content> | undefined) }), [start, kept]);
  const latest = useRef(content);
  latest.current = content;

  const actions = useMemo(
    () => ({
      change(changes: Partial<Content>) {
        latest.current = { ...latest.current, ...changes };
        drafts.change(key, latest.current);
      },
      retry: () => void drafts.flush(),
      discard: () => drafts.discard(key),
    }),
    [key],
  );

  return {
    ...actions,
    content,
    isReady: draft !== undefined && draft.state !== "loading",
    hasContent: kept !== undefined,
    isRestored: draft?.isRestored ?? false,
    state: draft?.state ?? "loading",
    savedAt: draft?.savedAt ? new Date(draft.savedAt) : undefined,
  };
}
