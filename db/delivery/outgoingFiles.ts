import readWorkbook from "read-excel-file/node";
import type { OutgoingFile } from "../../shared/contract/delivery.ts";
import { sha256Hex } from "../release/canonical.ts";
import type { PackageFiles } from "../release/packageFiles.ts";

const texts = /\.(?:json|csv|html)$/;

/** The files of a package as a person can look at them: `sha256` and `size` are those of the bytes, the rest shows them. */
export async function shownFiles(files: PackageFiles): Promise<OutgoingFile[]> {
  return Promise.all(
    [...files].map(async ([name, content]) => ({
      name,
      size: content.length,
      sha256: sha256Hex(content),
      text: texts.test(name) ? Buffer.from(content).toString("utf8") : null,
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
