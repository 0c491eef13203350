import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { mergeReceived } from "../../../db/stateEvaluation/merge.ts";
import { receivePackages } from "../../../db/stateEvaluation/receive.ts";
import { writeEvaluation } from "../../../db/stateEvaluation/writeEvaluation.ts";
import { quarterPeriod } from "../../../shared/periods.ts";
import { confirmedKeys, writeAllCentres } from "../../receiving/centres.ts";
import { compared, type Pair, times } from "../comparison.ts";
import { clocked } from "../figures.ts";
import { type Measurement, quartersFor } from "../report.ts";
import { quartersUntil } from "./evaluation.ts";

const rounds = 3;

/**
 * What a state office waits for: all packages of all centres read from `folder`, examined, added up and written as
 * JSON, CSV and XLSX.
 */
export async function measureMerging(folder: string, people: number): Promise<Measurement[]> {
  const [incoming, result] = [join(folder, "incoming"), join(folder, "result")];
  for (const one of [incoming, result]) mkdirSync(one, { recursive: true });
  const paths = writeAllCentres(incoming, quartersUntil(quarterPeriod(2026, 3), quartersFor(people)));
  const keys = confirmedKeys();
  const pairs: Pair[] = [];
  for (const work of times(rounds, () => merge(paths, keys, result))) {
    pairs.push({ core: (await clocked(work)).sample, peer: null });
  }
  return [
    compared("merge", `Examine, add up and write ${paths.length} packages of all centres`, pairs, null),
  ];
}

async function merge(
  paths: readonly string[],
  keys: ReturnType<typeof confirmedKeys>,
  result: string,
): Promise<void> {
  const received = await receivePackages(paths, { keys });
  const counted = received?.filter(({ state }) => state === "counted").length;
  if (counted !== paths.length) throw new Error("not every package was counted");
  await writeEvaluation(mergeReceived(received ?? []), result);
}
