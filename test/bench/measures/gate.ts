import { readFileSync } from "node:fs";
import { auditRelease } from "../../../db/audit/audit.ts";
import { loadSolver } from "../../../db/audit/solver/loadSolver.ts";
import { currentProgramme } from "../../../db/statistics/programme.ts";
import { exactTables } from "../../../db/statistics/tables.ts";
import { quarterPeriod } from "../../../shared/periods.ts";
import { believableCentre } from "../../audit/centres.ts";
import { compared } from "../comparison.ts";
import { clocked } from "../figures.ts";
import { gateSizesFor, type Measurement } from "../report.ts";

const period = quarterPeriod(2026, 2);

/** The audit gate for believable centres of growing size, up to that of the made-up one. */
export async function measureGate(people: number): Promise<Measurement[]> {
  const solver = await loadSolver(readFileSync("node_modules/highs/build/highs.wasm"));
  const measurements: Measurement[] = [];
  for (const size of gateSizesFor(people)) {
    const tables = exactTables(believableCentre(size), currentProgramme, period);
    const secret = new Uint8Array(32).fill(7);
    const { answer, sample } = await clocked(() =>
      auditRelease({ period, tables, secret, earlier: [] }, {}, solver),
    );
    if (!answer.passed) throw new Error(`the gate refused ${size} people: ${answer.code}`);
    const what = `Audit a quarter with ${size} people before its release`;
    measurements.push(compared(`gate.${size}`, what, [{ core: sample, peer: null }], null));
  }
  return measurements;
}
