import { expect, test } from "../end-to-end/fixtures.ts";
import { ask, beginRecords, expectOpen, unlock } from "./journey.ts";

/** The quarters of a new demo are sealed, which takes minutes where a machine has much else to do; in milliseconds. */
const patience = 240_000;

test("the demo is marked everywhere, shows its password, and leads back to the real records", async ({
  shell: { page },
}) => {
  test.setTimeout(2 * patience);
  await beginRecords(page);
  await page.keyboard.press("Control+l");
  await page.getByRole("button", { name: "Beispieldaten öffnen" }).click();
  await expect(page.getByText("Alle Personen sind erfunden.")).toBeVisible({ timeout: patience });
  await page.keyboard.press("Alt+2");
  await expect(page.getByText("Alle Personen sind erfunden.")).toBeVisible();
  await page.keyboard.press("Control+l");
  await expect(page.getByText("demo-demo-demo")).toBeVisible();
  await page.keyboard.press("Enter");
  await expectOpen(page);
  await page.getByRole("button", { name: "Beispiel verlassen" }).click();
  await unlock(page);
  await expect(page.getByText("Alle Personen sind erfunden.")).toBeHidden();
  expect(
    await ask(page, "listPeople", { filter: {}, order: "name", direction: "ascending", offset: 0, limit: 1 }),
  ).toEqual({
    total: 0,
    rows: [],
  });
});
