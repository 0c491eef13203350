import type { Page } from "@playwright/test";
import { addDays, today } from "../../shared/dates.ts";
import { ask, expect, idOf, test } from "./records.ts";

const list = (page: Page) => page.getByRole("grid", { name: "Wiedervorlagen" });
const message = (page: Page) => page.getByRole("region", { name: "Meldungen" });

/** A task for the user who is at work, made without the window; the page is shown afresh. */
async function planned(page: Page, title: string, dueOn: string, person?: string): Promise<void> {
  const personId = person ? await idOf(page, person) : null;
  await ask(page, "createTask", { title, dueOn, note: "", personId });
  await page.keyboard.press("Alt+2");
  await page.keyboard.press("Alt+1");
}

test("a task is written down with the keyboard and waits on its day", async ({ page }) => {
  await page.keyboard.press("w");
  const panel = page.getByRole("complementary", { name: "Neue Wiedervorlage" });
  await expect(panel.getByLabel("Was ist zu tun?")).toBeFocused();
  await page.keyboard.press("Control+Enter");
  await expect(panel.getByRole("alert")).toBeVisible();
  await panel.getByLabel("Was ist zu tun?").fill("Vermieter anrufen");
  await panel.getByRole("radio", { name: "heute" }).focus();
  await page.keyboard.press("Space");
  await panel.getByRole("combobox", { name: "Person" }).fill("haile");
  await page.getByRole("option", { name: /Haile, Tesfaye/ }).click();
  await page.keyboard.press("Control+Enter");
  await expect(message(page)).toContainText("Wiedervorlage gespeichert.");
  await expect(list(page).getByRole("row", { name: "Vermieter anrufen" })).toContainText("heute");
  await expect(page.getByText("1 heute fällig")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Heute 1/ })).toBeVisible();
});

test("E settles the task under the cursor, and undo brings it back", async ({ page }) => {
  await planned(page, "Bescheid prüfen", addDays(today(), -3));
  await expect(page.getByText("1 überfällig")).toBeVisible();
  await expect(list(page).getByRole("row", { name: "Bescheid prüfen" })).toContainText("seit 3 Tagen");
  await list(page).getByRole("row", { name: "Bescheid prüfen" }).focus();
  await page.keyboard.press("e");
  await expect(message(page)).toContainText("Erledigt: Bescheid prüfen");
  await expect(page.getByText("In den nächsten sieben Tagen ist nichts fällig")).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(list(page).getByRole("row", { name: "Bescheid prüfen" })).toBeVisible();
});

test("V moves a task to another day", async ({ page }) => {
  await planned(page, "Rückruf", today());
  await list(page).getByRole("row", { name: "Rückruf" }).focus();
  await page.keyboard.press("v");
  await page.getByRole("menuitem", { name: /^in 1 Woche/ }).click();
  await expect(message(page)).toContainText("gelegt: Rückruf");
  await expect(page.getByText("Heute ist nichts fällig.")).toBeVisible();
});

test("Enter on a task opens its person with the task on top, where E settles it", async ({ page }) => {
  await planned(page, "Antrag abgeben", today(), "Haile");
  await list(page).getByRole("row", { name: "Antrag abgeben" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Tesfaye Haile" })).toBeVisible();
  await expect(page.getByRole("article")).toContainText("Antrag abgeben");
  await expect(page.getByRole("article")).toContainText("heute fällig");
  await page.keyboard.press("e");
  await expect(message(page)).toContainText("Erledigt: Antrag abgeben");
  await expect(page.getByRole("article")).not.toContainText("heute fällig");
});
