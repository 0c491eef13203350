import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import type { User, VaultKind, VaultStatus } from "../../shared/contract/vault.ts";
import { DomainError } from "../../shared/result.ts";
import { readKeyFile } from "../engine/keys/keyFile.ts";
import { readMeta, recordEvent } from "../engine/meta.ts";
import { openVault } from "../engine/open.ts";
import type { Vault } from "../engine/vault.ts";
import { type Host, silentHost } from "../host.ts";
import { reconcileLedger } from "../ledger/secondCopy.ts";
import { logFailure } from "../log.ts";
import { stopAudits } from "../release/runningAudits.ts";
import { createNameSearch, type NameSearch } from "../search/nameSearch.ts";
import { type Evaluation, emptyEvaluation } from "../stateEvaluation/evaluationDesk.ts";
import { findUser } from "./findUser.ts";

/** What is in memory while the records are unlocked, and gone when they are locked. */
export interface Session {
  user: User;
  vault: Vault;
  names: NameSearch;
  databaseKey: Buffer;
  unlockedAt: string;
  /** The recovery key just shown, until part of it was typed in; never stored. */
  shownRecoveryKey: string | null;
}

const fileNames: Record<VaultKind, string> = { real: "akte.db", demo: "demo.db" };

/** Knows where the records lie and whether they are open. One keeper a data process. */
export class Keeper {
  readonly dataDirectory: string;
  readonly host: Host;
  kind: VaultKind = "real";
  session: Session | null = null;
  /** Packages received for the state. They were published, belong to no records, and outlast a lock. */
  readonly evaluation: Evaluation = emptyEvaluation();
  #turn: Promise<unknown> = Promise.resolve();

  constructor(dataDirectory: string, host: Host = silentHost) {
    this.dataDirectory = dataDirectory;
    this.host = host;
  }

  /** The database file of a kind. */
  pathOf(kind: VaultKind): string {
    return join(this.dataDirectory, fileNames[kind]);
  }

  get path(): string {
    return this.pathOf(this.kind);
  }

  get exists(): boolean {
    return existsSync(this.path);
  }

  /** The open session. Error `locked`. */
  requireSession(): Session {
    if (!this.session) throw new DomainError("locked");
    return this.session;
  }

  /**
   * Carries out `work` when everything begun before it has ended. Whatever reads the key file, thinks about
   * passwords and writes the key file must not overlap: the second would write back what the first replaced.
   */
  inTurn<Answer>(work: () => Answer | Promise<Answer>): Promise<Answer> {
    const result = this.#turn.then(work);
    this.#turn = result.catch(() => {});
    return result;
  }

  /** Error `locked` when the records were locked since `session` was open: its key is no more. */
  assertStillOpen(session: Session): void {
    if (this.session !== session) throw new DomainError("locked");
  }

  /**
   * Opens the records with their key for one user.
   * Errors as `openVault`; `databaseMissing`, `keyFileForeign`, `notAllowed`.
   */
  open(databaseKey: Buffer, username: string): void {
    this.lock();
    // Opening would silently make an empty database that no key file belongs to.
    if (!this.exists) throw new DomainError("databaseMissing");
    if (statSync(this.path).size === 0) throw new DomainError("databaseDamaged", { detail: "empty file" });
    const vault = openVault(this.path, databaseKey);
    try {
      this.#assertBelongsHere(vault);
      const user = requireUser(vault, username);
      const names = createNameSearch(vault);
      recordEvent(vault.connection, user.id, "unlock");
      bringLedgerUpToDate(vault, user);
      this.session = {
        user,
        vault,
        names,
        databaseKey,
        unlockedAt: new Date().toISOString(),
        shownRecoveryKey: null,
      };
    } catch (error) {
      vault.connection.close();
      throw error;
    }
  }

  /** Closes the records and forgets the key. */
  lock(): void {
    if (!this.session) return;
    const { vault, databaseKey } = this.session;
    this.session = null;
    vault.listeners.length = 0;
    // Its thread holds ids of people and a secret.
    stopAudits(vault);
    vault.connection.close();
    databaseKey.fill(0);
  }

  /** What the window needs to know before anything else. */
  status(): VaultStatus {
    const { session } = this;
    const reader = session?.vault.connection;
    return {
      state: session ? "unlocked" : this.exists ? "locked" : "missing",
      kind: this.kind,
      demoExists: existsSync(this.pathOf("demo")),
      usernames: this.exists ? readKeyFile(this.path).users.map((user) => user.username) : [],
      centre: reader
        ? { ags: readMeta(reader, "centreAgs") ?? "", name: readMeta(reader, "centreName") ?? "" }
        : null,
      user: session?.user ?? null,
      recoveryConfirmed: reader ? readMeta(reader, "recoveryConfirmed") === "true" : false,
    };
  }

  #assertBelongsHere(vault: Vault): void {
    const keyFile = readKeyFile(this.path);
    const matches = readMeta(vault.connection, "vaultId") === keyFile.vaultId;
    const sameKind = readMeta(vault.connection, "kind") === this.kind;
    if (!matches || !sameKind) throw new DomainError("keyFileForeign");
  }
}

/** Whatever is wrong with the ledger stops sealing, which asks again, and nothing else. */
function bringLedgerUpToDate(vault: Vault, user: User): void {
  try {
    reconcileLedger(vault, user.id);
  } catch (error) {
    logFailure("reconcileLedger", error);
  }
}

function requireUser(vault: Vault, username: string): User {
  const user = findUser(vault.connection, username);
  if (!user) throw new DomainError("notAllowed");
  return user;
}
