import { createHmac, createSecretKey, type KeyObject } from "node:crypto";

/** Published values are multiples of this. */
export const base = 5;

const recordKeyLabel = "rk\n";
const cellKeyLabel = "ck\n";
const twoTo32 = 2n ** 32n;
const twoTo53 = 2 ** 53;

/**
 * Record key of a person (STATISTIK 3.2): the first 8 bytes, big-endian and unsigned,
 * of HMAC-SHA256(secret, "rk\n" + personId).
 */
export function recordKey(secret: Uint8Array, personId: string): bigint {
  return digest(secret, recordKeyLabel + personId).readBigUInt64BE(0);
}

/** The sum of record keys mod 2^64 that stands for a set of persons, whatever their order. */
export function sumOfRecordKeys(keys: Iterable<bigint>): bigint {
  let sum = 0n;
  for (const key of keys) sum += key;
  return BigInt.asUintN(64, sum);
}

/**
 * The share `u` in [0, 1) that decides a cell's rounding: the first 53 bits of
 * HMAC-SHA256(secret, "ck\n" + sum as 16 lower-case hex digits), divided by 2^53.
 */
export function cellShare(secret: Uint8Array, sum: bigint): number {
  const bits = digest(secret, cellKeyLabel + sum.toString(16).padStart(16, "0")).readBigUInt64BE(0) >> 11n;
  return Number(bits) / twoTo53;
}

/**
 * A number of persons rounded at random to a multiple of 5 without bias: with residue r = n mod 5
 * it is rounded up when `share` is below r/5. 0 stays 0.
 */
export function roundToBase(persons: number, share: number): number {
  const residue = persons % base;
  return persons - residue + (share < residue / base ? base : 0);
}

/** Record keys of many persons, in two halves so that the sums of a whole table need no big integers. */
export interface RecordKeys {
  high: Uint32Array;
  low: Uint32Array;
}

/** The record keys of `ids`, position by position. */
export function recordKeys(secret: Uint8Array, ids: readonly string[]): RecordKeys {
  const keys = { high: new Uint32Array(ids.length), low: new Uint32Array(ids.length) };
  // A key object is prepared once; with plain bytes each of the many digests would take four times as long.
  const prepared = createSecretKey(secret);
  ids.forEach((id, position) => {
    const bytes = digest(prepared, recordKeyLabel + id);
    keys.high[position] = bytes.readUInt32BE(0);
    keys.low[position] = bytes.readUInt32BE(4);
  });
  return keys;
}

/**
 * The published value of a cell: `members` are positions in the list that `keys` was made from, each once.
 * The halves stay exact as doubles for up to 2^21 persons, far above any centre.
 */
export function publishedCount(secret: Uint8Array, keys: RecordKeys, members: readonly number[]): number {
  if (members.length === 0) return 0;
  let high = 0;
  let low = 0;
  for (const member of members) {
    high += keys.high[member] ?? 0;
    low += keys.low[member] ?? 0;
  }
  const sum = BigInt.asUintN(64, BigInt(high) * twoTo32 + BigInt(low));
  return roundToBase(members.length, cellShare(secret, sum));
}

function digest(secret: Uint8Array | KeyObject, text: string): Buffer {
  return createHmac("sha256", secret).update(text, "utf8").digest();
}
