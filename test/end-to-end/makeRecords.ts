import { join } from "node:path";
import { createDemo } from "../../db/demo/demoVault.ts";
import { writeMeta } from "../../db/engine/meta.ts";
import { createVault } from "../../db/vault/create.ts";
import type { InputOf } from "../../shared/contract/contract.ts";
import { today } from "../../shared/dates.ts";
import { startDataProcess } from "../harness/dataProcess.ts";
import { colleague, lead } from "./team.ts";

/**
 * Makes the records that the journeys begin with, in the folders "real" and "demo" below its one argument.
 * A program of its own: Playwright's loader cannot load the database.
 */
const people: InputOf<"createPerson">["person"][] = [
  { firstName: "Oksana", lastName: "Schewtschenko", languages: ["ukr"], birthYear: 1988 },
  { firstName: "Muhammed", lastName: "al-Ahmad", languages: ["ara"], birthYear: 1979 },
  { firstName: "Ayşe", lastName: "Öztürk", languages: ["tur"], birthYear: 1995 },
  { firstName: "Jonas", lastName: "Weber", languages: ["deu"] },
  { firstName: "Tesfaye", lastName: "Haile", languages: ["tir"] },
];

async function makeDemo(folder: string): Promise<void> {
  await createDemo({
    path: join(folder, "demo.db"),
    seed: 1,
    people: 400,
    quarters: 6,
    today: today(),
    sealEarlierQuarters: true,
  });
}

async function makeReal(folder: string): Promise<void> {
  await createVault({
    path: join(folder, "akte.db"),
    kind: "real",
    centre: { ags: "06611", name: "Kassel" },
    users: [
      { name: lead.name, username: lead.username, role: "teamLead" },
      { ...colleague, role: "caseManager" },
    ],
    password: lead.password,
    fill: (vault) => writeMeta(vault.connection, "recoveryConfirmed", "true"),
  });
  const data = await startDataProcess(folder);
  const { username, password } = lead;
  for (const answer of [
    await data.ask("unlock", { username, password }),
    ...(await Promise.all(people.map((person) => data.ask("createPerson", { person })))),
  ]) {
    if (!answer.ok) throw new Error(answer.error.message);
  }
  await data.stop();
}

const folder = process.argv[2];
if (!folder) throw new Error("needs the folder to make the records in");
await makeReal(join(folder, "real"));
await makeDemo(join(folder, "demo"));
