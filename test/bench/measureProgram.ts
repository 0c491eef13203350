import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { silentHost } from "../../db/host.ts";
import type { Day } from "../../shared/dates.ts";
import { giveAnswer, tellProgress } from "./child.ts";
import { Comparison } from "./comparison.ts";
import { Desk, databaseName } from "./desk.ts";
import { measureEvaluation } from "./measures/evaluation.ts";
import { measureGate } from "./measures/gate.ts";
import { measureGateOfYears } from "./measures/gateOfYears.ts";
import { measureGenerating } from "./measures/generating.ts";
import { measureLists } from "./measures/lists.ts";
import { measureMerging } from "./measures/merging.ts";
import { measurePeople } from "./measures/people.ts";
import { measureRecording } from "./measures/recording.ts";
import { measureReleases } from "./measures/releases.ts";
import { measureSearch } from "./measures/search.ts";
import { measureStatistics } from "./measures/statistics.ts";
import { measureUnlocking } from "./measures/unlocking.ts";
import { Peer, settingsOf } from "./peer.ts";
import type { Measurement, Sizes } from "./report.ts";

/** What this program answers. */
export interface Measured {
  measurements: Measurement[];
  sizes: Sizes;
}

/**
 * Measures the records in the folder named first, made up on the day named next, of so many people as named then;
 * changes and seals them. Last: whether years of every size are audited.
 */
async function main([folder = "", day = "", people = "", everyYear = ""]: string[]): Promise<void> {
  const plainPath = join(folder, "plain.db");
  tellProgress("measuring: making up people");
  const measurements = [...(await measureGenerating(join(folder, "small"), day))];
  tellProgress("measuring: unlocking");
  measurements.push(...(await measureUnlocking(folder, plainPath, day)));
  const packages = join(folder, "packages");
  measurements.push(...(await measureWork(folder, plainPath, packages, day, Number(people))));
  tellProgress("measuring: packages of all centres");
  measurements.push(...(await measureMerging(join(folder, "state"), Number(people))));
  tellProgress("measuring: the audit gate by size");
  measurements.push(...(await measureGate(Number(people))));
  measurements.push(...(await measureGateOfYears(Number(people), everyYear === String(true))));
  giveAnswer({ measurements, sizes: sizesOf(folder, plainPath, packages) } satisfies Measured);
}

async function measureWork(
  folder: string,
  plainPath: string,
  packages: string,
  day: Day,
  people: number,
): Promise<Measurement[]> {
  const desk = await Desk.open(folder, { ...silentHost, chooseFolder: async () => packages });
  const peer = new Peer(plainPath, settingsOf(desk.connection));
  const comparison = new Comparison(desk.connection, peer);
  tellProgress("measuring: search");
  await measureSearch(desk, comparison);
  tellProgress("measuring: people and lists");
  await measurePeople(desk, comparison);
  await measureLists(desk, comparison, day);
  tellProgress("measuring: recording");
  await measureRecording(desk, comparison, day);
  tellProgress("measuring: statistics and releases");
  await measureStatistics(desk, comparison, day);
  await measureEvaluation(desk, comparison, day);
  await measureReleases(desk, comparison, packages, people);
  desk.close();
  peer.close();
  return comparison.measurements;
}

function sizesOf(folder: string, plainPath: string, packages: string): Sizes {
  const latest = join(packages, readdirSync(packages).sort().at(-1) ?? "");
  return {
    encryptedDatabase: statSync(join(folder, databaseName)).size,
    plainDatabase: statSync(plainPath).size,
    package: Object.fromEntries(
      readdirSync(latest)
        .sort()
        .map((name) => [name, statSync(join(latest, name)).size]),
    ),
  };
}

await main(process.argv.slice(2));
