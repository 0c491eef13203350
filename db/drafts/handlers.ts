import type { Draft, draftOperations } from "../../shared/contract/vault.ts";
import type { HandlersOf } from "../context.ts";

interface DraftRow {
  key: string;
  content: string;
  savedAt: string;
}

/** Drafts belong to one user on one device: they are no records yet, so they write no operations. */
export const draftHandlers: HandlersOf<typeof draftOperations> = {
  saveDraft({ vault, user }, { key, content }) {
    const savedAt = new Date().toISOString();
    vault.connection.run(
      "INSERT OR REPLACE INTO drafts (userId, key, content, savedAt) VALUES (?, ?, ?, ?)",
      user.id,
      key,
      JSON.stringify(content),
      savedAt,
    );
    return { savedAt };
  },

  draft({ read, user }, { key }) {
    const row = read.first<DraftRow>(
      "SELECT key, content, savedAt FROM drafts WHERE userId = ? AND key = ?",
      user.id,
      key,
    );
    return row ? draftOf(row) : null;
  },

  listDrafts({ read, user }) {
    return read
      .all<DraftRow>(
        "SELECT key, content, savedAt FROM drafts WHERE userId = ? ORDER BY savedAt DESC",
        user.id,
      )
      .map(draftOf);
  },

  discardDraft({ vault, user }, { key }) {
    vault.connection.run("DELETE FROM drafts WHERE userId = ? AND key = ?", user.id, key);
    return null;
  },
};

function draftOf(row: DraftRow): Draft {
  return { key: row.key, content: JSON.parse(row.content), savedAt: row.savedAt };
}
