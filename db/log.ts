import { appendFileSync, renameSync, statSync } from "node:fs";
import { DomainError } from "../shared/result.ts";

const largestLog = 1_000_000;
let logPath: string | null = null;

/** Names the log file; without one nothing is logged. One older file is kept beside it. */
export function openLog(path: string): void {
  logPath = path;
}

/**
 * Notes a failed operation: its name, the error code and, for unexpected errors, where in the program it
 * happened. Texts of errors stay out, since they could quote what was typed.
 */
export function logFailure(operation: string, error: unknown): void {
  if (error instanceof DomainError) writeLine({ operation, code: error.code, detail: error.detail });
  else writeLine({ operation, code: "unexpected", ...traceOf(error) });
}

/** Notes something that whoever examines an installation should know; `detail` is one of our own texts. */
export function logNotice(operation: string, detail: string): void {
  writeLine({ operation, detail });
}

/** What may be said of an unexpected error: its kind and the places in the program it came through. */
export function traceOf(error: unknown): { kind: string; at: string[] } {
  return { kind: errorKind(error), at: placesOf(error) };
}

function writeLine(fields: Record<string, unknown>): void {
  if (!logPath) return;
  try {
    turnOver(logPath);
    appendFileSync(logPath, `${JSON.stringify({ time: new Date().toISOString(), ...fields })}\n`, {
      mode: 0o600,
    });
  } catch {
    // A full disk must not turn one failure into two; the user has been told already.
  }
}

function turnOver(path: string): void {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size > largestLog) renameSync(path, `${path}.alt`);
}

function errorKind(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  return "code" in error ? `${error.name} ${String(error.code)}` : error.name;
}

function placesOf(error: unknown): string[] {
  const stack = error instanceof Error ? (error.stack ?? "") : "";
  return [...stack.matchAll(/([\w.-]+\.(?:ts|js)):(\d+)/g)].slice(0, 6).map(([place]) => place);
}
