import { expect, type Page } from "@playwright/test";
import type { InputOf, OperationName, OutputOf } from "../../shared/contract/contract.ts";
import { lead } from "../end-to-end/team.ts";

export { lead };

/** Speaks to the data process from within the page, for what a journey is not about. */
export async function ask<Name extends OperationName>(
  page: Page,
  operation: Name,
  input: InputOf<Name>,
): Promise<OutputOf<Name>> {
  const message: [string, unknown] = [operation, input];
  const result = await page.evaluate(([name, given]) => window.vielfaltsakte.invoke(name, given), message);
  if (!result.ok) throw new Error(`${operation}: ${result.error.message}`);
  return result.value as OutputOf<Name>;
}

/** Makes the records of Kassel with a confirmed recovery key, opens them in the window, and gives the key. */
export async function beginRecords(page: Page): Promise<{ recoveryKey: string }> {
  const { recoveryKey } = await ask(page, "createVault", { centreAgs: "06611", ...lead });
  const [first = "", second = ""] = recoveryKey.split("-");
  await ask(page, "confirmRecoveryKey", { groups: { 0: first, 1: second } });
  await page.reload();
  await expectOpen(page);
  return { recoveryKey };
}

/** The records are open and the frame stands. */
export async function expectOpen(page: Page): Promise<void> {
  await expect(page.getByRole("navigation", { name: "Hauptnavigation" })).toBeVisible();
}

/** Types the password and waits for the frame. */
export async function unlock(page: Page, password = lead.password): Promise<void> {
  await page.getByLabel("Passwort", { exact: true }).fill(password);
  await page.keyboard.press("Enter");
  await expectOpen(page);
}
