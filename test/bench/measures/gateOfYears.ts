import { readFileSync } from "node:fs";
import {
  type AuditInput,
  type AuditPassed,
  auditRelease,
  type EarlierRelease,
} from "../../../db/audit/audit.ts";
import { loadSolver } from "../../../db/audit/solver/loadSolver.ts";
import { yearPeriod } from "../../../shared/periods.ts";
import { yearOfACentre } from "../../audit/yearOfACentre.ts";
import { compared } from "../comparison.ts";
import { clocked } from "../figures.ts";
import { type Measurement, yearSizesFor } from "../report.ts";

const secret = new Uint8Array(32).fill(9);

/** The audit gate for years of believable centres of growing size, each together with its four quarters. */
export async function measureGateOfYears(people: number, everyYear: boolean): Promise<Measurement[]> {
  const solver = await loadSolver(readFileSync("node_modules/highs/build/highs.wasm"));
  const measurements: Measurement[] = [];
  for (const size of yearSizesFor(people, everyYear)) {
    const centre = yearOfACentre(size);
    const earlier: EarlierRelease[] = [];
    for (const { period, tables } of centre.quarters)
      earlier.push({ period, exact: tables, tables: passed({ period, tables, earlier }).tables });
    const { sample } = await clocked(() =>
      passed({ period: yearPeriod(2026), tables: centre.year, earlier }),
    );
    const what = `Audit a year with ${size} people together with its sealed quarters`;
    measurements.push(compared(`gateYear.${size}`, what, [{ core: sample, peer: null }], null));
  }
  return measurements;

  function passed(input: Omit<AuditInput, "secret">): AuditPassed {
    const outcome = auditRelease({ ...input, secret }, {}, solver);
    if (!outcome.passed) throw new Error(`the gate refused ${input.period.id}: ${outcome.code}`);
    return outcome;
  }
}
