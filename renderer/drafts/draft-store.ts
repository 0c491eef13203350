import { createStore, type StoreApi } from "zustand/vanilla";
import type { Draft } from "../../shared/contract/vault.ts";
import type { Result } from "../../shared/result.ts";

/** Where drafts are kept for good: the encrypted database behind the bridge. */
export interface DraftPort {
  load(key: string): Promise<Result<Draft | null>>;
  save(key: string, content: unknown): Promise<Result<{ savedAt: string }>>;
  discard(key: string): Promise<Result<null>>;
}

/** `untouched`: nothing typed and nothing kept; `unsaved`: a pause of 300 ms away from being saved. */
export type DraftState = "loading" | "untouched" | "unsaved" | "saving" | "saved" | "failed";

/** One unfinished entry in the window. */
export interface OpenDraft {
  /** undefined until something was typed or restored. */
  content: unknown;
  state: DraftState;
  /** Instant of the last save. */
  savedAt: string | null;
  /** The content comes from an earlier visit to the screen. */
  isRestored: boolean;
}

interface DraftStoreState {
  drafts: Readonly<Record<string, OpenDraft>>;
}

/** The drafts of one window. */
export interface DraftStore {
  state: StoreApi<DraftStoreState>;
  /** Fetches a kept draft unless the window holds it already. What is typed meanwhile wins. */
  open(key: string): Promise<void>;
  change(key: string, content: unknown): void;
  /** Saves at once whatever is not saved; true when nothing unsaved is left. */
  flush(): Promise<boolean>;
  /** Throws the draft away, here and in the database. */
  discard(key: string): Promise<void>;
  /** Begins to work for a user: unsaved texts of this user come back, other people's stay put away. */
  begin(userId: string): void;
  /** Ends the work: saved drafts leave the memory, unsaved ones are put away for their user. */
  end(): void;
}

/** Pause in typing after which a draft is saved, and how long to wait after a failure. Milliseconds. */
export interface DraftTimes {
  pause: number;
  retry: number;
}

const usualTimes: DraftTimes = { pause: 300, retry: 5_000 };

const nothing: OpenDraft = { content: undefined, state: "untouched", savedAt: null, isRestored: false };

const isUnsaved = ({ state }: OpenDraft) => state === "unsaved" || state === "saving" || state === "failed";

/** A store of drafts over `port`. */
export function createDraftStore(port: DraftPort, times: DraftTimes = usualTimes): DraftStore {
  const state = createStore<DraftStoreState>(() => ({ drafts: {} }));
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const lastWork = new Map<string, Promise<void>>();
  const putAway = new Map<string, Record<string, OpenDraft>>();
  let owner: string | null = null;

  const find = (key: string) => state.getState().drafts[key];

  function set(key: string, changes: Partial<OpenDraft>): void {
    state.setState(({ drafts }) => ({
      drafts: { ...drafts, [key]: { ...nothing, ...drafts[key], ...changes } },
    }));
  }

  /** Saves and discards of one draft run one after the other, so that an old text never overtakes a new one. */
  function inTurn(key: string, work: () => Promise<void>): Promise<void> {
    const next = (lastWork.get(key) ?? Promise.resolve()).then(work);
    lastWork.set(key, next);
    return next;
  }

  function later(key: string, delay: number): void {
    clearTimeout(timers.get(key));
    timers.set(
      key,
      setTimeout(() => void inTurn(key, () => save(key)), delay),
    );
  }

  async function save(key: string): Promise<void> {
    clearTimeout(timers.get(key));
    const draft = find(key);
    if (!draft || !isUnsaved(draft)) return;
    const ownerThen = owner;
    set(key, { state: "saving" });
    const result = await port.save(key, draft.content);
    if (owner !== ownerThen || !find(key)) return;
    // Discarded meanwhile: there is nothing left of which it could be said that it is saved or not.
    if (find(key)?.state === "untouched") return;
    const isNewest = find(key)?.content === draft.content;
    if (!result.ok) {
      set(key, { state: "failed" });
      later(key, times.retry);
    } else {
      set(key, { state: isNewest ? "saved" : "unsaved", savedAt: result.value.savedAt });
    }
  }

  async function load(key: string): Promise<void> {
    const ownerThen = owner;
    const result = await port.load(key);
    if (owner !== ownerThen || find(key)?.state !== "loading") return;
    // Nobody knows yet what is kept; to begin with nothing would overwrite it with the first letter.
    if (!result.ok && result.error.code === "dataProcessLost") {
      timers.set(
        key,
        setTimeout(() => void load(key), times.retry),
      );
      return;
    }
    const kept = result.ok ? result.value : null;
    if (kept) set(key, { content: kept.content, savedAt: kept.savedAt, state: "saved", isRestored: true });
    else set(key, { state: "untouched" });
  }

  return {
    state,

    async open(key) {
      if (find(key)) return;
      set(key, { state: "loading" });
      await load(key);
    },

    change(key, content) {
      set(key, { content, state: "unsaved" });
      later(key, times.pause);
    },

    async flush() {
      const open = () => Object.entries(state.getState().drafts).filter(([, draft]) => isUnsaved(draft));
      await Promise.all(open().map(([key]) => inTurn(key, () => save(key))));
      return open().length === 0;
    },

    async discard(key) {
      clearTimeout(timers.get(key));
      set(key, nothing);
      await inTurn(key, async () => {
        if (find(key)?.state === "untouched") await port.discard(key);
      });
    },

    begin(userId) {
      if (owner === userId) return;
      owner = userId;
      state.setState({ drafts: putAway.get(userId) ?? {} });
      putAway.delete(userId);
    },

    end() {
      for (const timer of timers.values()) clearTimeout(timer);
      const unsaved = Object.entries(state.getState().drafts).filter(([, draft]) => isUnsaved(draft));
      if (owner && unsaved.length > 0) putAway.set(owner, Object.fromEntries(unsaved));
      owner = null;
      state.setState({ drafts: {} });
    },
  };
}
