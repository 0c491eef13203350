import { existsSync } from "node:fs";
import { type Day, today } from "../../shared/dates.ts";
import { lastCompletedQuarter } from "../../shared/periods.ts";
import { readKeyFile } from "../engine/keys/keyFile.ts";
import { unlockWithPassword } from "../engine/keys/keyring.ts";
import type { Vault } from "../engine/vault.ts";
import { quartersWithContacts, sealPeriod } from "../release/seal.ts";
import { createVault } from "../vault/create.ts";
import type { Keeper } from "../vault/keeper.ts";

/** How the demo records are entered. They hold invented people only, so this is no secret. */
export const demoLogin = { username: "demo", password: "demo-demo-demo" };

/** What the demo records are like. */
export interface DemoOptions {
  path: string;
  seed: number;
  people: number;
  quarters: number;
  contacts?: number;
  today: Day;
  /** Leaves only the latest completed quarter to be sealed, as a centre would find it. */
  sealEarlierQuarters?: boolean;
  onProgress?: (done: number, total: number, text: string) => void;
}

const demoUsers = [
  { name: "Leyla Aydın", username: demoLogin.username, role: "teamLead" },
  { name: "Jonas Weber", username: "jonas.weber", role: "caseManager" },
  { name: "Mira Hoxha", username: "mira.hoxha", role: "caseManager" },
  { name: "Samuel Tesfay", username: "samuel.tesfay", role: "caseManager" },
] as const;

const demoCentre = { ags: "06411", name: "Darmstadt (Beispieldaten)" };

/** Creates an encrypted database full of invented people. Errors as `createVault`. */
export async function createDemo(options: DemoOptions): Promise<void> {
  await createVault({
    path: options.path,
    kind: "demo",
    centre: demoCentre,
    users: [...demoUsers],
    password: demoLogin.password,
    fill: async (vault, userIds) => {
      // Loaded here only: nobody who works with real records needs the names of invented people in memory.
      const { populateCentre } = await import("./populateCentre.ts");
      await populateCentre(vault, {
        ...options,
        centreAgs: demoCentre.ags,
        users: userIds.map((id) => ({ id })),
      });
      showLatestContactsAsSeen(vault, userIds[0] ?? "");
      if (options.sealEarlierQuarters) await sealEarlierQuarters(vault, userIds[0] ?? "", options);
    },
  });
}

/** Opens the demo records of a keeper, creating them where there are none. */
export async function openDemo(keeper: Keeper): Promise<void> {
  const path = keeper.pathOf("demo");
  if (!existsSync(path)) {
    await createDemo({
      path,
      seed: 1,
      people: 400,
      quarters: 6,
      today: today(),
      sealEarlierQuarters: true,
      onProgress: (done, total, text) => keeper.host.progress("openDemo", done, total, text),
    });
  }
  const databaseKey = await unlockWithPassword(readKeyFile(path), demoLogin.username, demoLogin.password);
  keeper.open(databaseKey, demoLogin.username);
}

async function sealEarlierQuarters(
  vault: Vault,
  teamLeadId: string,
  { today: day, onProgress }: DemoOptions,
): Promise<void> {
  const latestCompleted = lastCompletedQuarter(day);
  const quarters = quartersWithContacts(vault.connection, day).filter(
    ({ end }) => end < latestCompleted.start,
  );
  for (const [done, quarter] of quarters.entries()) {
    onProgress?.(done, quarters.length, "Frühere Quartale werden geprüft und versiegelt.");
    await sealPeriod(vault, teamLeadId, quarter, day);
  }
}

/** Otherwise the start page would claim that nobody had ever been looked at. */
function showLatestContactsAsSeen(vault: Vault, userId: string): void {
  vault.connection.run(
    `INSERT INTO peopleSeen (userId, personId, seenAt)
     SELECT ?, personId, lastContactOn || 'T12:00:00.000Z' FROM personActivity ORDER BY lastContactOn DESC, personId LIMIT 6`,
    userId,
  );
}
