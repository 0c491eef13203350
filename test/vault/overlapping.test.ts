import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createDemo } from "../../db/demo/demoVault.ts";
import { dispatch } from "../../db/dispatch.ts";
import { newDatabaseKey } from "../../db/engine/open.ts";
import { silentHost } from "../../db/host.ts";
import { Keeper } from "../../db/vault/keeper.ts";
import type { InputOf, OperationName, OutputOf } from "../../shared/contract/contract.ts";
import { today } from "../../shared/dates.ts";
import type { Result } from "../../shared/result.ts";

const password = "Kranich Laterne Moos Fagott";
const otherPassword = "Zirkus Ampel Nebel Tangente";
const setUp = { centreAgs: "06411", name: "Leyla Aydın", username: "leyla", password };

let folder = "";
let keeper: Keeper;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "vielfaltsakte-overlapping-"));
  keeper = new Keeper(folder);
});
afterEach(() => {
  keeper.lock();
  rmSync(folder, { recursive: true, force: true });
});

function ask<Name extends OperationName>(operation: Name, input: InputOf<Name>) {
  return dispatch(keeper, operation, input) as Promise<Result<OutputOf<Name>>>;
}

async function demand<Name extends OperationName>(operation: Name, input: InputOf<Name>) {
  const result = await ask(operation, input);
  if (!result.ok) throw new Error(`${operation}: ${result.error.code}`);
  return result.value;
}

/** Fewer records than the program makes itself: how many there are is nothing that commands overlap about. */
function makeSmallDemo(people: number): Promise<void> {
  return createDemo({ path: keeper.pathOf("demo"), seed: 1, people, quarters: 1, today: today() });
}

function putEarlierKeysBack(): void {
  for (const name of readdirSync(folder)) {
    const original = name.replace(/\.frueher-[^.]+\.json$/, ".json");
    if (original !== name) renameSync(join(folder, name), join(folder, original));
  }
}

async function opensWith(username: string, attempt: string): Promise<boolean> {
  await ask("lock", {});
  return (await ask("unlock", { username, password: attempt })).ok;
}

describe("commands on the records that overlap", () => {
  it("create one set of records from two clicks, and its key and recovery key fit", async () => {
    const [first, second] = await Promise.all([
      ask("createVault", setUp),
      ask("createVault", { ...setUp, password: otherPassword }),
    ]);
    expect(first).toMatchObject({ ok: true });
    expect(second).toMatchObject({ ok: false, error: { code: "databaseExists" } });
    expect(await demand("vaultStatus", {})).toMatchObject({ state: "unlocked", recoveryConfirmed: false });
    expect(await opensWith("leyla", password)).toBe(true);
  });

  it("keep both a new recovery key and a password changed at the same time", async () => {
    await demand("createVault", setUp);
    const [{ recoveryKey }] = await Promise.all([
      demand("renewRecoveryKey", { password }),
      demand("changePassword", { oldPassword: password, newPassword: otherPassword }),
    ]);
    expect(await opensWith("leyla", otherPassword)).toBe(true);
    await demand("lock", {});
    expect(
      await ask("unlockWithRecoveryKey", { recoveryKey, username: "leyla", newPassword: password }),
    ).toMatchObject({ ok: true });
  });

  it("never lock anybody out when the records are locked while the password changes", async () => {
    await demand("createVault", setUp);
    for (const ticks of [0, 1, 8]) {
      const current = (await opensWith("leyla", password)) ? password : otherPassword;
      expect(await opensWith("leyla", current)).toBe(true);
      const next = current === password ? otherPassword : password;
      const changing = ask("changePassword", { oldPassword: current, newPassword: next });
      for (let tick = 0; tick < ticks; tick += 1) await setImmediate();
      await demand("lock", {});
      const valid = (await changing).ok ? next : current;
      expect(await opensWith("leyla", valid)).toBe(true);
    }
  });

  it("leave the real records alone when the demo is left while it opens", async () => {
    await makeSmallDemo(30);
    const opening = ask("openDemo", {});
    await ask("leaveDemo", {});
    expect(await opening).toMatchObject({ ok: true, value: { kind: "demo", state: "unlocked" } });
    expect(await demand("vaultStatus", {})).toMatchObject({ kind: "real", state: "missing" });
    expect(await ask("createVault", setUp)).toMatchObject({ ok: true });
  });
});

describe("records locked while a folder is chosen", () => {
  it("are said to be locked, and nothing is written", async () => {
    let choose = (_folder: string) => {};
    const chosen = new Promise<string>((resolve) => {
      choose = resolve;
    });
    keeper = new Keeper(folder, { ...silentHost, chooseFolder: () => chosen });
    await makeSmallDemo(300);
    await demand("openDemo", {});
    const open = (await demand("statisticsPeriods", {})).filter(({ state }) => state === "open");
    const period = open.findLast(({ id }) => id.includes("-Q"))?.id ?? "";
    await demand("sealPeriod", { period });
    const exporting = ask("deliverPackage", { period, encrypted: false });
    await setImmediate();
    await demand("lock", {});
    choose(folder);
    expect(await exporting).toMatchObject({ ok: false, error: { code: "locked" } });
    expect(readdirSync(folder).filter((name) => name.includes(period))).toEqual([]);
  });
});

describe("login names", () => {
  it("are the same however their letters are cased, umlauts too", async () => {
    await demand("createVault", { ...setUp, username: "Özlem" });
    expect(await opensWith("özlem", password)).toBe(true);
    expect(await opensWith("ÖZLEM", password)).toBe(true);
  });

  it("get their new password by the recovery key also when typed in other letters", async () => {
    const { recoveryKey } = await demand("createVault", setUp);
    await demand("lock", {});
    await demand("unlockWithRecoveryKey", { recoveryKey, username: "LEYLA", newPassword: otherPassword });
    expect(await demand("vaultStatus", {})).toMatchObject({ usernames: ["leyla"] });
    expect(await opensWith("leyla", otherPassword)).toBe(true);
    expect(await opensWith("leyla", password)).toBe(false);
  });
});

describe("records whose database is elsewhere", () => {
  it("can still be opened after somebody has set up new ones in their place", async () => {
    await demand("createVault", setUp);
    await demand("lock", {});
    const moved = join(folder, "elsewhere");
    renameSync(keeper.path, moved);
    await demand("createVault", { ...setUp, password: otherPassword });
    await demand("lock", {});

    renameSync(moved, keeper.path);
    expect(await opensWith("leyla", password)).toBe(false);
    putEarlierKeysBack();
    expect(await opensWith("leyla", password)).toBe(true);
  });

  it("count as damaged, not as foreign, when their file is empty, which stays so", async () => {
    await demand("createVault", setUp);
    await demand("lock", {});
    writeFileSync(keeper.path, "");
    expect(await ask("unlock", { username: "leyla", password })).toMatchObject({
      ok: false,
      error: { code: "databaseDamaged" },
    });
    expect(readFileSync(keeper.path)).toHaveLength(0);
  });

  it("are not replaced by an empty database that no key file belongs to", () => {
    expect(() => keeper.open(newDatabaseKey(), "leyla")).toThrow(
      expect.objectContaining({ code: "databaseMissing" }),
    );
    expect(keeper.exists).toBe(false);
  });
});
