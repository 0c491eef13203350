import { expect, test } from "vitest";
import { canonicalBytes, sha256Hex } from "../../db/release/canonical.ts";
import { receiveContents } from "../../db/stateEvaluation/receive.ts";
import { centres } from "../../shared/codelists/places.ts";
import { quarterPeriod, yearPeriod } from "../../shared/periods.ts";
import type { Release } from "../../shared/statistics/release.ts";
import { packageOf, releaseOf } from "./centres.ts";

const [ags = "", other = ""] = centres.map((centre) => centre.ags);
const hashOf = (release: Release) => sha256Hex(canonicalBytes(release));

/** A release that names the one before it. */
function after(previous: Release | null, quarter: number, centre = ags): Release {
  return {
    ...releaseOf(centre, quarterPeriod(2026, quarter)),
    previous: previous && hashOf(previous),
  };
}

async function brokenAt(...releases: Release[]): Promise<string[]> {
  const received = await receiveContents(releases.map((one) => packageOf(one)));
  expect(received.every(({ state }) => state === "counted")).toBe(true);
  return received
    .filter(({ findings }) =>
      findings.some(({ code, severity }) => code === "chain" && severity === "warning"),
    )
    .map(({ name }) => name);
}

const first = after(null, 1);
const second = after(first, 2);

test("releases that follow one another are in order, in whatever order they come, also where one is not here", async () => {
  const third = after(second, 3);
  expect(await brokenAt(third, first, second)).toEqual([]);
  expect(await brokenAt(first, third)).toEqual([]);
  expect(await brokenAt(second)).toEqual([]);
  const year = { ...releaseOf(ags, yearPeriod(2026)), previous: hashOf(third) };
  expect(await brokenAt(first, second, third, year)).toEqual([]);
  const ofOther = after(null, 1, other);
  expect(await brokenAt(first, second, ofOther, after(ofOther, 2, other))).toEqual([]);
});

test("a quarter sealed a second time and kept back shows in the next release", async () => {
  const again = { ...second, sealedOn: "2027-01-03" };
  expect(await brokenAt(first, second, after(again, 3))).toEqual([`${ags}-2026-Q3`]);
});

test("two releases after the same one show a ledger that was set back", async () => {
  expect(await brokenAt(first, second, after(first, 3))).toEqual([`${ags}-2026-Q2`, `${ags}-2026-Q3`]);
});
