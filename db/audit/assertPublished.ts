import { isDeepStrictEqual } from "node:util";
import type { AuditTable } from "./auditTable.ts";
import type { AuditInput } from "./input.ts";
import { Refusal } from "./outcome.ts";
import { publishedTables } from "./published.ts";

/**
 * What is meant to leave must be what the centre's own secret gives, cell by cell. Throws the `Refusal`
 * `publishedDiffers`.
 */
export function assertPublished(
  tables: readonly AuditTable[],
  published: NonNullable<AuditInput["published"]>,
  secret: Uint8Array,
): void {
  const own = publishedTables(tables, new Map(), secret).map(({ cells }) => cells);
  if (!isDeepStrictEqual(published, own)) throw new Refusal("publishedDiffers");
}
