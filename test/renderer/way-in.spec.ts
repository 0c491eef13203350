import { expect, test } from "../end-to-end/fixtures.ts";
import { ask, beginRecords, expectOpen, lead, unlock } from "./journey.ts";

test("a centre is set up with the keyboard alone, and a mistake costs nothing", async ({
  shell: { page },
}) => {
  const keys = page.keyboard;
  await expect(page.getByRole("heading", { name: "Willkommen" })).toBeVisible();
  await page.getByRole("button", { name: /^Akte anlegen/ }).focus();
  await keys.press("Enter");

  await expect(page.getByText("Schritt 1 von 3")).toBeVisible();
  await keys.press("Enter");
  await expect(page.getByRole("alert")).toContainText("Wählen Sie Ihr Zentrum aus der Liste.");
  await page.getByRole("combobox", { name: "Vielfaltszentrum" }).focus();
  await keys.type("Landkreis Kass");
  await expect(page.getByRole("option")).toHaveText([/Landkreis Kassel/]);
  await keys.press("ArrowDown");
  await keys.press("Enter");
  await keys.press("Enter");

  await expect(page.getByLabel("Vor- und Nachname")).toBeFocused();
  await keys.type(lead.name);
  await expect(page.getByLabel("Anmeldename")).toHaveValue("leyla.aydin");
  await page.getByLabel("Passwort", { exact: true }).focus();
  await keys.type("hallo123");
  await expect(page.getByText("Stärke: schwach.")).toBeVisible();
  await page.getByLabel("Passwort wiederholen").focus();
  await keys.type("hallo124");
  await keys.press("Enter");
  await expect(page.getByRole("alert")).toContainText("Die beiden Passwörter sind nicht gleich.");
  await page.getByLabel("Passwort wiederholen").fill("hallo123");
  await keys.press("Enter");
  await expect(page.getByRole("alert")).toContainText("Das Passwort ist zu leicht zu erraten.");
  await expect(page.getByLabel("Vor- und Nachname")).toHaveValue(lead.name);
  await page.getByLabel("Passwort", { exact: true }).fill(lead.password);
  await page.getByLabel("Passwort wiederholen").fill(lead.password);
  await keys.press("Enter");

  await expect(page.getByRole("heading", { name: "Ihr Wiederherstellungsschlüssel" })).toBeFocused();
  const groups = await page
    .getByRole("list", { name: "Wiederherstellungsschlüssel" })
    .first()
    .getByRole("listitem")
    .allInnerTexts();
  expect(groups).toHaveLength(8);
  await page.getByRole("button", { name: "Weiter" }).focus();
  await keys.press("Enter");

  const questions = page.getByLabel(/^Gruppe \d$/);
  await expect(questions.first()).toBeFocused();
  await keys.type("XXXX");
  await keys.press("Enter");
  await expect(page.getByRole("alert")).toContainText(/Gruppe \d stimmt nicht/);
  const positions = (await page.locator("label").allInnerTexts()).map((label) =>
    Number(label.match(/\d/)?.[0]),
  );
  for (const position of positions) {
    const group = groups[position - 1]?.split("\n").at(-1) ?? "";
    await page.getByLabel(`Gruppe ${position}`).fill(` ${group.toLowerCase()}`);
  }
  await keys.press("Enter");
  await expectOpen(page);
  expect(await ask(page, "vaultStatus", {})).toMatchObject({
    state: "unlocked",
    kind: "real",
    recoveryConfirmed: true,
    centre: { ags: "06633", name: "Landkreis Kassel" },
    user: { name: lead.name, username: "leyla.aydin", role: "teamLead" },
  });
});

