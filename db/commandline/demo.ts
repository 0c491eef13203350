import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { today } from "../../shared/dates.ts";
import { calendarDay } from "../../shared/model/fields.ts";
import { type ReleasePeriod, yearPeriod } from "../../shared/periods.ts";
import { DomainError } from "../../shared/result.ts";
import { writeCentreKey } from "../delivery/centreKey.ts";
import { createDemo, demoLogin } from "../demo/demoVault.ts";
import { readKeyFile } from "../engine/keys/keyFile.ts";
import { unlockWithPassword } from "../engine/keys/keyring.ts";
import { openVault } from "../engine/open.ts";
import type { Vault } from "../engine/vault.ts";
import { frozenFiles } from "../release/frozenFiles.ts";
import { quartersWithContacts, readCentre, sealPeriod } from "../release/seal.ts";
import { writePackage } from "../release/writePackage.ts";
import { makeFolder } from "./makeFolder.ts";
import { type Answer, showAudit, showProgress } from "./output.ts";
import { type Call, required, UsageError, wholeNumber } from "./usage.ts";

/** The main job without a window: a demo database, every completed quarter (and year) sealed, all packages written. */
export async function demo(call: Call): Promise<Answer> {
  const folder = resolve(required(call, "out"));
  const day = readToday(call);
  const size = {
    people: wholeNumber(call, "clients", { usual: 400, least: 1, most: 50_000 }),
    quarters: wholeNumber(call, "quarters", { usual: 8, least: 1, most: 40 }),
    seed: wholeNumber(call, "seed", { usual: 1, least: 0, most: 2 ** 32 - 1 }),
  };
  const path = join(folder, "demo.db");
  assertNothingThere(folder);
  const packageFolder = makeFolder(join(folder, "pakete"));
  await createDemo({
    path,
    today: day,
    ...size,
    onProgress: (done, total, text) =>
      showProgress(`${text} ${Math.floor((done * 100) / Math.max(total, 1))} %`),
  });
  const databaseKey = await unlockWithPassword(readKeyFile(path), demoLogin.username, demoLogin.password);
  const vault = openVault(path, databaseKey);
  try {
    const packages = await sealCompletedPeriods(vault, {
      day,
      folder: packageFolder,
      years: call.values.years,
    });
    const keysPath = writeCentreKey(vault.connection, folder, "schluessel.json");
    return answer(vault, { path, packages, keysPath });
  } finally {
    vault.connection.close();
  }
}

/** Older packages or keys beside a new database would not belong to it. */
function assertNothingThere(folder: string): void {
  const packages = join(folder, "pakete");
  const hasPackages = existsSync(packages) && readdirSync(packages).length > 0;
  const others = ["demo.db", "schluessel.json"].some((name) => existsSync(join(folder, name)));
  if (hasPackages || others) throw new DomainError("demoExists");
}

interface SealedPackage {
  period: string;
  path: string;
}

interface Sealing {
  day: string;
  folder: string;
  /** Years take longer than quarters, so they are sealed only where somebody asks for them. */
  years: boolean | undefined;
}

async function sealCompletedPeriods(vault: Vault, { day, folder, years }: Sealing): Promise<SealedPackage[]> {
  const packages: SealedPackage[] = [];
  for (const quarter of quartersWithContacts(vault.connection, day)) {
    if (day <= quarter.end) continue;
    packages.push(await sealOne(vault, quarter, { day, folder }));
    if (years && quarter.quarter === 4)
      packages.push(await sealOne(vault, yearPeriod(quarter.year), { day, folder }));
  }
  showProgress("");
  return packages;
}

async function sealOne(
  vault: Vault,
  period: ReleasePeriod,
  { day, folder }: Pick<Sealing, "day" | "folder">,
): Promise<SealedPackage> {
  const { connection } = vault;
  const { id } = period;
  const lead = connection.first<{ id: string }>("SELECT id FROM users WHERE role = 'teamLead'")?.id ?? "";
  showProgress(`${id} wird versiegelt`);
  const { packageHash } = await sealPeriod(vault, lead, period, day, { onProgress: showAudit(id) });
  const files = frozenFiles(connection, packageHash);
  if (!files) throw new Error("a sealed period has its files");
  const written = await writePackage(folder, `${readCentre(connection).ags}-${id}`, files);
  return { period: id, path: written.path };
}

function answer(vault: Vault, made: { path: string; packages: SealedPackage[]; keysPath: string }): Answer {
  const count = (table: string): number =>
    vault.connection.first<{ n: number }>(`SELECT count(*) AS n FROM ${table} WHERE removedAt IS NULL`)?.n ??
    0;
  const facts = {
    centre: readCentre(vault.connection),
    database: made.path,
    user: demoLogin.username,
    people: count("people"),
    contacts: count("consultations"),
    cases: count("cases"),
    measures: count("measures"),
    sealedQuarters: made.packages.filter(({ period }) => period.includes("-")).length,
    sealedYears: made.packages.filter(({ period }) => !period.includes("-")).length,
    keys: made.keysPath,
    packages: made.packages,
  };
  const text = [
    `Zentrum:             ${facts.centre.name} (${facts.centre.ags})`,
    `Personen:            ${facts.people}`,
    `Kontakte:            ${facts.contacts}`,
    `Fälle, Maßnahmen:    ${facts.cases}, ${facts.measures}`,
    `Versiegelte Quartale: ${facts.sealedQuarters}`,
    ...(facts.sealedYears > 0 ? [`Versiegelte Jahre:   ${facts.sealedYears}`] : []),
    `Datenbank:           ${facts.database} (Anmeldung demo, Passwort ${demoLogin.password})`,
    `Schlüssel:           ${facts.keys}`,
    "Pakete:",
    ...facts.packages.map(({ path }) => `  ${path}`),
  ].join("\n");
  return { json: facts, text, status: 0 };
}

function readToday(call: Call): string {
  const text = call.values.today ?? today();
  const parsed = calendarDay.safeParse(text);
  if (!parsed.success || text < "2020-01-01" || text > "2098-12-31") {
    throw new UsageError("„--today“ braucht einen Tag wie 2026-11-22.");
  }
  return parsed.data;
}
