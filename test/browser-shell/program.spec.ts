import type { Bridge } from "../../shared/contract/bridge.ts";
import { expect, test } from "../end-to-end/fixtures.ts";

test("the built program opens on an empty folder, and its data process answers", async ({ shell }) => {
  await expect(shell.page).toHaveTitle(/Vielfaltsakte/);
  await expect(shell.page.getByRole("main")).toBeVisible();
  const answer = await shell.page.evaluate(() =>
    (window as unknown as { vielfaltsakte: Bridge }).vielfaltsakte.invoke("vaultStatus", {}),
  );
  expect(answer).toMatchObject({ ok: true, value: { state: "missing" } });
});
