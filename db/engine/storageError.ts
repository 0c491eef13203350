import { DomainError, type ErrorCode } from "../../shared/result.ts";
import { sqliteCode } from "./connection.ts";

const meanings: [prefix: string, code: ErrorCode][] = [
  ["SQLITE_FULL", "diskFull"],
  ["SQLITE_IOERR_WRITE", "diskFull"],
  ["SQLITE_READONLY", "diskUnwritable"],
  ["SQLITE_IOERR", "diskUnwritable"],
  ["SQLITE_CANTOPEN", "diskUnwritable"],
  ["SQLITE_BUSY", "databaseBusy"],
  ["SQLITE_LOCKED", "databaseBusy"],
  ["SQLITE_CORRUPT", "databaseDamaged"],
  ["SQLITE_NOTADB", "databaseDamaged"],
];

/** Gives errors of the storage their meaning for the user; other errors pass unchanged. */
export function storageError(error: unknown): unknown {
  const code = sqliteCode(error) || systemCode(error);
  if (code === "ENOSPC" || code === "EDQUOT") return new DomainError("diskFull", { detail: code });
  if (code === "EACCES" || code === "EPERM" || code === "EROFS")
    return new DomainError("diskUnwritable", { detail: code });
  const meaning = meanings.find(([prefix]) => code.startsWith(prefix));
  return meaning ? new DomainError(meaning[1], { detail: code }) : error;
}

/** What a failed write into a folder that somebody chose means: `folderFull`, in all other cases `folderUnwritable`. */
export function folderError(error: unknown): DomainError {
  const known = storageError(error);
  const isFull = known instanceof DomainError && known.code === "diskFull";
  return new DomainError(isFull ? "folderFull" : "folderUnwritable", { detail: systemCode(error) });
}

function systemCode(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}
