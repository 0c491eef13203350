import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { dispatch } from "../../db/dispatch.ts";
import { silentHost } from "../../db/host.ts";
import { Keeper } from "../../db/vault/keeper.ts";
import { centres } from "../../shared/codelists/places.ts";
import { contract, type InputOf, type OperationName, type OutputOf } from "../../shared/contract/contract.ts";
import { stateEvaluationOperations } from "../../shared/contract/stateEvaluation.ts";
import { vaultOperations } from "../../shared/contract/vault.ts";
import { quarterPeriod } from "../../shared/periods.ts";
import { confirmedKeys, packageOf, releaseOf, writeTo } from "./centres.ts";

let folder = "";
let packages = "";
let keeper: Keeper;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "vielfaltsakte-land-"));
  packages = join(folder, "pakete");
  mkdirSync(packages);
  const keys = join(folder, "schluessel.json");
  writeFileSync(keys, JSON.stringify(confirmedKeys()));
  keeper = new Keeper(folder, {
    ...silentHost,
    chooseFolder: async () => packages,
    chooseFile: async () => keys,
  });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function demand<Name extends OperationName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>> {
  const result = await dispatch(keeper, name, input);
  if (!result.ok) throw new Error(result.error.message);
  return result.value as OutputOf<Name>;
}

test("without records, packages are received, added up and saved; a package changed on its way is turned away", async () => {
  const period = quarterPeriod(2026, 2);
  const [first, second, third] = centres;
  if (!first || !second || !third) throw new Error("There are 33 centres.");
  const sent = [first, second].map(({ ags }) => releaseOf(ags, period));
  for (const release of sent) writeTo(packages, packageOf(release));
  const changed = writeTo(packages, packageOf(releaseOf(third.ags, period)));
  appendFileSync(join(changed, "statistik.json"), "\n");

  const received = await demand("receivePackages", { withKeys: true });
  expect(received?.hasConfirmedKeys).toBe(true);
  const states = received?.periods[0]?.centres.map(({ state }) => state);
  expect(states?.filter((state) => state === "delivered")).toHaveLength(2);
  expect(states?.filter((state) => state === "missing")).toHaveLength(centres.length - 3);
  const rejected = received?.periods[0]?.centres.find(({ ags }) => ags === third.ags);
  expect(rejected?.state).toBe("rejected");
  expect(rejected?.packages[0]?.findings.join()).toMatch(/Signatur|verändert/);

  const table = await demand("stateTable", { period: period.id, table: "X01" });
  const cell = table?.rows.at(-1)?.cells.at(-1);
  const published = sent.map(({ tables }) => tables.find(({ id }) => id === "X01")?.cells.at(-1)?.value ?? 0);
  expect(cell).toMatchObject({ sum: published.reduce((sum, one) => sum + one, 0), centres: 2 });
  const details = await demand("stateCell", { period: period.id, table: "X01", key: cell?.key ?? [] });
  expect(details?.byCentre.map(({ value }) => value).sort()).toEqual([...published].sort());

  await demand("saveEvaluation", {});
  expect(readdirSync(packages)).toEqual(
    expect.arrayContaining(["landesauswertung.csv", "landesauswertung.json", "landesauswertung.xlsx"]),
  );
});

test("nothing of the records is reached while they are locked: every other operation is refused", async () => {
  const open = new Set([...Object.keys(stateEvaluationOperations), ...Object.keys(vaultOperations)]);
  for (const [name, { access }] of Object.entries(contract)) {
    if (!open.has(name)) expect(access, name).not.toBe("anybody");
  }
  expect(await dispatch(keeper, "listPeople", {})).toMatchObject({ ok: false });
  expect(await dispatch(keeper, "statisticsPeriods", {})).toMatchObject({
    ok: false,
    error: { code: "locked" },
  });
  expect(await demand("stateEvaluation", {})).toBeNull();
  expect(readdirSync(folder).sort()).toEqual(["pakete", "schluessel.json"]);
});
