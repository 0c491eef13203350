import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  cellShare,
  publishedCount,
  recordKey,
  recordKeys,
  roundToBase,
  sumOfRecordKeys,
} from "../../db/protection/rounding.ts";

/*
 * Known answers computed with Python's hmac and hashlib, straight from the text of section 3.2.
 */
const counting = Uint8Array.from({ length: 32 }, (_, position) => position);
const allOnes = new Uint8Array(32).fill(255);

function people(count: number): string[] {
  return Array.from({ length: count }, (_, position) => `person-${position + 1}`);
}

function clients(count: number): string[] {
  return Array.from(
    { length: count },
    (_, position) => `0190a1b2-0000-7000-8000-${String(position + 1).padStart(12, "0")}`,
  );
}

function published(secret: Uint8Array, ids: string[]): number {
  return publishedCount(secret, recordKeys(secret, ids), [...ids.keys()]);
}

describe("keyed rounding gives the known answers", () => {
  test.each([
    ["0190a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b", 7621429667986544102n],
    ["m1/weiblich/18-26/1", 10798789651148521932n],
    ["Ünïcode/ä", 17799097171884357647n],
  ])("the record key of %s", (personId, key) => {
    expect(recordKey(counting, personId)).toBe(key);
  });

  test.each([
    [1, "eed10ab6b1f431fe", 1888406721389924],
    [2, "d52ff1332865fdf0", 4902585341919766],
    [9, "f2ca9344fc040ddc", 389044851726573],
    [14, "da37b77f3ddaf2d4", 5492114659132619],
  ])("the cell key of %i people", (count, sum, bits) => {
    const keys = people(count).map((id) => recordKey(counting, id));
    expect(sumOfRecordKeys(keys).toString(16)).toBe(sum);
    expect(cellShare(counting, sumOfRecordKeys(keys)) * 2 ** 53).toBe(bits);
  });

  test("a sum with leading zeros is written with all 16 digits", () => {
    const sum = sumOfRecordKeys([recordKey(counting, "zero-95")]);
    expect(sum).toBe(0x2fb123f1b94831n);
    expect(cellShare(counting, sum) * 2 ** 53).toBe(3064178470933267);
  });

  test.each([0, 0, 0, 0, 5, 5, 10, 5, 10, 10, 10, 10, 10, 15, 15].map((value, count) => [count, value]))(
    "%i people are published as %i",
    (count, value) => {
      expect(published(counting, people(count))).toBe(value);
    },
  );

  test.each([
    [1, 0],
    [2, 0],
    [3, 0],
    [4, 0],
    [6, 10],
    [7, 5],
    [8, 5],
    [9, 5],
    [123, 125],
    [1000, 1000],
  ])("with another secret %i people are published as %i", (count, value) => {
    expect(published(allOnes, clients(count))).toBe(value);
  });
});

const secrets = fc.uint8Array({ minLength: 32, maxLength: 32 });
const idSets = fc.uniqueArray(fc.uuid(), { maxLength: 60 });

describe("keyed rounding", () => {
  test("publishes a multiple of 5 at most 4 away, and 0 for nobody", () => {
    fc.assert(
      fc.property(secrets, idSets, (secret, ids) => {
        const value = published(secret, ids);
        expect(value % 5).toBe(0);
        expect(Math.abs(value - ids.length)).toBeLessThanOrEqual(4);
        if (ids.length % 5 === 0) expect(value).toBe(ids.length);
      }),
    );
  });

  test("gives the same set of persons the same value, whatever their order and the table around them", () => {
    fc.assert(
      fc.property(secrets, idSets, idSets, fc.nat(), (secret, ids, others, shift) => {
        const turned = [...ids.slice(shift % (ids.length + 1)), ...ids.slice(0, shift % (ids.length + 1))];
        const around = [...others.filter((id) => !ids.includes(id)), ...turned.toReversed()];
        const members = ids.map((id) => around.indexOf(id));
        expect(publishedCount(secret, recordKeys(secret, around), members)).toBe(published(secret, ids));
      }),
    );
  });

  test("adds record keys modulo 2^64 exactly as big integers do", () => {
    fc.assert(
      fc.property(secrets, idSets, (secret, ids) => {
        const share = cellShare(secret, sumOfRecordKeys(ids.map((id) => recordKey(secret, id))));
        expect(published(secret, ids)).toBe(roundToBase(ids.length, share));
      }),
    );
  });

  test("is without bias: of all shares, exactly the residue's fifth rounds up", () => {
    const shares = Array.from({ length: 1000 }, (_, position) => position / 1000);
    for (let persons = 0; persons < 25; persons += 1) {
      const sum = shares.reduce((total, share) => total + roundToBase(persons, share), 0);
      expect(sum / shares.length).toBe(persons);
    }
  });

  test("is without bias over many keys: the mean lies within six standard errors of the true value", () => {
    const keys = 20_000;
    for (const persons of [1, 2, 3, 4, 8]) {
      const share = (persons % 5) / 5;
      const standardError = 5 * Math.sqrt((share * (1 - share)) / keys);
      let sum = 0;
      for (let key = 0; key < keys; key += 1) {
        sum += roundToBase(persons, cellShare(counting, BigInt(key * 10 + persons)));
      }
      expect(Math.abs(sum / keys - persons)).toBeLessThan(6 * standardError);
    }
  });
});
