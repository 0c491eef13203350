import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { createDemo, demoLogin } from "../../db/demo/demoVault.ts";
import { readKeyFile } from "../../db/engine/keys/keyFile.ts";
import { unlockWithPassword } from "../../db/engine/keys/keyring.ts";
import { openVault } from "../../db/engine/open.ts";
import { readLedger } from "../../db/ledger/ledger.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "vielfaltsakte-demo-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it("leaves the latest completed quarter of the demo to be sealed", async () => {
  const path = join(folder, "demo.db");
  const size = { seed: 3, people: 50, quarters: 4, today: "2026-11-22" };
  await createDemo({ path, ...size, sealEarlierQuarters: true });
  const key = await unlockWithPassword(readKeyFile(path), demoLogin.username, demoLogin.password);
  const { connection } = openVault(path, key);
  const { entries, unbroken } = readLedger(connection);
  connection.close();
  expect(unbroken).toBe(true);
  expect(entries.map(({ periodId }) => periodId)).toEqual(["2025-Q4", "2026-Q1", "2026-Q2"]);
});
