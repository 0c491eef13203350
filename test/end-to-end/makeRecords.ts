import { join } from "node:path";
import { createDemo } from "../../db/demo/demoVault.ts";
import { lowestCost } from "../../db/engine/keys/passwordKey.ts";
import { writeMeta } from "../../db/engine/meta.ts";
import { createVault } from "../../db/vault/create.ts";
import type { InputOf } from "../../shared/contract/contract.ts";
import { today } from "../../shared/dates.ts";
import type { Result } from "../../shared/result.ts";
import { startDataProcess } from "../harness/dataProcess.ts";
import { colleague, lead } from "./team.ts";

/**
 * Makes records that journeys begin with, of the kind and in the folder that its two arguments name.
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

/** With its one quarter sealed, the year of these records is ready, and is examined fast. */
async function makeFirstYear(folder: string): Promise<void> {
  const path = join(folder, "demo.db");
  await createDemo({ path, seed: 1, people: 300, quarters: 1, today: "2026-01-22" });
  const data = await startDataProcess(folder);
  required(await data.ask("openDemo", {}));
  const { examined } = required(await data.ask("protectionCheck", { period: "2025-Q4" }));
  required(await data.ask("sealPeriod", { period: "2025-Q4", examined }));
  await data.stop();
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
    // What a password costs is felt where journeys choose one themselves.
    cost: lowestCost,
    fill: (vault) => writeMeta(vault.connection, "recoveryConfirmed", "true"),
  });
  const data = await startDataProcess(folder);
  const { username, password } = lead;
  required(await data.ask("unlock", { username, password }));
  for (const answer of await Promise.all(people.map((person) => data.ask("createPerson", { person })))) {
    required(answer);
  }
  await data.stop();
}

function required<Value>(answer: Result<Value>): Value {
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
}

const makers: Readonly<Record<string, (folder: string) => Promise<void>>> = {
  real: makeReal,
  demo: makeDemo,
  firstYear: makeFirstYear,
};

const [, , kind = "", folder = ""] = process.argv;
const make = makers[kind];
if (!make || !folder) throw new Error("needs a kind of records and the folder to make them in");
await make(folder);
