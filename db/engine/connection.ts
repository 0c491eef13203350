import Database from "better-sqlite3";
import { DomainError } from "../../shared/result.ts";

type Parameter = string | number | bigint | Buffer | null;
type Parameters = readonly Parameter[];

/**
 * Read access to the database: a statement that would write is refused.
 * Functions that only read take this type, so that they cannot change anything by mistake.
 */
export interface Reader {
  all<Row>(sql: string, ...parameters: Parameters): Row[];
  first<Row>(sql: string, ...parameters: Parameters): Row | undefined;
  each<Row>(sql: string, ...parameters: Parameters): IterableIterator<Row>;
}

/** The open, encrypted connection. Only the engine holds it; everybody else gets a `Reader` or a `Write`. */
export class Connection implements Reader {
  readonly raw: Database.Database;
  readonly #statements = new Map<string, Database.Statement<unknown[], unknown>>();

  constructor(raw: Database.Database) {
    this.raw = raw;
  }

  all<Row>(sql: string, ...parameters: Parameters): Row[] {
    return this.#reading(sql).all(...parameters) as Row[];
  }

  first<Row>(sql: string, ...parameters: Parameters): Row | undefined {
    return this.#reading(sql).get(...parameters) as Row | undefined;
  }

  each<Row>(sql: string, ...parameters: Parameters): IterableIterator<Row> {
    return this.#reading(sql).iterate(...parameters) as IterableIterator<Row>;
  }

  /** Runs a writing statement; for the engine only. Returns the number of changed rows. */
  run(sql: string, ...parameters: Parameters): number {
    return this.prepared(sql).run(...parameters).changes;
  }

  /** A statement prepared once for the life of the connection. */
  prepared(sql: string): Database.Statement<unknown[], unknown> {
    let statement = this.#statements.get(sql);
    if (!statement) {
      statement = this.raw.prepare<unknown[], unknown>(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }

  close(): void {
    this.#statements.clear();
    this.raw.close();
  }

  #reading(sql: string): Database.Statement<unknown[], unknown> {
    const statement = this.prepared(sql);
    if (!statement.readonly)
      throw new DomainError("unexpected", { detail: "a reader was given a writing statement" });
    return statement;
  }
}

/** The SQLite result code of an error ("SQLITE_FULL"), or an empty text for any other error. */
export function sqliteCode(error: unknown): string {
  return error instanceof Database.SqliteError ? error.code : "";
}
