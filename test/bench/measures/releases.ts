import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { readCentre } from "../../../db/release/seal.ts";
import { verifyPackages } from "../../../db/release/verify/verify.ts";
import type { Comparison } from "../comparison.ts";
import type { Desk } from "../desk.ts";
import { quartersFor } from "../report.ts";
import { countingInMemory } from "./statistics.ts";

/** Seals completed quarters, writes their packages into `folder` (the shell's chosen one) and verifies them. */
export async function measureReleases(
  desk: Desk,
  comparison: Comparison,
  folder: string,
  people: number,
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const periods = await desk.ask("statisticsPeriods", {});
  const quarters = periods
    .filter(({ id, state }) => id.includes("Q") && state === "open")
    .map(({ id }) => id)
    .sort()
    .slice(0, quartersFor(people));
  await comparison.measure(
    "release.seal",
    "Release a quarter: tables, protection, ledger",
    quarters.map((period) => () => desk.ask("sealPeriod", { period })),
    countingInMemory,
  );
  await comparison.measure(
    "release.writePackage",
    "Write the package of a quarter",
    quarters.map((period) => () => desk.ask("deliverPackage", { period, encrypted: false })),
    null,
  );
  const { ags } = readCentre(desk.connection);
  await comparison.measure(
    "release.verify",
    "Verify the package of a quarter",
    quarters.map((period) => () => verify(join(folder, `${ags}-${period}`))),
  );
}

async function verify(path: string): Promise<void> {
  const { status } = await verifyPackages([path]);
  if (status !== 0) throw new Error("a package just written is not valid");
}
