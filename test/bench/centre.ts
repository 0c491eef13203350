import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { runChild } from "./child.ts";
import { databaseName } from "./desk.ts";
import type { CentreFacts } from "./report.ts";

const factsName = "centre.json";

/** What kind of centre is wanted. */
export interface CentreSize {
  people: number;
  contacts: number;
}

/** Completed quarters of the made-up centre. */
export const quarters = 8;
export const seed = 1;

/**
 * The made-up centre of this size below `folder`, made now unless it is there already. Making runs in a process
 * of its own, so that its memory is that of nothing else. Returns the folder of the centre and its facts.
 */
export async function provideCentre(
  folder: string,
  size: CentreSize,
): Promise<{ path: string; facts: CentreFacts }> {
  const path = join(folder, `centre-${size.people}-${size.contacts}`);
  const factsPath = join(path, factsName);
  if (!existsSync(factsPath)) {
    // What a broken run left behind.
    rmSync(path, { recursive: true, force: true });
    mkdirSync(path, { recursive: true });
    const facts = await runChild<CentreFacts>("generateProgram.ts", [
      join(path, databaseName),
      String(size.people),
      String(size.contacts),
    ]);
    writeFileSync(factsPath, `${JSON.stringify(facts, null, 2)}\n`);
  }
  return { path, facts: JSON.parse(readFileSync(factsPath, "utf8")) as CentreFacts };
}

/** Copies database and keys of a centre to `target`, since measuring writes and seals. */
export function copyCentre(path: string, target: string): void {
  mkdirSync(target, { recursive: true });
  for (const name of readdirSync(path)) {
    if (name.startsWith("demo.")) copyFileSync(join(path, name), join(target, name));
  }
}
