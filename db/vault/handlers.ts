import { existsSync } from "node:fs";
import { findCentre } from "../../shared/codelists/places.ts";
import type { OperationName, OutputOf, ValidInputOf } from "../../shared/contract/contract.ts";
import type { vaultOperations } from "../../shared/contract/vault.ts";
import { DomainError } from "../../shared/result.ts";
import { openDemo } from "../demo/demoVault.ts";
import { type KeyFile, readKeyFile, writeKeyFile } from "../engine/keys/keyFile.ts";
import {
  unlockWithPassword,
  unlockWithRecovery,
  withNewRecoveryKey,
  withPassword,
} from "../engine/keys/keyring.ts";
import { normaliseRecoveryKey } from "../engine/keys/recoveryKey.ts";
import { recordEvent, writeMeta } from "../engine/meta.ts";
import { createVault } from "./create.ts";
import type { Keeper, Session } from "./keeper.ts";
import { passwordStrength, sufficientScore } from "./passwordStrength.ts";

type VaultOperationName = keyof typeof vaultOperations & OperationName;

/** Operations on the records as a whole; they work with the keeper, since there may be no session. */
export const vaultHandlers: {
  [Name in VaultOperationName]: (
    keeper: Keeper,
    input: ValidInputOf<Name>,
  ) => OutputOf<Name> | Promise<OutputOf<Name>>;
} = {
  vaultStatus: (keeper) => keeper.status(),

  passwordStrength: (_keeper, { password, context }) => passwordStrength(password, context),

  async createVault(keeper, { centreAgs, name, username, password }) {
    // Before anything else, so that a second click does not lock what the first has just created.
    if (existsSync(keeper.pathOf("real"))) throw new DomainError("databaseExists");
    await requireStrength(password, [name, username]);
    keeper.lock();
    keeper.kind = "real";
    const centre = findCentre(centreAgs);
    if (!centre) throw new DomainError("invalidInput");
    const created = await createVault({
      path: keeper.path,
      kind: "real",
      centre: { ags: centre.ags, name: centre.name },
      users: [{ name, username, role: "teamLead" }],
      password,
    });
    keeper.open(created.databaseKey, username);
    keeper.requireSession().shownRecoveryKey = created.recoveryKey;
    return { recoveryKey: created.recoveryKey };
  },

  confirmRecoveryKey(keeper, { groups }) {
    const session = keeper.requireSession();
    const expected = session.shownRecoveryKey?.split("-") ?? [];
    const entries = Object.entries(groups);
    const confirmed =
      entries.length >= 2 &&
      entries.every(([index, typed]) => normaliseRecoveryKey(typed) === expected[Number(index)]);
    if (!confirmed) return { confirmed };
    session.shownRecoveryKey = null;
    writeMeta(session.vault.connection, "recoveryConfirmed", "true");
    recordEvent(session.vault.connection, session.user.id, "confirmRecoveryKey");
    return { confirmed };
  },

  async renewRecoveryKey(keeper, { password }) {
    const session = keeper.requireSession();
    const { user, vault, databaseKey } = session;
    const keyFile = readKeyFile(keeper.path);
    (await unlockWithPassword(keyFile, user.username, password)).fill(0);
    keeper.assertStillOpen(session);
    const renewed = withNewRecoveryKey(keyFile, databaseKey);
    writeMeta(vault.connection, "recoveryConfirmed", "false");
    recordEvent(vault.connection, user.id, "renewRecoveryKey");
    // Last, so that nothing can fail any more when the old key has stopped working.
    writeKeyFile(keeper.path, renewed.keyFile);
    session.shownRecoveryKey = renewed.recoveryKey;
    return { recoveryKey: renewed.recoveryKey };
  },

  async unlock(keeper, { username, password }) {
    requireDatabase(keeper);
    const keyFile = readKeyFile(keeper.path);
    keeper.open(await unlockWithPassword(keyFile, username, password), username);
    return keeper.status();
  },

  async unlockWithRecoveryKey(keeper, { recoveryKey, username, newPassword }) {
    requireDatabase(keeper);
    const keyFile = readKeyFile(keeper.path);
    const databaseKey = unlockWithRecovery(keyFile, recoveryKey);
    await requireStrength(newPassword, [username]);
    keeper.open(databaseKey, username);
    try {
      const change = { keyFile, newPassword, command: "unlockWithRecoveryKey" } as const;
      await replacePassword(keeper, keeper.requireSession(), change);
    } catch (error) {
      // Whoever reads that it did not work must not find the records open.
      keeper.lock();
      throw error;
    }
    return keeper.status();
  },

  lock(keeper) {
    keeper.lock();
    return keeper.status();
  },

  async changePassword(keeper, { oldPassword, newPassword }) {
    const session = keeper.requireSession();
    const { name, username } = session.user;
    const keyFile = readKeyFile(keeper.path);
    (await unlockWithPassword(keyFile, username, oldPassword)).fill(0);
    await requireStrength(newPassword, [name, username]);
    await replacePassword(keeper, session, { keyFile, newPassword, command: "changePassword" });
    return null;
  },

  async openDemo(keeper) {
    const { kind } = keeper;
    keeper.lock();
    keeper.kind = "demo";
    try {
      await openDemo(keeper);
    } catch (error) {
      keeper.kind = kind;
      throw error;
    }
    return keeper.status();
  },

  leaveDemo(keeper) {
    keeper.lock();
    keeper.kind = "real";
    return keeper.status();
  },
};

/** Lets the user of the session enter with another password; the old one stops working. Error `locked`. */
async function replacePassword(
  keeper: Keeper,
  session: Session,
  { keyFile, newPassword, command }: { keyFile: KeyFile; newPassword: string; command: OperationName },
): Promise<void> {
  const { user, vault, databaseKey } = session;
  const changed = await withPassword(keyFile, databaseKey, user.username, newPassword);
  // Locking meanwhile has wiped the key, and what was wrapped last may be nothing but zeros.
  keeper.assertStillOpen(session);
  recordEvent(vault.connection, user.id, command);
  writeKeyFile(keeper.path, changed);
}

async function requireStrength(password: string, context: string[]): Promise<void> {
  const { score, advice } = await passwordStrength(password, context);
  if (score < sufficientScore) throw new DomainError("weakPassword", { fields: { password: advice } });
}

function requireDatabase(keeper: Keeper): void {
  if (!keeper.exists) throw new DomainError("databaseMissing");
}
