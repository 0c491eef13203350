import { readdirSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { lowestCost } from "../../db/engine/keys/passwordKey.ts";
import { newDatabaseKey, openVault } from "../../db/engine/open.ts";
import { change } from "../../db/engine/write.ts";
import { createVault } from "../../db/vault/create.ts";
import { newIdentifier } from "../../shared/identifiers.ts";
import { mountSmallDisk } from "../harness/smallDisk.ts";

const disk = mountSmallDisk(6);
afterAll(() => disk?.unmount());
if (!disk) console.warn("SKIPPED: no small file system can be mounted here, so a full disk is not tested.");

const actor = { userId: newIdentifier(), command: "test" };
const code = (expected: string) => expect.objectContaining({ code: expected });

describe.skipIf(!disk)("a disk that is really full", () => {
  const folder = disk?.folder ?? "";
  const ballast = join(folder, "ballast");

  function fillDisk(): void {
    const { bavail, bsize } = statfsSync(folder);
    writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - 4096)));
  }

  it("refuses the change, keeps everything before it, and goes on once there is room", () => {
    const path = join(folder, "akte.db");
    const key = newDatabaseKey();
    const vault = openVault(path, key);
    const add = (lastName: string) =>
      change(vault, actor, (write) =>
        write.insert("people", {
          lastName,
          remarks: "x".repeat(20_000),
          createdAt: "2026-01-01T00:00:00.000Z",
          createdBy: actor.userId,
        }),
      );
    add("vorher");
    fillDisk();
    expect(() => {
      for (let number = 0; number < 500; number += 1) add(`während ${number}`);
    }).toThrow(code("diskFull"));
    const acknowledged = vault.sequence;
    rmSync(ballast);
    add("nachher");
    vault.connection.close();

    const again = openVault(path, key);
    const rows = again.connection.all<{ lastName: string }>("SELECT lastName FROM people ORDER BY rowid");
    expect(rows).toHaveLength(acknowledged + 1);
    expect([rows.at(0)?.lastName, rows.at(-1)?.lastName]).toEqual(["vorher", "nachher"]);
    expect(again.connection.raw.pragma("integrity_check", { simple: true })).toBe("ok");
    again.connection.close();
    rmSync(path);
  });

  it("leaves nothing half made when records cannot be created", async () => {
    fillDisk();
    const path = join(folder, "neu.db");
    await expect(
      createVault({
        path,
        kind: "real",
        centre: { ags: "06411", name: "Darmstadt" },
        users: [{ name: "Leyla Aydın", username: "leyla", role: "teamLead" }],
        password: "Kranich Laterne Moos Fagott",
        cost: lowestCost,
      }),
    ).rejects.toEqual(code("diskFull"));
    expect(readdirSync(folder).filter((name) => name.startsWith("neu"))).toEqual([]);
    rmSync(ballast);
  });
});
