import { join } from "node:path";
import { demoLogin } from "../../db/demo/demoVault.ts";
import { dispatch } from "../../db/dispatch.ts";
import { readKeyFile } from "../../db/engine/keys/keyFile.ts";
import { unlockWithPassword } from "../../db/engine/keys/keyring.ts";
import { type Host, silentHost } from "../../db/host.ts";
import { Keeper } from "../../db/vault/keeper.ts";
import type { InputOf, OperationName, OutputOf } from "../../shared/contract/contract.ts";
import { RecordingConnection } from "./recordingConnection.ts";

/** Name of the database within the folder of a centre, as the demo records of the product are called. */
export const databaseName = "demo.db";

/** The open records of a made-up centre, and somebody who works with them in the same process. */
export class Desk {
  readonly keeper: Keeper;
  /** What notes the statements of every operation. */
  readonly connection: RecordingConnection;

  private constructor(keeper: Keeper, connection: RecordingConnection) {
    this.keeper = keeper;
    this.connection = connection;
  }

  /** Unlocks the records in `folder` as their team lead. `host` answers for the shell. */
  static async open(folder: string, host: Host = silentHost): Promise<Desk> {
    const keeper = keeperOf(folder, host);
    keeper.open(await databaseKeyIn(folder), demoLogin.username);
    const { vault } = keeper.requireSession();
    const connection = new RecordingConnection(vault.connection.raw);
    vault.connection = connection;
    return new Desk(keeper, connection);
  }

  /** Calls an operation as the data process does: schema, role, handler. Throws where it fails. */
  async ask<Name extends OperationName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>> {
    const result = await dispatch(this.keeper, name, input);
    if (!result.ok) throw new Error(`${name} failed: ${result.error.code}`);
    return result.value as OutputOf<Name>;
  }

  close(): void {
    this.keeper.lock();
  }
}

/** A keeper of the demo records in `folder`, still locked. */
export function keeperOf(folder: string, host: Host = silentHost): Keeper {
  const keeper = new Keeper(folder, host);
  keeper.kind = "demo";
  return keeper;
}

/** The key of the database in `folder`, by the password of the demo records. */
export function databaseKeyIn(folder: string): Promise<Buffer> {
  return unlockWithPassword(readKeyFile(join(folder, databaseName)), demoLogin.username, demoLogin.password);
}
