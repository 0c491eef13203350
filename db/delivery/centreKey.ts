import { join } from "node:path";
import type { CentreKey } from "../../shared/contract/delivery.ts";
import { DomainError } from "../../shared/result.ts";
import type { Context } from "../context.ts";
import type { Reader } from "../engine/connection.ts";
import { writeFileSafely } from "../engine/files.ts";
import { readSecret } from "../engine/meta.ts";
import { readCentre } from "../release/readReportInput.ts";
import { fingerprintOf, publicKeyOf } from "../release/signature.ts";
import { explained } from "../release/writePackage.ts";

/** What a receiver must know of this centre to tell its packages from others, as `verify --keys` reads it. */
export function centreKey(reader: Reader): CentreKey {
  const publicKey = publicKeyOf(readSecret(reader, "signing"));
  return {
    ...readCentre(reader),
    publicKey: publicKey.toString("base64"),
    fingerprint: fingerprintOf(publicKey),
  };
}

/** Writes the public key into a folder; answers the path. Errors `folderFull`, `folderUnwritable`. */
export function writeCentreKey(reader: Reader, folder: string, name?: string): string {
  const key = centreKey(reader);
  const path = join(folder, name ?? `schluessel-${key.ags}.json`);
  try {
    writeFileSafely(path, `${JSON.stringify([key], null, 2)}\n`);
  } catch (error) {
    throw explained(error);
  }
  return path;
}

/** The same in a folder that the user chooses; `null` when cancelled. */
export async function exportCentreKey({ read, host, vault }: Context): Promise<{ path: string } | null> {
  const folder = await host.chooseFolder("Ordner für den öffentlichen Schlüssel wählen");
  if (folder === null) return null;
  // The records may have been locked while the user was choosing.
  if (!vault.connection.raw.open) throw new DomainError("locked");
  return { path: writeCentreKey(read, folder) };
}
