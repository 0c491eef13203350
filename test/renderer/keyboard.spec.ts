import { expect, test } from "../end-to-end/fixtures.ts";
import { ask, beginRecords } from "./journey.ts";

test("the palette finds a person by sound and Enter opens her; then she stands among the recent ones", async ({
  shell: { page },
}) => {
  await beginRecords(page);
  await ask(page, "createPerson", { person: { firstName: "Oksana", lastName: "Shevchenko" } });
  await ask(page, "createPerson", { person: { firstName: "Jonas", lastName: "Weber" } });
  await page.keyboard.press("Control+k");
  await page.keyboard.type("schewtsch");
  await expect(page.getByRole("option").first()).toContainText("Shevchenko, Oksana");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Oksana Shevchenko" })).toBeVisible();
  await expect.poll(() => ask(page, "recentPeople", { limit: 1 })).toHaveLength(1);
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("option").first()).toContainText("Shevchenko, Oksana");
});

test("a few letters and Enter at once open what these letters find, not what was on the screen before", async ({
  shell: { page },
}) => {
  await beginRecords(page);
  await ask(page, "createPerson", { person: { firstName: "Rasha", lastName: "Abbas" } });
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("option").first()).toContainText("Kurzkontakt erfassen");
  await page.keyboard.type("abb");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Rasha Abbas" })).toBeVisible();
});

test("the palette runs every command and gives the keys that spare the way", async ({ shell: { page } }) => {
  await beginRecords(page);
  await page.keyboard.press("/");
  await page.keyboard.type("einst");
  await expect(page.getByRole("option")).toHaveText([/^Einstellungen\s*Alt 6$/]);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Einstellungen" })).toBeVisible();
});

test("keys lead from page to page and back", async ({ shell: { page } }) => {
  await beginRecords(page);
  const current = page.getByRole("navigation", { name: "Hauptnavigation" }).locator("[aria-current=page]");
  const areas = [
    ["Alt+2", "Personen"],
    ["Alt+3", "Fälle"],
    ["Alt+4", "Maßnahmen"],
    ["Alt+5", "Statistik"],
    ["Alt+6", "Einstellungen"],
    ["Alt+1", "Heute"],
  ] as const;
  for (const [key, name] of areas) {
    await page.keyboard.press(key);
    await expect(current).toContainText(name);
    await expect(page).toHaveTitle(new RegExp(`${name} – Vielfaltsakte$`));
  }
  await page.keyboard.press("Alt+ArrowLeft");
  await expect(current).toContainText("Einstellungen");
  await page.keyboard.press("Alt+ArrowRight");
  await expect(current).toContainText("Heute");
});

test("F1 opens the page of the help for what is on the screen; the help can be searched", async ({
  shell: { page },
}) => {
  await beginRecords(page);
  await page.keyboard.press("Alt+5");
  await page.keyboard.press("F1");
  await expect(page.getByRole("heading", { level: 1, name: "Statistik und Schutz" })).toBeVisible();
  await page.getByLabel("Hilfe durchsuchen").fill("hauptthema");
  await page.getByRole("button", { name: /Beratung bei einer Person/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Beratung und Kurzkontakt" })).toBeVisible();
  await expect(page.locator("#beratung")).toBeFocused();
});

test("the list of keys shows what works, and letters do nothing while somebody types", async ({
  shell: { page },
}) => {
  await beginRecords(page);
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Tasten" })).toContainText("Kurzkontakt");
  await page.keyboard.press("Escape");
  await page.keyboard.press("F1");
  await page.getByLabel("Hilfe durchsuchen").pressSequentially("n?");
  await expect(page.getByLabel("Hilfe durchsuchen")).toHaveValue("n?");
  await expect(page.getByRole("complementary")).toHaveCount(0);
});

test("Strg Z takes the last change back and says which one it was", async ({ shell: { page } }) => {
  await beginRecords(page);
  const { id } = await ask(page, "createPerson", { person: { lastName: "Weber" } });
  await page.keyboard.press("Control+z");
  await expect(page.getByRole("region", { name: "Meldungen" })).toContainText("Rückgängig");
  expect(await ask(page, "person", { id })).toMatchObject({ removed: true });
  await page.keyboard.press("Control+z");
  await expect(page.getByText("Es gibt nichts mehr rückgängig zu machen.")).toBeVisible();
});