test("going back in the assistant keeps what was entered", async ({ shell: { page } }) => {
  await page.getByRole("button", { name: /^Akte anlegen/ }).click();
  await page.getByRole("combobox").fill("Kassel");
  await page.getByRole("option").first().click();
  await page.getByRole("button", { name: "Weiter" }).click();
  await page.getByLabel("Vor- und Nachname").fill("Leyla Aydın");
  await page.getByRole("button", { name: "Zurück" }).click();
  await expect(page.getByRole("combobox")).toHaveValue("Kassel");
  await page.getByRole("button", { name: "Weiter" }).click();
  await expect(page.getByLabel("Vor- und Nachname")).toHaveValue("Leyla Aydın");
});

test("a wrong password says so and is ready to be typed again", async ({ shell: { page } }) => {
  await beginRecords(page);
  await page.keyboard.press("Control+l");
  const password = page.getByLabel("Passwort", { exact: true });
  await expect(password).toBeFocused();
  await page.keyboard.type("falsch");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert")).toContainText("Das Passwort stimmt nicht.");
  await expect(password).toBeFocused();
  await page.keyboard.type(lead.password);
  await page.keyboard.press("Enter");
  await expectOpen(page);
});

test("with the recovery key a new password is set; a wrong key is refused", async ({ shell: { page } }) => {
  const { recoveryKey } = await beginRecords(page);
  await page.keyboard.press("Control+l");
  await page.getByRole("button", { name: "Passwort vergessen?" }).click();
  const newPassword = "apfel brunnen zebra neun";
  await page.getByLabel("Wiederherstellungsschlüssel").fill("0000-0000-0000-0000-0000-0000-0000-0000");
  await page.getByLabel("Neues Passwort", { exact: true }).fill(newPassword);
  await page.getByLabel("Neues Passwort wiederholen").fill(newPassword);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert")).toContainText("Der Wiederherstellungsschlüssel stimmt nicht.");
  await expect(page.getByLabel("Neues Passwort", { exact: true })).toHaveValue(newPassword);
  await page.getByLabel("Wiederherstellungsschlüssel").fill(recoveryKey.toLowerCase().replaceAll("-", " "));
  await page.keyboard.press("Enter");
  await expectOpen(page);
  await page.keyboard.press("Control+l");
  await unlock(page, newPassword);
});

test("a recovery key that was never confirmed is replaced after the next unlocking", async ({ shell }) => {
  const { recoveryKey } = await ask(shell.page, "createVault", { centreAgs: "06611", ...lead });
  await shell.restart();
  const { page } = shell;
  await page.getByLabel("Passwort", { exact: true }).fill(lead.password);
  await page.keyboard.press("Enter");
  await expect(
    page.getByRole("heading", { name: "Es fehlt noch der Wiederherstellungsschlüssel" }),
  ).toBeVisible();
  await page.getByLabel("Ihr Passwort").fill(lead.password);
  await page.keyboard.press("Enter");
  const shown = page.getByRole("list", { name: "Wiederherstellungsschlüssel" }).first();
  await expect(shown.getByRole("listitem")).toHaveCount(8);
  await expect(shown).not.toContainText(recoveryKey.slice(0, 4));
});

test("the password is changed in the settings", async ({ shell: { page } }) => {
  await beginRecords(page);
  await page.keyboard.press("Alt+6");
  await page.getByRole("button", { name: "Passwort ändern" }).click();
  await expect(page.getByLabel("Bisheriges Passwort")).toBeFocused();
  const newPassword = "apfel brunnen zebra neun";
  await page.getByLabel("Bisheriges Passwort").fill("falsch");
  await page.getByLabel("Neues Passwort", { exact: true }).fill(newPassword);
  await page.getByLabel("Neues Passwort wiederholen").fill(newPassword);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert")).toContainText("Das Passwort stimmt nicht.");
  await page.getByLabel("Bisheriges Passwort").fill(lead.password);
  await page.keyboard.press("Enter");
  await expect(page.getByText("Das Passwort ist geändert.")).toBeVisible();
  await page.keyboard.press("Control+l");
  await unlock(page, newPassword);
});
