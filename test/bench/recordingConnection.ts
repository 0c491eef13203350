import type { Statement } from "better-sqlite3";
import { Connection } from "../../db/engine/connection.ts";

/** A statement that was carried out, so that it can be repeated elsewhere. */
export interface Executed {
  sql: string;
  how: "all" | "get" | "iterate" | "run";
  parameters: readonly unknown[];
}

/** The connection of the core, which also notes each statement it carries out. */
export class RecordingConnection extends Connection {
  readonly #observed = new Map<string, Statement<unknown[], unknown>>();
  #executed: Executed[] = [];

  /** The statements since the last time this was asked. */
  takeExecuted(): Executed[] {
    const executed = this.#executed;
    this.#executed = [];
    return executed;
  }

  override prepared(sql: string): Statement<unknown[], unknown> {
    const known = this.#observed.get(sql);
    if (known) return known;
    const observed = this.#observe(sql, super.prepared(sql));
    this.#observed.set(sql, observed);
    return observed;
  }

  #observe(sql: string, statement: Statement<unknown[], unknown>): Statement<unknown[], unknown> {
    const note = (how: Executed["how"], parameters: readonly unknown[]): void => {
      this.#executed.push({ sql, how, parameters });
    };
    const observed: Pick<Statement<unknown[], unknown>, Executed["how"] | "readonly"> = {
      readonly: statement.readonly,
      all: (...parameters) => {
        note("all", parameters);
        return statement.all(...parameters);
      },
      get: (...parameters) => {
        note("get", parameters);
        return statement.get(...parameters);
      },
      iterate: (...parameters) => {
        note("iterate", parameters);
        return statement.iterate(...parameters);
      },
      run: (...parameters) => {
        note("run", parameters);
        return statement.run(...parameters);
      },
    };
    return observed as Statement<unknown[], unknown>;
  }
}
