import { expect, openPerson, test } from "./records.ts";

/** What people type and whom they mean; the fewer keys the better. */
const spellings = [
  ["sche", "Oksana Schewtschenko"],
  ["shev", "Oksana Schewtschenko"],
  ["Шевч", "Oksana Schewtschenko"],
  ["محم", "Muhammed al-Ahmad"],
  ["moha", "Muhammed al-Ahmad"],
  ["oez", "Ayşe Öztürk"],
  ["ozt", "Ayşe Öztürk"],
  ["weber jonas", "Jonas Weber"],
  ["jonas web", "Jonas Weber"],
  ["tesfai", "Tesfaye Haile"],
] as const;

test("a few keys and Enter open a person, however the name is spelled and however fast they come", async ({
  page,
}) => {
  const field = page.getByRole("searchbox", { name: "Personen suchen" });
  for (const [typed, name] of spellings) {
    await test.step(`“${typed}” is ${name}`, async () => {
      await page.keyboard.press("Alt+2");
      await expect(page.getByRole("heading", { level: 1, name: "Personen" })).toBeVisible();
      await field.fill("");
      await field.pressSequentially(typed);
      await page.keyboard.press("Enter");
      await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
      await field.fill("");
    });
  }
});

test("beside an open person Enter opens what the last key found", async ({ page }) => {
  await openPerson(page, "Weber");
  const field = page.getByRole("searchbox", { name: "Personen suchen" });
  for (const [typed, name] of spellings.filter(([, name]) => name !== "Jonas Weber")) {
    await test.step(`“${typed}” is ${name}`, async () => {
      await field.fill("");
      await field.pressSequentially(typed);
      await page.keyboard.press("Enter");
      await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
    });
  }
});

test("whoever is not found is recorded from the search with one key", async ({ page }) => {
  await page.keyboard.press("Alt+2");
  await page.keyboard.type("Nikolaidis");
  await expect(page.getByText("Niemand gefunden für „Nikolaidis“")).toBeVisible();
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("complementary").getByLabel("Nachname")).toHaveValue("Nikolaidis");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Nikolaidis" })).toBeVisible();
});
