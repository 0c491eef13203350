import {
  appearance,
  type settingsOperations,
  type teamOperations,
  type User,
} from "../../shared/contract/vault.ts";
import { readSharedTeam } from "../access.ts";
import type { Context, HandlersOf } from "../context.ts";
import { recordEvent, writeMeta } from "../engine/meta.ts";
import { undoLatest } from "../engine/undo.ts";
import { undoText } from "./undoText.ts";

export const settingsHandlers: HandlersOf<typeof settingsOperations> = {
  appearance(context) {
    const parsed = appearance.safeParse(readPreference(context, "appearance"));
    return parsed.success ? parsed.data : null;
  },

  saveAppearance(context, choice) {
    writePreference(context, "appearance", choice);
    return null;
  },

  centreSettings: (context) => ({ sharedTeam: readSharedTeam(context) }),

  saveCentreSettings({ vault, user }, { sharedTeam }) {
    writeMeta(vault.connection, "sharedTeam", String(sharedTeam));
    recordEvent(vault.connection, user.id, `saveCentreSettings sharedTeam=${sharedTeam}`);
    return null;
  },

  listView: (context, { list }) => readPreference(context, `list/${list}`) ?? null,

  saveListView(context, { list, view }) {
    writePreference(context, `list/${list}`, view);
    return null;
  },
};

export const teamHandlers: HandlersOf<typeof teamOperations> = {
  listUsers: ({ read }) =>
    read.all<User>(
      "SELECT id, name, username, role FROM users WHERE active = 1 ORDER BY name COLLATE NOCASE",
    ),

  undo: ({ vault, user, since }) => ({ text: undoText(undoLatest(vault, user.id, since)) }),
};

function readPreference({ read, user }: Context, key: string): unknown {
  const row = read.first<{ value: string }>(
    "SELECT value FROM preferences WHERE userId = ? AND key = ?",
    user.id,
    key,
  );
  return row ? JSON.parse(row.value) : undefined;
}

function writePreference({ vault, user }: Context, key: string, value: unknown): void {
  vault.connection.run(
    "INSERT OR REPLACE INTO preferences (userId, key, value) VALUES (?, ?, ?)",
    user.id,
    key,
    JSON.stringify(value),
  );
}
