import { expect, type Page } from "@playwright/test";
import { expectOpen } from "../renderer/journey.ts";

/** Goes to the people by key; the search field waits for a name there. */
export async function goToPeople(page: Page): Promise<void> {
  await expectOpen(page);
  await page.keyboard.press("Alt+2");
  await expect(page.getByRole("searchbox", { name: "Personen suchen" })).toBeVisible();
  await page.getByRole("searchbox", { name: "Personen suchen" }).focus();
}

/** Types into the search and opens the best hit. */
export async function openBySearch(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("tab", { name: "Verlauf" })).toBeVisible();
}
