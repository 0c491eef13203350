import { readSecret } from "../../db/engine/meta.ts";
import { latestPackageHash } from "../../db/ledger/ledger.ts";
import { buildRelease } from "../../db/release/build.ts";
import { readReportInput } from "../../db/release/seal.ts";
import { releaseWorkbook } from "../../db/release/workbook.ts";
import type { Day } from "../../shared/dates.ts";
import { lastCompletedQuarter } from "../../shared/periods.ts";
import { giveAnswer } from "./child.ts";
import { Desk } from "./desk.ts";
import { fullestPerson } from "./measures/people.ts";
import { recordedNames } from "./measures/search.ts";
import type { MemoryStage } from "./report.ts";
import { keystrokes } from "./typedNames.ts";

/** Works through a day on the records in the folder named first, made up on the day named next, and tells the memory. */
async function main([folder = "", day = ""]: string[]): Promise<void> {
  giveAnswer(await workThroughADay(folder, day));
}

async function workThroughADay(folder: string, day: Day): Promise<MemoryStage[]> {
  const stages = [peakAfter("program loaded")];
  const desk = await Desk.open(folder);
  stages.push(peakAfter("unlocked"));
  await look(desk);
  stages.push(peakAfter("searched, listed, opened people"));
  await desk.ask("statisticsReport", { period: lastCompletedQuarter(day).id });
  stages.push(peakAfter("statistics of a quarter shown"));
  await build(desk, day);
  stages.push(peakAfter("release and workbook of a quarter made"));
  desk.close();
  return stages;
}

async function look(desk: Desk): Promise<void> {
  for (const text of recordedNames(desk, 20).flatMap(keystrokes)) {
    await desk.ask("searchPeople", { text, limit: 50 });
  }
  for (const order of ["name", "lastContact"] as const) {
    await desk.ask("listPeople", { filter: {}, order, direction: "descending", offset: 0, limit: 100 });
  }
  const { id } = fullestPerson(desk);
  await desk.ask("person", { id });
  await desk.ask("timeline", { personId: id, offset: 0, limit: 100 });
  desk.connection.takeExecuted();
}

async function build({ connection }: Desk, day: Day): Promise<void> {
  const input = readReportInput(connection, lastCompletedQuarter(day), day);
  await releaseWorkbook(
    buildRelease(input, readSecret(connection, "rounding"), latestPackageHash(connection)),
  );
}

function peakAfter(stage: string): MemoryStage {
  return { stage, peakBytes: process.resourceUsage().maxRSS * 1024 };
}

await main(process.argv.slice(2));
