import { DomainError } from "../../shared/result.ts";
import { requireVisiblePerson } from "../access.ts";
import type { Context } from "../context.ts";
import { requireRow } from "../engine/write.ts";

/** Error `notFound` when the person does not exist, is in the bin, or is not open to the user. */
export function requirePresentPerson(context: Context, personId: string): void {
  requireVisiblePerson(context, personId);
  if (requireRow(context.read, "people", personId).removedAt !== null) {
    throw new DomainError("notFound", { detail: "people" });
  }
}
