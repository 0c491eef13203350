import type { OperationFailed } from "../api/api.ts";

/**
 * What the data core refused, by field of the form ("changes.dueOn" → "dueOn"); a failure without fields stands
 * alone as `record`.
 */
export function refusals(error: OperationFailed | null): Record<string, string> {
  if (!error) return {};
  const fields = Object.entries(error.failure.fields ?? {});
  if (fields.length === 0) return { record: error.failure.message };
  return Object.fromEntries(fields.map(([path, sentence]) => [path.replace(/^\w+\./, ""), sentence]));
}
