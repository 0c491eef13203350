import { appendFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { generateIdentity, identityToRecipient } from "age-encryption";
import { encryptTo, tarOf } from "../../db/release/encryption.ts";
import { centres } from "../../shared/codelists/places.ts";
import { quarterPeriod, yearPeriod } from "../../shared/periods.ts";
import { confirmedKeys, packageOf, releaseOf, writeAllCentres, writeTo } from "../receiving/centres.ts";

/**
 * Writes the packages of all centres for one quarter into the folder that is its one argument: the first is then
 * missing, the second changed on its way. Of three centres the quarter before comes too, of one the year. Into the
 * folder that is its other argument come the missing package, encrypted, the key that opens it, and those of the centres.
 * A program of its own: Playwright's loader cannot load the database.
 */
const [, , folder = "", received = ""] = process.argv;
const [missing, changed] = writeAllCentres(folder, [quarterPeriod(2026, 2)]);
if (!missing || !changed) throw new Error("There are 33 centres.");
rmSync(missing, { recursive: true });
appendFileSync(join(changed, "statistik.json"), "\n");
for (const { ags } of centres.slice(0, 3)) writeTo(folder, packageOf(releaseOf(ags, quarterPeriod(2026, 1))));
writeTo(folder, packageOf(releaseOf(centres[2]?.ags ?? "", yearPeriod(2026))));

mkdirSync(received);
const identity = await generateIdentity();
const { name, files } = packageOf(releaseOf(centres[0]?.ags ?? "", quarterPeriod(2026, 2)));
const archive = await tarOf(name, files.contents);
writeFileSync(
  join(received, `${name}.tar.age`),
  await encryptTo([await identityToRecipient(identity)], archive),
);
writeFileSync(join(received, "land.txt"), `${identity}\n`);
writeFileSync(join(received, "schluessel.json"), JSON.stringify(confirmedKeys()));
