import { ask } from "../api/api.ts";
import { createDraftStore } from "./draft-store.ts";

/** The drafts of this window, kept encrypted in the database. */
export const drafts = createDraftStore({
  load: (key) => ask("draft", { key }),
  save: (key, content) => ask("saveDraft", { key, content: content as never }),
  discard: (key) => ask("discardDraft", { key }),
});
