import readWorkbook from "read-excel-file/node";
import type { OutgoingFile } from "../../shared/contract/delivery.ts";
import type { Release } from "../../shared/statistics/release.ts";
import { sha256Hex } from "../release/canonical.ts";
import { packageFiles } from "../release/writePackage.ts";

/**
 * The files of a package as they leave, byte for byte: `sha256` and `size` are those of the bytes, the rest shows them.
 * `signingKey`: the raw 32 bytes of the centre's key.
 */
export async function outgoingFiles(release: Release, signingKey: Uint8Array): Promise<OutgoingFile[]> {
  const files = await packageFiles(release, signingKey);
  return Promise.all(
    [...files].map(async ([name, content]) => ({
      name,
      size: content.length,
      sha256: sha256Hex(content),
      text: name.endsWith(".xlsx") ? null : Buffer.from(content).toString("utf8"),
      sheets: name.endsWith(".xlsx") ? await sheetsOf(content) : null,
    })),
  );
}

async function sheetsOf(content: Uint8Array): Promise<OutgoingFile["sheets"]> {
  const sheets = await readWorkbook(Buffer.from(content));
  return sheets.map(({ sheet, data }) => ({
    name: sheet,
    rows: data.map((row) => row.map((cell) => (cell === null ? "" : String(cell)))),
  }));
}
