import { dirname } from "node:path";
import { createDemo } from "../../db/demo/demoVault.ts";
import { openConnection } from "../../db/engine/open.ts";
import { today } from "../../shared/dates.ts";
import { type CentreSize, quarters, seed } from "./centre.ts";
import { giveAnswer, tellProgress } from "./child.ts";
import { databaseKeyIn } from "./desk.ts";
import type { CentreFacts } from "./report.ts";

/** Makes up a centre in the database file named first, with so many people and contacts as named next. */
async function main([path = "", people = "", contacts = ""]: string[]): Promise<void> {
  giveAnswer(await makeCentre(path, { people: Number(people), contacts: Number(contacts) }));
}

async function makeCentre(path: string, size: CentreSize): Promise<CentreFacts> {
  const day = today();
  const before = performance.now();
  await createDemo({ path, seed, quarters, today: day, ...size, onProgress: progressInTenths() });
  const seconds = (performance.now() - before) / 1000;
  const operations = await countOperations(path);
  return {
    ...size,
    quarters,
    seed,
    day,
    operations,
    seconds,
    operationsPerSecond: operations / seconds,
    peakMemoryBytes: process.resourceUsage().maxRSS * 1024,
  };
}

async function countOperations(path: string): Promise<number> {
  const connection = openConnection(path, await databaseKeyIn(dirname(path)));
  const row = connection.first<{ operations: number }>("SELECT count(*) AS operations FROM operations");
  connection.close();
  return row?.operations ?? 0;
}

function progressInTenths(): (done: number, total: number) => void {
  let told = 0;
  return (done, total) => {
    const tenth = Math.floor((done * 10) / Math.max(total, 1));
    if (tenth === told) return;
    told = tenth;
    tellProgress(`making up the centre: ${tenth * 10} %`);
  };
}

await main(process.argv.slice(2));
