import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createPackage } from "@electron/asar";

/** The bytes by which the tools find the fuses inside Electron's binary; then version and length. */
const fuseSentinel = "dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX";
const fuseCount = 9;

/** The names of the fuses, in the order in which their states follow the sentinel. */
export const fuseNames = [
  "runAsNode",
  "cookieEncryption",
  "nodeOptions",
  "nodeInspect",
  "asarIntegrity",
  "onlyLoadAppFromAsar",
  "browserSnapshot",
  "fileProtocolPrivileges",
] as const;

/**
 * Makes a folder that electron-builder takes for an unpacked Electron: an executable with fuses
 * in the state in which Electron delivers them, two locales too many, a default application.
 */
export async function makeStandInDistribution(executable: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "vielfaltsakte-distribution-"));
  const fuses = Buffer.concat([
    Buffer.from(`#!/bin/sh\nexit 0\n${fuseSentinel}`),
    Buffer.from([1, fuseCount]),
    Buffer.from("101100011"),
  ]);
  await writeFile(join(folder, executable), fuses, { mode: 0o755 });
  await mkdir(join(folder, "locales"));
  for (const locale of ["de", "en-US", "fr", "tr"]) {
    await writeFile(join(folder, "locales", `${locale}.pak`), "");
  }
  await mkdir(join(folder, "resources"));
  await mkdir(join(folder, "default-app"));
  await writeFile(join(folder, "default-app", "main.js"), "");
  await createPackage(join(folder, "default-app"), join(folder, "resources", "default_app.asar"));
  return folder;
}

/** The state of every fuse in a packed executable. */
export function readFuses(binary: Buffer): Record<(typeof fuseNames)[number], boolean> {
  const start = binary.indexOf(fuseSentinel) + fuseSentinel.length + 2;
  const states = fuseNames.map((name, index) => [name, binary[start + index] === "1".charCodeAt(0)]);
  return Object.fromEntries(states) as Record<(typeof fuseNames)[number], boolean>;
}
