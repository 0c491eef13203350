import { rmSync, statfsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { dispatch } from "../../db/dispatch.ts";
import { Keeper } from "../../db/vault/keeper.ts";
import type { InputOf, OperationName, OutputOf } from "../../shared/contract/contract.ts";
import type { Result } from "../../shared/result.ts";
import { mountSmallDisk } from "../harness/smallDisk.ts";

const disk = mountSmallDisk(8);
const keeper = new Keeper(disk?.folder ?? "");
afterAll(() => {
  keeper.lock();
  disk?.unmount();
});
if (!disk) console.warn("SKIPPED: no small file system can be mounted here, so a full disk is not tested.");

const password = "Kranich Laterne Moos Fagott";
const newPassword = "Zirkus Ampel Nebel Tangente";

describe.skipIf(!disk)("keys on a disk that is nearly full", () => {
  const folder = disk?.folder ?? "";
  const ballast = join(folder, "ballast");

  function ask<Name extends OperationName>(operation: Name, input: InputOf<Name>) {
    return dispatch(keeper, operation, input) as Promise<Result<OutputOf<Name>>>;
  }

  function leaveFree(blocks: number): void {
    const { bavail, bsize } = statfsSync(folder);
    writeFileSync(ballast, Buffer.alloc((bavail - blocks) * bsize));
  }

  async function opensWith(attempt: string): Promise<boolean> {
    await ask("lock", {});
    return (await ask("unlock", { username: "leyla", password: attempt })).ok;
  }

  it("change exactly when the program says so", async () => {
    const created = await ask("createVault", {
      centreAgs: "06411",
      name: "Leyla Aydın",
      username: "leyla",
      password,
    });
    let recoveryKey = created.ok ? created.value.recoveryKey : "";
    let current = password;
    for (const blocks of [0, 1, 2, 3]) {
      await ask("lock", {});
      leaveFree(blocks);
      const other = current === password ? newPassword : password;
      const recovered = await ask("unlockWithRecoveryKey", {
        recoveryKey,
        username: "leyla",
        newPassword: other,
      });
      if (recovered.ok) current = other;
      else expect(await ask("vaultStatus", {})).toMatchObject({ value: { state: "locked" } });
      rmSync(ballast);
      expect(await opensWith(current)).toBe(true);

      leaveFree(blocks);
      const renewed = await ask("renewRecoveryKey", { password: current });
      if (renewed.ok) recoveryKey = renewed.value.recoveryKey;
      rmSync(ballast);
      await ask("lock", {});
      expect(
        await ask("unlockWithRecoveryKey", { recoveryKey, username: "leyla", newPassword: current }),
      ).toMatchObject({ ok: true });
    }
  });
});
