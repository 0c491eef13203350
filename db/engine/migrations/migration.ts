/** One step of the schema: forward only, numbered without gaps, run in one transaction. */
export interface Migration {
  version: number;
  name: string;
  sql: string;
}
