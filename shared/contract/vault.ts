import * as z from "zod";
import { findCentre } from "../codelists/places.ts";
import { filledLine, line } from "../model/fields.ts";
import { command, everybody, query, type Role, staff } from "./operation.ts";

/** The real records and the demo records live in separate databases that never mix. */
export type VaultKind = "real" | "demo";

/** Somebody who can be responsible for cases or log in. */
export interface User {
  id: string;
  name: string;
  username: string;
  role: Role;
}

/** What the window needs to know before anything else. */
export interface VaultStatus {
  state: "missing" | "locked" | "unlocked";
  kind: VaultKind;
  demoExists: boolean;
  /** Login names of the database, from its key file. */
  usernames: string[];
  centre: { ags: string; name: string } | null;
  user: User | null;
  /** False until part of the printed recovery key was typed in. */
  recoveryConfirmed: boolean;
}

/** `score` 0 (trivial) to 4 (strong); 3 is asked for. `advice` is one German sentence. */
export interface PasswordStrength {
  score: 0 | 1 | 2 | 3 | 4;
  advice: string;
}

const password = z.string().min(1).max(200);
const username = filledLine.refine((name) => /^[\p{L}\p{N}._-]{2,40}$/u.test(name), {
  error: "Bitte 2 bis 40 Buchstaben, Ziffern, Punkt oder Bindestrich.",
});

/** "01" would be group 1 once more. */
const groupPosition = z.enum(["0", "1", "2", "3", "4", "5", "6", "7"]);

export const vaultOperations = {
  vaultStatus: query("anybody", z.object({}))<VaultStatus>(),
  passwordStrength: query(
    "anybody",
    z.object({ password: z.string().max(200), context: z.array(line).max(5) }),
  )<PasswordStrength>(),
  createVault: command(
    "anybody",
    z.object({
      centreAgs: z
        .string()
        .refine((ags) => findCentre(ags) !== undefined, { error: "Bitte wählen Sie Ihr Zentrum." }),
      name: filledLine,
      username,
      password,
    }),
  )<{ recoveryKey: string }>(),
  /** `groups` are the asked-for groups of the recovery key, by their position from 0. */
  confirmRecoveryKey: command(
    everybody,
    z.object({ groups: z.partialRecord(groupPosition, z.string().max(20)) }),
  )<{
    confirmed: boolean;
  }>(),
  renewRecoveryKey: command(everybody, z.object({ password }))<{ recoveryKey: string }>(),
  unlock: command("anybody", z.object({ username: line, password }))<VaultStatus>(),
  unlockWithRecoveryKey: command(
    "anybody",
    z.object({ recoveryKey: z.string().max(200), username: line, newPassword: password }),
  )<VaultStatus>(),
  lock: command("anybody", z.object({}))<VaultStatus>(),
  changePassword: command(everybody, z.object({ oldPassword: password, newPassword: password }))<null>(),
  /** Creates the demo records where there are none and opens them. */
  openDemo: command("anybody", z.object({}))<VaultStatus>(),
  /** Goes back from the demo to the real records (locked). */
  leaveDemo: command("anybody", z.object({}))<VaultStatus>(),
};

/** Who works here, and taking back one's own latest change. */
export const teamOperations = {
  listUsers: query(everybody, z.object({}))<User[]>(),
  /** Undoes the latest change of this user that has not been undone; says which one it was. */
  undo: command(staff, z.object({}))<{ text: string }>(),
};

/** The access rule of a centre and the like. */
export interface CentreSettings {
  /** Every case manager may read every case; otherwise only the owner and the substitute. */
  sharedTeam: boolean;
}

/** How the window looks for one user. */
export const appearance = z.object({
  theme: z.enum(["system", "light", "dark"]),
  contrast: z.enum(["normal", "high"]),
  density: z.enum(["compact", "comfortable"]),
  /** Per cent. */
  zoom: z.number().int().min(80).max(400),
});
export type Appearance = z.infer<typeof appearance>;

export const settingsOperations = {
  appearance: query(everybody, z.object({}))<Appearance | null>(),
  saveAppearance: command(everybody, appearance)<null>(),
  centreSettings: query(everybody, z.object({}))<CentreSettings>(),
  saveCentreSettings: command(["teamLead"], z.object({ sharedTeam: z.boolean() }))<null>(),
  /** What a list remembers for this user: filter, sort, columns. The window decides the shape. */
  listView: query(everybody, z.object({ list: line }))<unknown>(),
  saveListView: command(everybody, z.object({ list: line, view: z.json() }))<null>(),
};

/** An unfinished entry, kept encrypted so that neither lock nor crash loses a word. */
export interface Draft {
  key: string;
  content: unknown;
  savedAt: string;
}

const draftKey = z.string().min(1).max(120);

export const draftOperations = {
  saveDraft: command(staff, z.object({ key: draftKey, content: z.json() }))<{ savedAt: string }>(),
  draft: query(staff, z.object({ key: draftKey }))<Draft | null>(),
  listDrafts: query(staff, z.object({}))<Draft[]>(),
  discardDraft: command(staff, z.object({ key: draftKey }))<null>(),
};
