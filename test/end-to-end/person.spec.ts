import type { Page } from "@playwright/test";
import { ask, expect, expectSaved, idOf, openPerson, test, unlock } from "./records.ts";

const panel = (page: Page) => page.getByRole("complementary", { name: "Neue Person" });
const message = (page: Page) => page.getByRole("region", { name: "Meldungen" });

async function beginPerson(page: Page): Promise<void> {
  await page.keyboard.press("Alt+2");
  await page.getByRole("button", { name: "Neue Person" }).click();
}

test("a name is enough; people called alike are shown before and do not stand in the way", async ({
  page,
}) => {
  await beginPerson(page);
  await expect(panel(page).getByLabel("Vorname")).toBeFocused();
  await page.keyboard.type("Oxana");
  await panel(page).getByLabel("Nachname").fill("Shevchenko");
  await expect(panel(page).getByRole("status")).toContainText("Schon bekannt?");
  await expect(panel(page).getByRole("listitem")).toHaveText([/Schewtschenko, Oksana/]);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Oxana Shevchenko" })).toBeVisible();
  await expect(panel(page)).toBeHidden();
  await expect(page.getByText("6 Personen")).toBeVisible();
});

test("whoever is already known is opened instead of recorded twice", async ({ page }) => {
  await beginPerson(page);
  await panel(page).getByLabel("Nachname").fill("Oeztürk");
  await panel(page).getByRole("button", { name: "Ayşe Öztürk öffnen" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Ayşe Öztürk" })).toBeVisible();
  await expect(panel(page)).toBeHidden();
  await expect(page.getByText("5 Personen")).toBeVisible();
});

test("without a name the question comes once and anonymous is an answer to it", async ({ page }) => {
  await beginPerson(page);
  await page.keyboard.press("Control+Enter");
  const problem = "Geben Sie einen Namen ein oder wählen Sie „anonym“.";
  await expect(panel(page).getByRole("alert")).toContainText(problem);
  await expect(panel(page).getByLabel("Nachname")).toHaveAccessibleDescription(problem);
  await panel(page).getByText("Die Person möchte anonym bleiben").click();
  await expect(panel(page).getByLabel("Nachname")).toHaveCount(0);
  await panel(page).getByLabel("Rufname, wenn gewünscht").fill("Olli");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("heading", { level: 1, name: "anonym (Olli)" })).toBeVisible();
});

test("every value saves itself and is there after the program was closed", async ({ page, shell }) => {
  await openPerson(page, "Weber");
  await page.getByRole("tab", { name: "Stammdaten" }).click();
  await page.getByLabel("Straße und Hausnummer").fill("Königsplatz 53");
  await page.getByLabel("Postleitzahl").fill("34117");
  await page.getByLabel("Geburtsdatum").fill("3.4.1984");
  await page.keyboard.press("Tab");
  await page.getByRole("button", { name: "Telefonnummer" }).click();
  await page.keyboard.type("0561 12345");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "0561 12345 entfernen" })).toBeVisible();
  await expectSaved(page);
  await shell.restart();
  await unlock(shell.page);
  const person = await ask(shell.page, "person", { id: await idOf(shell.page, "Weber") });
  expect(person).toMatchObject({
    street: "Königsplatz 53",
    postcode: "34117",
    birthDate: "1984-04-03",
    contactDetails: [{ kind: "phone", value: "0561 12345", remark: "" }],
  });
});

test("a date that cannot be is refused in its field and nothing else is lost", async ({ page }) => {
  await openPerson(page, "Weber");
  await page.getByRole("tab", { name: "Stammdaten" }).click();
  await page.getByLabel("Geburtsdatum").fill("31.02.1984");
  await page.getByLabel("Vorname").fill("Jonas Maria");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Jonas Maria Weber" })).toBeVisible();
  await expect(page.getByLabel("Geburtsdatum")).toHaveValue("31.02.1984");
  await expect(page.getByLabel("Geburtsdatum")).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByLabel("Geburtsdatum")).toHaveAccessibleDescription(/\S/);
  const id = await idOf(page, "Weber");
  expect((await ask(page, "person", { id })).birthDate).toBeNull();
});

test("a value with its day keeps what was before, and the timeline tells both", async ({ page }) => {
  await openPerson(page, "Haile");
  await page.getByRole("tab", { name: "Stammdaten" }).click();
  const section = page.getByRole("region", { name: "Deutschkenntnisse" });
  for (const [level, day] of [
    ["A2", "1.2.2024"],
    ["B1", "1.9.2025"],
  ] as const) {
    await page.getByRole("button", { name: "Deutschkenntnisse ändern" }).click();
    await section.getByRole("combobox").fill(level);
    await page.getByRole("option", { name: level, exact: true }).click();
    await section.getByLabel("gilt seit").fill(day);
    await page.keyboard.press("Enter");
    await expect(section).toContainText(`${level}seit 0${day.replace(".2.", ".02.").replace(".9.", ".09.")}`);
  }
  await section.getByRole("button", { name: "Verlauf: Deutschkenntnisse" }).click();
  await expect(section.getByRole("listitem")).toHaveText([
    /seit 01\.09\.2025\s*B1/,
    /seit 01\.02\.2024\s*A2/,
  ]);
  await expect(page.getByRole("article")).toContainText("Deutsch B1");
  await page.getByRole("tab", { name: "Verlauf" }).click();
  await expect(page.getByRole("tabpanel")).toContainText("Deutschkenntnisse: B1");
  await expect(page.getByRole("tabpanel")).toContainText("Deutschkenntnisse: A2");
});

test("a person in the bin comes back with one key", async ({ page }) => {
  await openPerson(page, "Haile");
  await page.getByRole("button", { name: "Weitere Aktionen" }).click();
  await page.getByRole("menuitem", { name: "In den Papierkorb" }).click();
  await expect(message(page)).toContainText("Person in den Papierkorb gelegt.");
  await expect(page.getByRole("grid", { name: "Personen" })).not.toContainText("Haile");
  await message(page).getByRole("button", { name: "Rückgängig" }).click();
  await expect(page.getByRole("grid", { name: "Personen" })).toContainText("Haile, Tesfaye");
});

test("Strg Z takes back the last edit of a person", async ({ page }) => {
  await openPerson(page, "Haile");
  await page.getByRole("tab", { name: "Stammdaten" }).click();
  await page.getByLabel("Vorname").fill("Tesfay");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Tesfay Haile" })).toBeVisible();
  await page.getByRole("tab", { name: "Stammdaten" }).focus();
  await page.keyboard.press("Control+z");
  await expect(page.getByRole("heading", { level: 1, name: "Tesfaye Haile" })).toBeVisible();
  await expect(page.getByLabel("Vorname")).toHaveValue("Tesfaye");
});
