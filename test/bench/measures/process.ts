import type { InputOf, OperationName } from "../../../shared/contract/contract.ts";
import type { Day } from "../../../shared/dates.ts";
import { type RunningDataProcess, startDataProcess } from "../../harness/dataProcess.ts";
import { compared, type Pair } from "../comparison.ts";
import { clocked, type Sample } from "../figures.ts";
import type { Measurement } from "../report.ts";
import { keystrokes } from "../typedNames.ts";
import { consultation } from "./recording.ts";

const starts = 3;
const recordings = 30;

/** What is typed and for whom is recorded. */
export interface ProcessWork {
  names: readonly string[];
  people: readonly string[];
}

/** The same through the real data process: what a shell waits for, including start and messages. */
export async function measureProcess(folder: string, work: ProcessWork, day: Day): Promise<Measurement[]> {
  const start: Pair[] = [];
  const unlock: Pair[] = [];
  const keystroke: Pair[] = [];
  const record: Pair[] = [];
  for (let round = 1; round <= starts; round++) {
    const started = await clocked(() => startDataProcess(folder));
    start.push(elsewhere(started.sample));
    unlock.push(await asked(started.answer, "openDemo", {}));
    if (round === starts) {
      for (const text of work.names.flatMap(keystrokes)) {
        keystroke.push(await asked(started.answer, "searchPeople", { text, limit: 50 }));
      }
      for (const personId of work.people.slice(0, recordings)) {
        record.push(await asked(started.answer, "recordConsultation", consultation(personId, day)));
      }
    }
    await started.answer.stop();
  }
  return [
    compared("process.start", "Start the data process", start, null),
    compared("process.unlock", "Unlock to usable in a new data process", unlock, null),
    compared("process.keystroke", "Search with each keystroke, asked of the data process", keystroke, null),
    compared("process.record", "Record a consultation, asked of the data process", record, null),
  ];
}

async function asked<Name extends OperationName>(
  dataProcess: RunningDataProcess,
  name: Name,
  input: InputOf<Name>,
): Promise<Pair> {
  const { answer, sample } = await clocked(() => dataProcess.ask(name, input));
  if (!answer.ok) throw new Error(`${name} failed: ${answer.error.code}`);
  return elsewhere(sample);
}

/** The processor time of this process says nothing about the other one. */
function elsewhere({ wall }: Sample): Pair {
  return { core: { wall, cpu: null }, peer: null };
}
