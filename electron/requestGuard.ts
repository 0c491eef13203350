import type { ZodType } from "zod";
import { fail, type Result, succeed } from "../shared/result.ts";

/** Who sent a message, as far as a shell can tell. */
export interface Sender {
  isMainFrame: boolean;
  /** The address of the sending frame. */
  url: string;
}

/** The part of the contract the guard needs. */
export type InputSchemas = Readonly<Record<string, { input: ZodType }>>;

/** The only operation and input that reach the data process. */
export interface GuardedRequest {
  operation: string;
  input: unknown;
}

/** Two MiB: well above the longest note, well below what would hold up the data process. */
export const largestMessage = 2 * 1024 * 1024;

const deepestMessage = 40;

/**
 * Decides whether a message from the window may reach the data process: sent by the main frame
 * of our own page, not above `largestMessage`, plain data, a known operation, an input its schema
 * accepts. The input is handed on as it came; the data process parses it again on its side.
 */
export function guardRequest(
  contract: InputSchemas,
  origin: string,
  sender: Sender | null,
  message: readonly unknown[],
): Result<GuardedRequest> {
  if (!isOurPage(sender, origin)) return fail("notAllowed");
  const [operation, input] = message;
  if (message.length !== 2 || typeof operation !== "string") return fail("unknownOperation");
  if (!Object.hasOwn(contract, operation)) return fail("unknownOperation");
  const size = sizeOfPlainData(input);
  if (size === "notPlain") return fail("invalidInput");
  if (size > largestMessage) return fail("requestTooLarge");
  const refusal = refusalOf(contract[operation]?.input, input);
  return refusal ?? succeed({ operation, input });
}

function isOurPage(sender: Sender | null, origin: string): boolean {
  return sender?.isMainFrame === true && sender.url.startsWith(`${origin}/`);
}

function refusalOf(schema: ZodType | undefined, input: unknown) {
  const checked = schema?.safeParse(input);
  if (checked === undefined) return fail("unknownOperation");
  if (checked.success) return null;
  const fields = checked.error.issues.map((issue) => [issue.path.join("."), issue.message]);
  return fail("invalidInput", Object.fromEntries(fields));
}

/**
 * Bytes of `value` as text, or "notPlain" where it holds anything but JSON's kinds of value or
 * nests deeper than 40 levels. Counting stops above `largestMessage`, so that a value which
 * contains one part over and over cannot keep us busy.
 */
export function sizeOfPlainData(value: unknown): number | "notPlain" {
  const open: { part: unknown; depth: number }[] = [{ part: value, depth: 0 }];
  let size = 0;
  for (let next = open.pop(); next !== undefined && size <= largestMessage; next = open.pop()) {
    const { part, depth } = next;
    if (depth > deepestMessage) return "notPlain";
    if (typeof part === "string") size += Buffer.byteLength(part) + 2;
    else if (isSmallPart(part)) size += 8;
    else if (!isContainer(part)) return "notPlain";
    else {
      // By its length too: an array of holes has no entries, yet a schema walks along all of them.
      size += 2 + (Array.isArray(part) ? part.length : 0);
      for (const [key, inner] of Object.entries(part)) {
        if (!Array.isArray(part)) size += Buffer.byteLength(key) + 4;
        open.push({ part: inner, depth: depth + 1 });
      }
    }
  }
  return size;
}

function isSmallPart(part: unknown): boolean {
  return part === null || part === undefined || typeof part === "boolean" || typeof part === "number";
}

function isContainer(part: unknown): part is object {
  if (typeof part !== "object" || part === null) return false;
  const prototype: unknown = Object.getPrototypeOf(part);
  return Array.isArray(part) || prototype === Object.prototype || prototype === null;
}
