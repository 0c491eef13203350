import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { publishedCount, recordKeys } from "../../db/protection/rounding.ts";
import { buildRelease } from "../../db/release/build.ts";
import { emptyFolder, signingKey } from "../release/support.ts";
import { writeReleasePackage } from "../release/writeReleasePackage.ts";
import { Publication } from "./attacker/publication.ts";
import { believableCentre, secretOf } from "./centres.ts";
import { printAtTheEnd } from "./figures.ts";
import { smallCells, truthOf } from "./truth.ts";

const input = believableCentre({ people: 200, rare: true });
const truth = truthOf(input);
const lines: Record<string, string | number>[] = [];
printAtTheEnd("Averaging: share of small cells whose true number is the rounded mean of all exports", lines);

/** The share of small cells that the mean over these releases gives away. */
function shareLearned(secrets: readonly Uint8Array[]): number {
  const publications = secrets.map((secret) => new Publication(buildRelease(input, secret, null)));
  const small = smallCells(truth);
  const right = small.filter((name) => {
    const [table = "", ...key] = name.split("|");
    const sum = publications.reduce((all, one) => all + (one.value(table, ...key) ?? 0), 0);
    return Math.round(sum / publications.length) === truth.values.get(name);
  });
  return right.length / small.length;
}

describe("averaging over repeated exports", () => {
  test("two exports of a release are the same bytes in every file", async () => {
    const [first, second] = await Promise.all(
      [emptyFolder(), emptyFolder()].map((folder) =>
        writeReleasePackage(folder, buildRelease(input, secretOf(1), null), signingKey),
      ),
    );
    expect(first?.files.length).toBeGreaterThan(0);
    for (const name of first?.files ?? [])
      expect(
        readFileSync(join(first?.path ?? "", name)).equals(readFileSync(join(second?.path ?? "", name))),
      ).toBe(true);
  });

  test("the same persons give the same value in any order, among any others, in any period", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 40 }),
        fc.array(fc.uuid(), { maxLength: 5 }),
        fc.uint8Array({ minLength: 32, maxLength: 32 }),
        (ids, others, secret) => {
          const all = [...others.filter((id) => !ids.includes(id)), ...[...ids].reverse()];
          const here = recordKeys(secret, ids);
          const there = recordKeys(secret, all);
          expect(
            publishedCount(
              secret,
              there,
              ids.map((id) => all.indexOf(id)),
            ),
          ).toBe(
            publishedCount(
              secret,
              here,
              ids.map((_, place) => place),
            ),
          );
        },
      ),
      { numRuns: 200 },
    );
  });

  test("a hundred exports tell no more than one", () => {
    const once = shareLearned([secretOf(1)]);
    const often = shareLearned(Array.from({ length: 100 }, () => secretOf(1)));
    lines.push({ attack: "100 exports, one secret", share: percent(often) });
    expect(often).toBe(once);
  });

  test("control: with a new secret each time the mean gives the numbers away", () => {
    const shares = [1, 4, 16, 64].map((count) => {
      const share = shareLearned(Array.from({ length: count }, (_, number) => secretOf(number * 7 + 3)));
      lines.push({ attack: `${count} exports, as many secrets`, share: percent(share) });
      return share;
    });
    expect(shares[3]).toBeGreaterThan(0.85);
    expect(shares[0]).toBeLessThan(0.2);
  });

  test("a rounded value is right on average, for every number and every small cell", () => {
    const secrets = Array.from({ length: 400 }, (_, number) => secretOf(number * 13 + 5));
    for (let persons = 1; persons <= 12; persons += 1) {
      const ids = Array.from({ length: persons }, (_, place) => `p${place}`);
      const members = ids.map((_, place) => place);
      const values = secrets.map((secret) => publishedCount(secret, recordKeys(secret, ids), members));
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      // Standard deviation of one value at most 2.5, of the mean 0.125: five of them.
      expect(Math.abs(mean - persons)).toBeLessThan(0.65);
      expect(values.every((value) => value % 5 === 0 && Math.abs(value - persons) <= 4)).toBe(true);
    }
  });
});

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
