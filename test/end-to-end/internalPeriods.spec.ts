import { expectAccessible } from "./accessibility.ts";
import { ask, expect, test } from "./records.ts";

test.use({ records: "demo" });

test("a free period is asked for with the keyboard, corrected, explained, and stays in the house", async ({
  page,
}) => {
  await page.keyboard.press("Alt+5");
  const choice = page.getByRole("button", { name: /\d Zeitraum$/ });
  await choice.focus();
  await page.keyboard.press("Enter");
  await page.keyboard.type("Freier");
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Freier Zeitraum" });
  await expect(dialog.getByRole("textbox", { name: "Von" })).toBeFocused();
  await page.keyboard.type("1.2.2026");
  await dialog.getByRole("textbox", { name: "Bis" }).focus();
  await page.keyboard.press("Control+A");
  await page.keyboard.type("15.1.2026");
  await page.keyboard.press("Enter");
  const last = dialog.getByRole("textbox", { name: "Bis" });
  await expect(last).toHaveAccessibleDescription(/Der letzte Tag liegt vor dem ersten/);
  await expect(last).toBeFocused();
  await expectAccessible(page, "the question for the days, with an error");
  await page.keyboard.press("Control+A");
  await page.keyboard.type("15.5.2026");
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await expect(choice).toContainText("01.02.2026 bis 15.05.2026");
  await expect(choice).toBeFocused();

  const report = await ask(page, "statisticsReport", { period: "2026-02-01/2026-05-15" });
  const grid = page.getByRole("grid", { name: /^P02/ });
  await expect(grid).toBeVisible();
  await expect(grid.getByRole("columnheader", { name: "hinaus" })).toHaveCount(0);
  const explanation = page.getByRole("group", { name: `Erklärung: ${report.people} beratene Personen` });
  await expect(explanation).toContainText("kein Kontakt im Zeitraum");
  await expect(explanation).not.toContainText("hinaus");
  await expect(page.getByRole("button", { name: /Versiegeln|Schutz prüfen/ })).toHaveCount(0);
  await expectAccessible(page, "the tables of a free period");

  await page.getByRole("button", { name: "alle 25" }).click();
  await page.getByRole("menuitem", { name: /^X01/ }).click();
  const contacts = page.getByRole("group", { name: /^Erklärung: \d+ Kontakte/ });
  await expect(contacts).toContainText("Kontakte der Person mit den meisten");
  await expect(contacts).not.toContainText(/hinaus|geheim/i);

  await page.keyboard.press("Alt+1");
  await page.keyboard.press("Alt+5");
  await expect(choice).toContainText("01.02.2026 bis 15.05.2026");
});
