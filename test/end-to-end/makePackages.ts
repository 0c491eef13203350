import { appendFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { centres } from "../../shared/codelists/places.ts";
import { quarterPeriod, yearPeriod } from "../../shared/periods.ts";
import { packageOf, releaseOf, writeAllCentres, writeTo } from "../receiving/centres.ts";

/**
 * Writes the packages of all centres for one quarter into the folder that is its one argument: the first is then
 * missing, the second changed on its way. Of three centres the quarter before comes too, of one the year. A program
 * of its own: Playwright's loader cannot load the database.
 */
const folder = process.argv[2] ?? "";
const [missing, changed] = writeAllCentres(folder, [quarterPeriod(2026, 2)]);
if (!missing || !changed) throw new Error("There are 33 centres.");
rmSync(missing, { recursive: true });
appendFileSync(join(changed, "statistik.json"), "\n");
for (const { ags } of centres.slice(0, 3)) writeTo(folder, packageOf(releaseOf(ags, quarterPeriod(2026, 1))));
writeTo(folder, packageOf(releaseOf(centres[2]?.ags ?? "", yearPeriod(2026))));
