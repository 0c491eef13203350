import { expect, test } from "./fixtures.ts";
import { ask, expectOpen } from "./records.ts";
import { tabTo } from "./tabTo.ts";

test("a whole first day without a mouse: set up, record a person, advise her, lock, go on", async ({
  shell: { page },
}) => {
  const keys = page.keyboard;
  const pressed: string[] = [];
  await page.exposeFunction("notePointer", (kind: string) => pressed.push(kind));
  await page.evaluate(() =>
    window.addEventListener("mousedown", () =>
      (window as unknown as { notePointer(kind: string): void }).notePointer("mousedown"),
    ),
  );

  await test.step("set up", async () => {
    await tabTo(page, /^Akte anlegen/);
    await keys.press("Enter");
    await expect(page.getByText("Schritt 1 von 3")).toBeVisible();
    await expect(page.getByRole("combobox")).toBeFocused();
    await keys.type("Landkreis Marb");
    await expect(page.getByRole("option")).toHaveText([/^Landkreis Marburg-Biedenkopf/]);
    await keys.press("ArrowDown");
    await keys.press("Enter");
    await expect(page.getByRole("option")).toHaveCount(0);
    await keys.press("Enter");
    await expect(page.getByLabel("Vor- und Nachname")).toBeFocused();
    await keys.type("Leyla Aydın");
    await tabTo(page, "Passwort");
    await keys.type("tulpe wolke fahrrad elf");
    await tabTo(page, "Passwort wiederholen");
    await keys.type("tulpe wolke fahrrad elf");
    await keys.press("Enter");
    await expect(page.getByRole("heading", { name: "Ihr Wiederherstellungsschlüssel" })).toBeFocused();
    const list = page.getByRole("list", { name: "Wiederherstellungsschlüssel" }).first();
    const groups = (await list.getByRole("listitem").allInnerTexts()).map(
      (text) => text.split("\n").at(-1) ?? "",
    );
    await tabTo(page, "Weiter");
    await keys.press("Enter");
    for (const question of await page.locator("label").allInnerTexts()) {
      const position = Number(/\d/.exec(question)?.[0]);
      await expect(page.getByLabel(question)).toBeFocused();
      await keys.type(groups[position - 1] ?? "");
      await keys.press("Tab");
    }
    await keys.press("Enter");
    await expectOpen(page);
  });

  await test.step("a person", async () => {
    await keys.press("Alt+2");
    await expect(page.getByRole("searchbox", { name: "Personen suchen" })).toBeFocused();
    await keys.type("Haile");
    await expect(page.getByText("Niemand gefunden für „Haile“")).toBeVisible();
    await keys.press("Control+Enter");
    await expect(page.getByLabel("Vorname")).toBeFocused();
    await keys.type("Tesfaye");
    await keys.press("Enter");
    await expect(page.getByRole("heading", { level: 1, name: "Tesfaye Haile" })).toBeVisible();
  });

  await test.step("found again by name", async () => {
    await keys.press("Alt+1");
    await keys.press("Control+k");
    await keys.type("hayl");
    await expect(page.getByRole("option").first()).toContainText("Haile");
    await keys.press("Enter");
    await expect(page.getByRole("heading", { level: 1, name: "Tesfaye Haile" })).toBeVisible();
  });

  await test.step("a consultation", async () => {
    await keys.press("b");
    await expect(page.getByRole("radio", { name: "persönlich" })).toBeFocused();
    await keys.press("Space");
    await tabTo(page, "Wohnen");
    await keys.press("Space");
    await tabTo(page, "Notiz");
    await keys.type("Wohnberechtigungsschein beantragt");
    await keys.press("Control+Enter");
    await expect(page.getByRole("tabpanel", { name: "Verlauf" })).toContainText(
      "Wohnberechtigungsschein beantragt",
    );
  });

  await test.step("the next one is begun, and the lock keeps the half-written note", async () => {
    await keys.press("b");
    await tabTo(page, "Notiz");
    await keys.type("Rückruf vom Wohnungs");
    await keys.press("Control+l");
    await expect(page.getByLabel("Passwort", { exact: true })).toBeFocused();
    expect(await page.content()).not.toContain("Rückruf");
    expect(await page.content()).not.toContain("Haile");
    await keys.type("tulpe wolke fahrrad elf");
    await keys.press("Enter");
    await expect(page.getByRole("heading", { level: 1, name: "Tesfaye Haile" })).toBeVisible();
    await expect(page.getByLabel("Notiz")).toHaveValue("Rückruf vom Wohnungs");
  });

  expect(pressed).toEqual([]);
  expect(await ask(page, "vaultStatus", {})).toMatchObject({
    state: "unlocked",
    recoveryConfirmed: true,
    centre: { ags: "06534", name: "Landkreis Marburg-Biedenkopf" },
  });
});
