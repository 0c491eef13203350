import { expect, test } from "vitest";
import { tarOf } from "../../db/release/encryption.ts";
import { examineContent } from "../../db/release/verify/examine.ts";
import { Unreadable } from "../../db/release/verify/readHostile.ts";
import { filesOfArchive } from "../../db/release/verify/readPackage.ts";
import { receivePackages } from "../../db/stateEvaluation/receive.ts";
import { centres } from "../../shared/codelists/places.ts";
import { emptyFolder } from "../release/support.ts";
import { confirmedKeys, packageOf, releaseOf, writeTo } from "./centres.ts";
import { type Mutant, mutantOf, random } from "./mutants.ts";

const keys = confirmedKeys();
const original = packageOf(releaseOf(centres[0]?.ags ?? ""));
const signed = original.files.contents.get("statistik.json") ?? Buffer.alloc(0);
/** Few with every run of the tests, ten thousand with `npm run fuzz`. */
const mutants = Number(process.env.VIELFALTSAKTE_MUTANTS ?? 1_500);
const seed = 20_261_125;

/** A forgery is accepted when other bytes than the signed ones, or a signature of another key, pass. */
function isForged({ contents }: Mutant): boolean {
  return !signed.equals(contents.get("statistik.json") ?? Buffer.alloc(0));
}

test(`${mutants} mutated packages: no crash, no accepted forgery`, async () => {
  const next = random(seed);
  const counts = { rejected: 0, harmless: 0, forged: 0 };
  for (let number = 0; number < mutants; number += 1) {
    const mutant = mutantOf(original, next);
    const { status } = await examineContent(
      mutant.name,
      { contents: mutant.contents, strangers: 0 },
      { keys, copies: "figures", today: "2027-01-02" },
    );
    if (status === 0 && (isForged(mutant) || mutant.usesForeignKey)) counts.forged += 1;
    else counts[status === 0 ? "harmless" : "rejected"] += 1;
  }
  console.info(
    `Fuzz, seed ${seed}: ${mutants} mutants, ${counts.rejected} rejected, ${counts.harmless} with the signed release unchanged, ${counts.forged} forgeries accepted`,
  );
  expect(counts.forged).toBe(0);
  expect(counts.rejected).toBeGreaterThan(mutants / 2);
}, 600_000);

test("mutated packages on disk and mutated archives are refused with a finding, never a crash", async () => {
  const next = random(seed + 1);
  const folder = emptyFolder();
  for (let number = 0; number < 100; number += 1) {
    const mutant = mutantOf(original, next);
    const files = { contents: mutant.contents, strangers: 0 };
    const [received] =
      (await receivePackages([writeTo(folder, { name: `mutant-${number}`, files })], { keys })) ?? [];
    if (received?.state === "counted") expect(isForged(mutant) || mutant.usesForeignKey).toBe(false);
    else expect(received?.findings.some(({ severity }) => severity === "error")).toBe(true);
  }
  const archive = await tarOf(original.name, original.files.contents);
  for (let number = 0; number < 500; number += 1) {
    const bytes = Buffer.from(archive.subarray(0, next(10) === 0 ? next(archive.length) : archive.length));
    for (let change = 0; change < 3; change += 1) bytes[next(Math.min(bytes.length, 2_000))] = next(256);
    const found = await filesOfArchive(bytes).catch((error: unknown) => error);
    expect(found instanceof Unreadable || typeof found === "object").toBe(true);
    if (found instanceof Error) expect(found).toBeInstanceOf(Unreadable);
  }
}, 120_000);
