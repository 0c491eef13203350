import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { today } from "../../shared/dates.ts";
import { type CentreSize, copyCentre, provideCentre } from "./centre.ts";
import { runChild, showProgress } from "./child.ts";
import { Desk } from "./desk.ts";
import { load, machineFacts } from "./machine.ts";
import type { Measured } from "./measureProgram.ts";
import { somePeople } from "./measures/people.ts";
import { measureProcess } from "./measures/process.ts";
import { recordedNames } from "./measures/search.ts";
import {
  type CentreFacts,
  type Measurement,
  type MemoryStage,
  measurementNames,
  type Report,
} from "./report.ts";

/**
 * Makes up a centre, or takes the one kept in `keep`, and measures the data core on a copy of it. Each part runs in
 * a process of its own, so that none is slowed down or made bigger by another. `everyYear`: whether the audit of a year
 * is measured in every size.
 */
export async function runBenchmark(
  size: CentreSize,
  keep: string | undefined,
  everyYear = false,
): Promise<Report> {
  const folder = keep ?? mkdtempSync(join(tmpdir(), "vielfaltsakte-bench-"));
  mkdirSync(folder, { recursive: true });
  const work = mkdtempSync(join(folder, "work-"));
  try {
    const { path, facts } = await provideCentre(folder, size);
    const before = load();
    copyCentre(path, work);
    const report = await measureCentre(work, facts, everyYear);
    return { ...report, load: { before, after: load() } };
  } finally {
    rmSync(keep === undefined ? folder : work, { recursive: true, force: true });
  }
}

async function measureCentre(
  work: string,
  centre: CentreFacts,
  everyYear: boolean,
): Promise<Omit<Report, "load">> {
  const { measurements, sizes } = await runChild<Measured>("measureProgram.ts", [
    work,
    centre.day,
    String(centre.people),
    String(everyYear),
  ]);
  showProgress("measuring: data process");
  const throughProcess = await measureProcess(work, await workIn(work), centre.day);
  showProgress("measuring: memory");
  const memory = await runChild<MemoryStage[]>("memoryProgram.ts", [work, centre.day]);
  return {
    measuredOn: today(),
    machine: machineFacts(),
    centre,
    measurements: inOrder([...measurements, ...throughProcess]),
    sizes,
    memory,
  };
}

async function workIn(folder: string) {
  const desk = await Desk.open(folder);
  const work = { names: recordedNames(desk, 30), people: somePeople(desk, 30) };
  desk.close();
  return work;
}

function inOrder(measurements: readonly Measurement[]): Measurement[] {
  return measurementNames.flatMap((name) => measurements.filter((measurement) => measurement.name === name));
}
