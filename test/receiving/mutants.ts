import { canonicalBytes } from "../../db/release/canonical.ts";
import { createSigningKey, signBytes } from "../../db/release/signature.ts";
import type { ReadPackage } from "../../db/release/verify/readPackage.ts";

/** A package somebody tampered with. */
export interface Mutant {
  name: string;
  contents: Map<string, Buffer>;
  /** Signed anew, with a key that no centre confirmed. */
  usesForeignKey: boolean;
}

/** A repeatable source of chance (mulberry32): whole numbers below the one given. */
export function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

type Next = (below: number) => number;

const foreignKey = createSigningKey();
const pieces = [
  "1e400",
  "-0",
  "5.0",
  "-5",
  "null",
  "true",
  "{}",
  "[]",
  '""',
  "\uFEFF",
  "\u202E",
  "\\u0000",
  '"__proto__":{},',
  "[".repeat(40),
  "9".repeat(400),
  '"a":1,"a":2',
  "\u0000",
  "../../",
  "=1+1",
  "é",
  "e\u0301",
  "5e0",
  "0x5",
  "NaN",
];

/** Ways to tamper with bytes. */
const tamper: ((bytes: Buffer, next: Next) => Buffer)[] = [
  (bytes, next) => bytes.subarray(0, next(bytes.length)),
  (bytes, next) => {
    const changed = Buffer.from(bytes);
    const place = next(changed.length || 1);
    if (changed.length > 0) changed[place] = (changed[place] ?? 0) ^ (1 << next(8));
    return changed;
  },
  (bytes, next) => spliced(bytes, next(bytes.length + 1), 0, Buffer.from(pieces[next(pieces.length)] ?? "")),
  (bytes, next) => spliced(bytes, next(bytes.length + 1), next(40), Buffer.alloc(0)),
  (bytes, next) =>
    spliced(bytes, next(bytes.length + 1), 0, bytes.subarray(next(bytes.length + 1)).subarray(0, 50)),
  (bytes, next) => replacedNumber(bytes, next),
  (bytes) => Buffer.concat([Buffer.from("\uFEFF"), bytes]),
  (bytes) => Buffer.concat([bytes, Buffer.from("\n")]),
  () => Buffer.alloc(0),
];

function spliced(bytes: Buffer, at: number, removed: number, added: Buffer): Buffer {
  return Buffer.concat([bytes.subarray(0, at), added, bytes.subarray(at + removed)]);
}

/** Another spelling or value in the place of a cell's value. */
function replacedNumber(bytes: Buffer, next: Next): Buffer {
  const at = bytes.indexOf('"value":', next(bytes.length || 1));
  if (at < 0) return Buffer.from("[]");
  const end = bytes.indexOf("}", at);
  return spliced(bytes, at + 8, Math.max(0, end - at - 8), Buffer.from(pieces[next(pieces.length)] ?? "0"));
}

/** One mutant of a package: bytes changed in one or several files, files dropped or swapped, or signed by somebody else. */
export function mutantOf({ name, files }: ReadPackage, next: Next): Mutant {
  const contents = new Map(files.contents);
  const names = ["statistik.json", "statistik.json", "signatur.json", "statistik.csv"];
  for (let change = 0; change <= next(3); change += 1) {
    const file = names[next(names.length)] ?? "";
    const way = tamper[next(tamper.length)];
    const bytes = contents.get(file);
    if (bytes && way) contents.set(file, way(bytes, next));
  }
  if (next(40) === 0) contents.delete(names[next(names.length)] ?? "");
  if (next(40) === 0) contents.set("signatur.json", contents.get("statistik.json") ?? Buffer.alloc(0));
  const usesForeignKey = next(8) === 0;
  if (usesForeignKey) {
    const bytes = contents.get("statistik.json") ?? Buffer.alloc(0);
    contents.set("signatur.json", canonicalBytes(signBytes(bytes, foreignKey)));
  }
  return { name: next(30) === 0 ? "06412-2025-Q1" : name, contents, usesForeignKey };
}
