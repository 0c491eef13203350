import type { Page } from "@playwright/test";
import { expectAccessible } from "../end-to-end/accessibility.ts";
import { expect, test } from "../end-to-end/fixtures.ts";
import { beginRecords } from "./journey.ts";

/** Every screen of the foundation; each step starts where the one before ended. */
async function walk(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { name: "Willkommen" })).toBeVisible();
  await expectAccessible(page, "Willkommen");
  await page.getByRole("button", { name: /^Akte anlegen/ }).click();
  await page.getByRole("button", { name: "Weiter" }).click();
  await expectAccessible(page, "Akte anlegen");
  await page.getByRole("combobox").fill("Kass");
  await page.getByRole("option").first().click();
  await page.getByRole("button", { name: "Weiter" }).click();
  await page.getByRole("button", { name: "Akte anlegen" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await expectAccessible(page, "Akte anlegen, mit Fehler");

  await beginRecords(page);
  await page.keyboard.press("Alt+6");
  await page.getByRole("button", { name: "Passwort ändern" }).click();
  await expectAccessible(page, "Passwort ändern");
  await page.getByRole("navigation").getByRole("button", { name: "Hilfe" }).click();
  await page.getByLabel("Hilfe durchsuchen").fill("sperren");
  await expectAccessible(page, "Hilfe durchsuchen");
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("option").first()).toBeVisible();
  await expectAccessible(page, "Palette");
  await page.keyboard.press("Escape");

  await page.keyboard.press("Control+l");
  await expect(page.getByRole("heading", { name: "Anmelden" })).toBeVisible();
  await expectAccessible(page, "Anmelden");
  await page.getByRole("button", { name: "Passwort vergessen?" }).click();
  await expectAccessible(page, "Passwort vergessen");
}

test("nothing stands in the way of anybody", async ({ shell: { page } }) => walk(page));

test.describe("in a window of 640 × 400, as at 200 per cent", () => {
  test.use({ viewport: { width: 640, height: 400 } });
  test("nothing stands in the way of anybody, and nothing needs scrolling sideways", async ({
    shell: { page },
  }) => {
    await walk(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(640);
  });
});
