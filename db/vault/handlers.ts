import { findCentre } from "../../shared/codelists/places.ts";
import type { OperationName, OutputOf, ValidInputOf } from "../../shared/contract/contract.ts";
import type { vaultOperations } from "../../shared/contract/vault.ts";
import { DomainError } from "../../shared/result.ts";
import { openDemo } from "../demo/demoVault.ts";
import { readKeyFile, writeKeyFile } from "../engine/keys/keyFile.ts";
import {
  unlockWithPassword,
  unlockWithRecovery,
  withNewRecoveryKey,
  withPassword,
} from "../engine/keys/keyring.ts";
import { normaliseRecoveryKey } from "../engine/keys/recoveryKey.ts";
import { recordEvent, writeMeta } from "../engine/meta.ts";
import { createVault } from "./create.ts";
import type { Keeper } from "./keeper.ts";
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
    keeper.lock();
    keeper.kind = "real";
    await requireStrength(password, [name, username]);
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
    const renewed = withNewRecoveryKey(keyFile, databaseKey);
    writeMeta(vault.connection, "recoveryConfirmed", "false");
    writeKeyFile(keeper.path, renewed.keyFile);
    recordEvent(vault.connection, user.id, "renewRecoveryKey");
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
    writeKeyFile(keeper.path, await withPassword(keyFile, databaseKey, username, newPassword));
    const { vault, user } = keeper.requireSession();
    recordEvent(vault.connection, user.id, "unlockWithRecoveryKey");
    return keeper.status();
  },

  lock(keeper) {
    keeper.lock();
    return keeper.status();
  },

  async changePassword(keeper, { oldPassword, newPassword }) {
    const { user, vault, databaseKey } = keeper.requireSession();
    const keyFile = readKeyFile(keeper.path);
    (await unlockWithPassword(keyFile, user.username, oldPassword)).fill(0);
    await requireStrength(newPassword, [user.name, user.username]);
    writeKeyFile(keeper.path, await withPassword(keyFile, databaseKey, user.username, newPassword));
    recordEvent(vault.connection, user.id, "changePassword");
    return null;
  },

  async openDemo(keeper) {
    keeper.lock();
    keeper.kind = "demo";
    await openDemo(keeper);
    return keeper.status();
  },

  leaveDemo(keeper) {
    keeper.lock();
    keeper.kind = "real";
    return keeper.status();
  },
};

async function requireStrength(password: string, context: string[]): Promise<void> {
  const { score, advice } = await passwordStrength(password, context);
  if (score < sufficientScore) throw new DomainError("weakPassword", { fields: { password: advice } });
}

function requireDatabase(keeper: Keeper): void {
  if (!keeper.exists) throw new DomainError("databaseMissing");
}
