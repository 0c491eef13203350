import type { Page } from "@playwright/test";
import { expectAccessible } from "../end-to-end/accessibility.ts";
import { expect, test } from "../end-to-end/fixtures.ts";
import { ask, beginRecords } from "../renderer/journey.ts";
import { goToPeople } from "./places.ts";

/** Every screen of people and consultations; each step starts where the one before ended. */
async function walk(page: Page): Promise<void> {
  await beginRecords(page);
  await goToPeople(page);
  await expect(page.getByText("Noch keine Personen")).toBeVisible();
  await expectAccessible(page, "Personen, noch keine");
  const { id } = await ask(page, "createPerson", {
    person: { firstName: "Oksana", lastName: "Shevchenko", birthYear: 1988, languages: ["ukr", "rus"] },
  });
  await ask(page, "setDatedAttribute", {
    personId: id,
    value: { attribute: "residenceStatus", value: "p24" },
    validFrom: "2026-01-01",
    validUntil: "2027-03-04",
  });
  await page.reload();
  await goToPeople(page);
  await page.keyboard.type("schew");
  await expect(page.getByRole("rowheader")).toBeVisible();
  await expectAccessible(page, "Personen, eine gefunden");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Oksana Shevchenko" })).toBeVisible();
  await expectAccessible(page, "Verlauf");

  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("b");
  await expect(page.getByRole("radio", { name: "persönlich" })).toBeFocused();
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("alert")).toBeVisible();
  await expectAccessible(page, "Beratung, mit Fehler");
  await page.getByRole("radio", { name: "persönlich" }).click();
  await page.getByRole("button", { name: "Nächster Schritt" }).click();
  await page.getByRole("radio", { name: "am …" }).click();
  await page.getByRole("button", { name: /^Mehr/ }).click();
  await expectAccessible(page, "Beratung, alle Angaben");
  await page.getByRole("button", { name: "Verwerfen" }).click();

  await page.getByRole("tab", { name: "Stammdaten" }).click();
  await page.getByRole("button", { name: "Verlauf: Aufenthaltsstatus" }).click();
  await page.getByRole("button", { name: "Aufenthaltsstatus ändern" }).click();
  await expectAccessible(page, "Stammdaten, mit Verlauf eines Werts");
  await page.getByRole("tab", { name: "Fall" }).click();
  await expectAccessible(page, "Fall, keiner");
  await page.getByRole("button", { name: "Fall eröffnen" }).click();
  await page.getByLabel("Worum geht es?").fill("Eigene Wohnung");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Vertretung" }).click();
  await expectAccessible(page, "Fall, mit Vertretung");

  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("n");
  await expect(page.getByRole("heading", { name: "Kurzkontakt", exact: true })).toBeVisible();
  await expectAccessible(page, "Kurzkontakt");
  await page.keyboard.press("Escape");
  await goToPeople(page);
  await page.getByRole("button", { name: "Neue Person" }).click();
  await page.getByLabel("Nachname").fill("Schewtschenko");
  await expect(page.getByText("Schon bekannt?")).toBeVisible();
  await expectAccessible(page, "Neue Person, mit ähnlichen Namen");
}

test("nobody is kept from people and consultations", async ({ shell: { page } }) => walk(page));

test.describe("in a window of 640 × 400, as at 200 per cent", () => {
  test.use({ viewport: { width: 640, height: 400 } });
  test("nobody is kept from people and consultations, and nothing needs scrolling sideways", async ({
    shell: { page },
  }) => {
    await walk(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(640);
  });
});
