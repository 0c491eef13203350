import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { errorTexts } from "../../shared/errors.ts";
import { type RunningDataProcess, startDataProcess } from "../harness/dataProcess.ts";

const password = "Kranich Laterne Moos Fagott";
const setUp = { centreAgs: "06411", name: "Leyla Aydın", username: "leyla", password };

let folder = "";
let core: RunningDataProcess;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "vielfaltsakte-vault-"));
  core = await startDataProcess(folder);
});
afterEach(async () => {
  await core.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function created(): Promise<string> {
  const result = await core.ask("createVault", setUp);
  if (!result.ok) throw new Error(result.error.code);
  return result.value.recoveryKey;
}

const refused = (code: keyof typeof errorTexts) => ({
  ok: false,
  error: expect.objectContaining({ code, message: errorTexts[code] }),
});

describe("the first start", () => {
  it("goes from nothing to open records of a centre", async () => {
    expect(await core.ask("vaultStatus", {})).toMatchObject({
      ok: true,
      value: { state: "missing", usernames: [] },
    });
    await created();
    expect(await core.ask("vaultStatus", {})).toMatchObject({
      ok: true,
      value: {
        state: "unlocked",
        kind: "real",
        usernames: ["leyla"],
        centre: { ags: "06411", name: "Darmstadt" },
        user: { name: "Leyla Aydın", role: "teamLead" },
        recoveryConfirmed: false,
      },
    });
  });

  it("asks for a password that is hard to guess and says what to do", async () => {
    const result = await core.ask("createVault", { ...setUp, password: "leyla2026" });
    expect(result).toMatchObject({
      ok: false,
      error: { code: "weakPassword", fields: { password: expect.any(String) } },
    });
    expect(readdirSync(folder).filter((name) => name.startsWith("akte"))).toEqual([]);
  });

  it("never overwrites existing records", async () => {
    await created();
    expect(await core.ask("createVault", setUp)).toEqual(refused("databaseExists"));
    await core.ask("lock", {});
    expect(await core.ask("unlock", { username: "leyla", password })).toMatchObject({ ok: true });
  });

  it("confirms the recovery key by two of its groups", async () => {
    const groups = (await created()).split("-");
    const confirm = (typed: Record<string, string>) => core.ask("confirmRecoveryKey", { groups: typed });
    expect(await confirm({ 1: groups[1] ?? "", 4: "XXXX" })).toEqual({
      ok: true,
      value: { confirmed: false },
    });
    expect(await confirm({ 1: groups[1] ?? "" })).toEqual({ ok: true, value: { confirmed: false } });
    expect(await confirm({ 1: groups[1] ?? "", 4: (groups[4] ?? "").toLowerCase() })).toEqual({
      ok: true,
      value: { confirmed: true },
    });
    expect(await core.ask("vaultStatus", {})).toMatchObject({ ok: true, value: { recoveryConfirmed: true } });
  });
});

describe("locked records", () => {
  it("answer nothing but the question whether they are locked", async () => {
    await created();
    await core.ask("lock", {});
    expect(await core.ask("today", {})).toEqual(refused("locked"));
    expect(await core.ask("saveDraft", { key: "x", content: {} })).toEqual(refused("locked"));
    expect(await core.ask("vaultStatus", {})).toMatchObject({
      ok: true,
      value: { state: "locked", centre: null, user: null },
    });
  });

  it("are announced to the window, which may not have asked for it", async () => {
    await created();
    expect(core.events).toEqual([]);
    await core.ask("lock", {});
    await core.ask("lock", {});
    await core.ask("vaultStatus", {});
    expect(core.events).toEqual([{ type: "locked" }]);
  });

  it("open with the password, and tell a wrong one from damage", async () => {
    await created();
    await core.ask("lock", {});
    expect(await core.ask("unlock", { username: "leyla", password: "falsch" })).toEqual(
      refused("wrongPassword"),
    );
    expect(await core.ask("unlock", { username: "LEYLA", password })).toMatchObject({
      ok: true,
      value: { state: "unlocked" },
    });
  });

  it("say what is damaged: keys, database, or that the two do not belong together", async () => {
    await created();
    await core.ask("lock", {});
    const database = join(folder, "akte.db");
    const bytes = readFileSync(database);

    writeFileSync(database, Buffer.concat([Buffer.alloc(4096, 7), bytes.subarray(4096)]));
    expect(await core.ask("unlock", { username: "leyla", password })).toEqual(refused("databaseDamaged"));
    writeFileSync(database, bytes);

    const keys = ["akte.schluessel.json", "akte.schluessel-kopie.json"].map((name) => join(folder, name));
    const keyText = readFileSync(keys[0] ?? "", "utf8");
    for (const path of keys) writeFileSync(path, keyText.slice(0, 200));
    expect(await core.ask("unlock", { username: "leyla", password })).toEqual(refused("keyFileDamaged"));
    for (const path of keys) rmSync(path);
    expect(await core.ask("unlock", { username: "leyla", password })).toEqual(refused("keyFileMissing"));
    for (const path of keys) writeFileSync(path, keyText);

    rmSync(database);
    expect(await core.ask("unlock", { username: "leyla", password })).toEqual(refused("databaseMissing"));
    writeFileSync(database, bytes);
    expect(await core.ask("unlock", { username: "leyla", password })).toMatchObject({ ok: true });
  });

  it("open with the recovery key and a new password; the old password stops working", async () => {
    const recoveryKey = await created();
    await core.ask("lock", {});
    const newPassword = "Zirkus Ampel Nebel Tangente";
    const attempt = (key: string) =>
      core.ask("unlockWithRecoveryKey", { recoveryKey: key, username: "leyla", newPassword });
    expect(await attempt("0000-0000-0000-0000-0000-0000-0000-0000")).toEqual(refused("wrongRecoveryKey"));
    expect(await attempt(recoveryKey)).toMatchObject({ ok: true, value: { state: "unlocked" } });
    await core.ask("lock", {});
    expect(await core.ask("unlock", { username: "leyla", password })).toEqual(refused("wrongPassword"));
    expect(await core.ask("unlock", { username: "leyla", password: newPassword })).toMatchObject({
      ok: true,
    });
  });

  it("change the password only for somebody who knows the old one", async () => {
    await created();
    const newPassword = "Zirkus Ampel Nebel Tangente";
    expect(await core.ask("changePassword", { oldPassword: "falsch", newPassword })).toEqual(
      refused("wrongPassword"),
    );
    expect(await core.ask("changePassword", { oldPassword: password, newPassword })).toEqual({
      ok: true,
      value: null,
    });
    await core.ask("lock", {});
    expect(await core.ask("unlock", { username: "leyla", password: newPassword })).toMatchObject({
      ok: true,
    });
  });
});

describe("the door of the data core", () => {
  it("names every wrong field, and knows no other operations than the contract's", async () => {
    await created();
    expect(
      await core.ask("createPerson", { person: { lastName: "A", gender: "unbekannt-x" } }),
    ).toMatchObject({
      ok: false,
      error: { code: "invalidInput", fields: { "person.gender": expect.any(String) } },
    });
    expect(await core.ask("createPerson", { person: {} })).toMatchObject({
      ok: false,
      error: { code: "invalidInput", fields: { "person.lastName": expect.any(String) } },
    });
    expect(await core.ask("constructor" as "today", {})).toEqual(refused("unknownOperation"));
  });

  it("writes a log without anything that was typed", async () => {
    await created();
    await core.ask("createPerson", { person: { lastName: "Zwergschnabel", birthDate: "2999-01-01" } });
    await core.ask("unlock", { username: "leyla", password: "Geheimnis" });
    const log = readFileSync(join(folder, "vielfaltsakte.log"), "utf8");
    expect(log).toContain('"operation":"createPerson","code":"invalidInput"');
    expect(log).not.toMatch(/Zwergschnabel|Geheimnis|leyla/i);
  });
});

describe("a killed data process", () => {
  it("loses neither an acknowledged record nor a saved draft", async () => {
    await created();
    const acknowledged: string[] = [];
    for (let number = 0; number < 25; number += 1) {
      const person = await core.ask("createPerson", { person: { lastName: `Person ${number}` } });
      if (person.ok) acknowledged.push(person.value.id);
    }
    await core.ask("saveDraft", { key: "consultation", content: { note: "halber Satz" } });
    for (let number = 0; number < 20; number += 1)
      core.send("createPerson", { person: { lastName: `Spät ${number}` } });
    await core.kill();
    expect(existsSync(join(folder, "akte.db"))).toBe(true);

    core = await startDataProcess(folder);
    expect(await core.ask("unlock", { username: "leyla", password })).toMatchObject({ ok: true });
    for (const id of acknowledged)
      expect(await core.ask("person", { id })).toMatchObject({ ok: true, value: { id } });
    expect(await core.ask("draft", { key: "consultation" })).toMatchObject({
      ok: true,
      value: { content: { note: "halber Satz" } },
    });
  });

  it("leaves nothing behind when it dies while the records are being created", async () => {
    core.send("createVault", setUp);
    await new Promise((resolve) => setTimeout(resolve, 700));
    await core.kill();
    core = await startDataProcess(folder);
    const status = await core.ask("vaultStatus", {});
    if (!status.ok) throw new Error(status.error.code);
    if (status.value.state === "missing") await created();
    else expect(await core.ask("unlock", { username: "leyla", password })).toMatchObject({ ok: true });
    expect(readdirSync(folder).filter((name) => name.endsWith(".neu"))).toEqual([]);
  });
});
