import { appendFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { quarterPeriod } from "../../shared/periods.ts";
import { writeAllCentres } from "../receiving/centres.ts";

/**
 * Writes the packages of all centres for one quarter into the folder that is its one argument: the first is then
 * missing, the second changed on its way. A program of its own: Playwright's loader cannot load the database.
 */
const [missing, changed] = writeAllCentres(process.argv[2] ?? "", [quarterPeriod(2026, 2)]);
if (!missing || !changed) throw new Error("There are 33 centres.");
rmSync(missing, { recursive: true });
appendFileSync(join(changed, "statistik.json"), "\n");
