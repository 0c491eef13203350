import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { generateIdentity, identityToRecipient } from "age-encryption";
import { demoLogin } from "../../renderer/vault/demo-login.ts";
import { expectAccessible } from "./accessibility.ts";
import { ask, expect, idOf, test, unlock } from "./records.ts";

test.use({ records: "demo" });

/** The quarter whose turn it is. */
async function openQuarter(page: Page) {
  const periods = await ask(page, "statisticsPeriods", {});
  const period = periods.findLast(({ id, state }) => state === "open" && id.includes("-Q"));
  if (!period) throw new Error("The demo leaves a quarter to seal.");
  return period;
}

/** Two consultations with one person; the window learns of the first when the second is taken back. */
async function recordTwice(page: Page, date: string): Promise<void> {
  await ask(page, "createPerson", { person: { lastName: "Nachtrag" } });
  const personId = await idOf(page, "Nachtrag");
  const consultation = {
    ...{ personId, caseId: null, date, kind: "beratung", mode: "persoenlich", duration: null, note: "" },
    ...{ topics: [], language: null, interpreting: null, referrals: [], nextStep: null },
  } as const;
  await ask(page, "recordConsultation", { ...consultation });
  await ask(page, "recordConsultation", { ...consultation });
}

const state = (page: Page) => page.getByRole("list", { name: "Weg zur Lieferung" });

test("the open quarter is shown first; every number explains itself", async ({ page }) => {
  await page.keyboard.press("Alt+5");
  const period = await openQuarter(page);
  await expect(page.getByRole("button", { name: /Zeitraum$/ })).toContainText(period.title);
  const table = page.getByRole("grid", { name: /^P02/ });
  await expect(table).toBeVisible();
  const report = await ask(page, "statisticsReport", { period: period.id });
  const total = report.tables
    .find(({ id }) => id === "P02")
    ?.cells.find(({ key }) => key.every((code) => code === "_T"));
  const card = page.locator("section", {
    has: page.getByRole("heading", { name: `${total?.exact} beratene Personen`, exact: true }),
  });
  await expect(card).toContainText(`genau, bleibt im Haus${total?.exact}`);
  await expect(card).toContainText(`geht hinaus als${total?.published}`);
  await table.locator('[tabindex="0"]').focus();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowLeft");
  await expect(card).toHaveCount(0);
  await expect(table.locator('[aria-selected="true"]')).toBeFocused();
});

test("a number opens to its people with the keyboard, and a person to the tables that count her", async ({
  page,
}) => {
  await page.keyboard.press("Alt+5");
  const grid = page.getByRole("grid", { name: /^P02/ });
  await expect(grid).toHaveAccessibleDescription("Pfeiltasten gehen von Zahl zu Zahl, Enter erklärt sie.");
  await grid.locator('[tabindex="0"]').focus();
  await page.keyboard.press("Enter");
  const explanation = page.getByRole("group", { name: /^Erklärung: \d+ beratene Personen/ });
  await expect(explanation).toBeFocused();
  await expect(explanation.getByRole("heading", { level: 3, name: "Nicht gezählt" })).toBeVisible();
  await expect(
    explanation.getByRole("heading", { level: 4, name: /^kein Kontakt im Zeitraum/ }),
  ).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(grid.locator('[aria-selected="true"]')).toBeFocused();
  await explanation.getByRole("button", { name: /^gezählt/ }).click();
  const first = explanation.getByRole("listitem").first().getByRole("button");
  const name = await first.innerText();
  await first.click();
  await expect(page.getByRole("article")).toContainText(name);
  await page.getByRole("tab", { name: "Statistik" }).click();
  const tables = page.getByRole("tabpanel");
  await expect(tables.getByRole("heading", { level: 2, name: "Zählt in diesen Tabellen" })).toBeVisible();
  const cell = tables.getByRole("listitem").filter({ hasText: "P02" }).getByRole("button").first();
  const [gender = ""] = (await cell.innerText()).split(",");
  await cell.press("Enter");
  await expect(page.getByRole("grid", { name: /^P02/ })).toBeVisible();
  const titles = { weiblich: "Frau", männlich: "M[aä]nn" };
  await expect(
    page.getByRole("group", { name: new RegExp(titles[gender as keyof typeof titles] ?? "Person") }),
  ).toBeFocused();
});

test("another quarter and another table are chosen, and the place is kept on return", async ({ page }) => {
  await page.keyboard.press("Alt+5");
  await page.getByRole("button", { name: /^alle \d+$/ }).click();
  await page.getByRole("menuitem", { name: /^M01/ }).click();
  await expect(page.getByRole("grid", { name: /^M01/ })).toBeVisible();
  const period = await openQuarter(page);
  const chosen = page.getByRole("button", { name: /Zeitraum$/ });
  await page
    .getByRole("button", { name: /^\d\. Quartal \d{4}$/ })
    .first()
    .click();
  await expect(chosen).not.toContainText(period.title);
  const title = (await chosen.innerText()).split("\n")[0] ?? "";
  await page.keyboard.press("Alt+1");
  await page.keyboard.press("Alt+5");
  await expect(chosen).toContainText(title);
  await expect(page.getByRole("grid", { name: /^M01/ })).toBeVisible();
});

test("the picture can always be read as a table", async ({ page }) => {
  await page.keyboard.press("Alt+5");
  await expect(page.getByRole("img", { name: /^Kontakte je Woche/ })).toBeVisible();
  await page.getByRole("button", { name: "Als Tabelle: Kontakte je Woche" }).click();
  const period = await openQuarter(page);
  const { contactsPerWeek } = await ask(page, "statisticsReport", { period: period.id });
  const values = page.getByRole("table", { name: "Kontakte je Woche" }).getByRole("cell");
  const sum = (await values.allInnerTexts()).reduce(
    (total, text) => total + Number(text.replace(".", "")),
    0,
  );
  expect(sum).toBe(contactsPerWeek.reduce((total, { contacts }) => total + contacts, 0));
});

test("protection is checked without sealing; the check goes on while one looks elsewhere, can be stopped, and ends with the lock", async ({
  page,
}) => {
  await page.keyboard.press("Alt+5");
  // Examined with its quarters, a year takes long enough to be met on its way.
  const year = (await ask(page, "statisticsPeriods", {})).findLast(({ kind }) => kind === "year");
  const chosen = page.getByRole("button", { name: /\d Zeitraum$/ });
  await chosen.press("Enter");
  await page.keyboard.type(year?.title ?? "");
  await page.keyboard.press("Enter");
  const begin = page.getByRole("button", { name: "Schutz prüfen …" });
  const dialog = page.getByRole("dialog", { name: `Schutz prüfen: ${year?.title}` });
  await begin.click();
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("progressbar", { name: /^Schutzprüfung, 1\. Durchgang/ })).toBeVisible();
  await expect(dialog.getByRole("status")).toHaveText(/^Schutzprüfung, 1\. Durchgang/);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Lieferungen" }).click();
  await page.getByRole("button", { name: "Tabellen", exact: true }).click();
  await expect(state(page)).toContainText(/läuft, \d+ %/);
  await begin.click();
  await expect(dialog.getByRole("button", { name: "Prüfung abbrechen" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("button", { name: "Schutz prüfen" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("progressbar")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(state(page)).toContainText("läuft");

  await page.keyboard.press("Control+l");
  await unlock(page, demoLogin.password);
  await expect(chosen).toContainText(year?.title ?? "");
  await expect(state(page)).toContainText("noch nicht geprüft");
  const { entries } = await ask(page, "ledger", {});
  expect(entries.map(({ periodId }) => periodId)).not.toContain(year?.id);
});

test("a quarter is sealed after its protection was checked and its name typed, written as a package, found valid", async ({
  page,
  shell,
}) => {
  test.setTimeout(180_000);
  await page.keyboard.press("Alt+5");
  const period = await openQuarter(page);
  await page.getByRole("button", { name: "Versiegeln …" }).click();
  const dialog = page.getByRole("dialog", { name: `${period.title} versiegeln` });
  await page.keyboard.press("Enter");
  await expect(dialog).toContainText("Schutzprüfung bestanden", { timeout: 120_000 });
  await expect(dialog).toContainText(/\d+ von 26 Tabellen gehen so hinaus, wie sie sind/);
  for (const alike of await dialog.locator("li:has(> p)").all()) {
    const reasons = await alike.locator("> p").allInnerTexts();
    expect(reasons, "each reason is said once").toEqual([...new Set(reasons)]);
  }
  await expect(dialog.getByRole("textbox")).toBeFocused();
  await dialog.getByRole("button", { name: "Was geht hinaus?" }).click();
  await expect(dialog.getByRole("region", { name: "Inhalt von statistik.json" })).toContainText(
    `"id": "${period.id}"`,
  );
  const shown = await dialog.getByRole("row").filter({ hasText: "statistik.json" }).innerText();
  await expectAccessible(page, "Was geht hinaus? Vor dem Versiegeln");
  await dialog.getByRole("button", { name: "Zurück zum Versiegeln" }).click();
  await expect(dialog.getByRole("textbox")).toBeFocused();
  await expect(dialog).toContainText("Schutzprüfung bestanden");
  await expect(dialog.getByRole("status"), "what was told once is not told again").toHaveCount(0);

  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Lieferungen" }).click();
  await recordTwice(page, period.end);
  await page.getByRole("button", { name: "Tabellen", exact: true }).click();
  await expect(state(page)).toContainText("bestanden");
  await page.keyboard.press("Control+z");
  await expect(state(page)).toContainText("Daten seither geändert");
  await page.keyboard.press("Control+z");
  await expect(state(page)).toContainText("bestanden");
  await page.getByRole("button", { name: "Versiegeln …" }).click();
  await expect(dialog.getByRole("textbox")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("textbox")).toHaveAccessibleDescription(
    `Geben Sie ${period.id} ein, um diesen Zeitraum zu versiegeln.`,
  );
  await page.keyboard.type(period.id.toLowerCase());
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await expect(state(page)).toContainText("versiegelt");
  await expect(page.getByText("Die genauen Zahlen sind noch die vom")).toBeVisible();

  await page.getByRole("button", { name: "Liefern …" }).press("Enter");
  const news = page.getByRole("status").or(page.getByRole("alert")).filter({ hasText: "liegt bereit" });
  await expect(news).toContainText(`Die Lieferung ${period.id} liegt bereit`);
  const folder = (await news.locator("code").innerText()).trim();
  expect(folder.startsWith(shell.chooser.folder)).toBe(true);
  expect(await readdir(folder)).toEqual(expect.arrayContaining(["statistik.json", "bericht.pdf"]));
  const written = createHash("sha256").update(await readFile(join(folder, "statistik.json")));
  expect(shown).toContain(written.digest("hex"));
  await news.getByRole("button", { name: "Hinweis schließen" }).press("Enter");
  await expect(page.getByRole("button", { name: "Liefern …" })).toBeFocused();

  await page.getByRole("button", { name: "Lieferungen" }).click();
  await expect(page.getByRole("table", { name: "Einträge des Lieferbuchs" })).toContainText(period.title);
  await expect(page.getByText("lückenlos", { exact: true })).toBeVisible();
  shell.chooser.nextAnswers.push(folder);
  await page.getByRole("button", { name: "Paket prüfen …" }).click();
  const verification = page.getByRole("dialog", { name: "Paket geprüft" });
  await expect(verification).toContainText("Das Paket ist gültig");
  await page.keyboard.press("Escape");
  await expect(verification).toBeHidden();
});

test.describe("the first year of a centre", () => {
  test.use({ records: "firstYear" });

  test("is looked through, sealed with its quarter, and delivered encrypted to who is entered", async ({
    page,
    shell,
  }) => {
    test.setTimeout(180_000);
    const recipient = await identityToRecipient(await generateIdentity());
    await ask(page, "addRecipient", { name: "Landesstelle", encryptionKey: recipient, receiptKey: null });
    await page.keyboard.press("Alt+5");
    const chosen = page.getByRole("button", { name: /\d Zeitraum$/ });
    await chosen.focus();
    await page.keyboard.press("Enter");
    await page.keyboard.type("Jahr 2025");
    await page.keyboard.press("Enter");
    await expect(chosen).toContainText("Jahr 2025");
    await expect(page.getByText("kann versiegelt werden").first()).toBeVisible();

    await state(page).getByRole("button", { name: "Prüfen" }).click();
    await expect(page.getByRole("heading", { name: "Vor der Abgabe", level: 1 })).toBeVisible();
    await expect(chosen).toContainText("Jahr 2025");
    await page.getByRole("button", { name: "Tabellen", exact: true }).click();
    await expect(chosen).toContainText("Jahr 2025");

    await page.getByRole("button", { name: "Versiegeln …" }).click();
    const dialog = page.getByRole("dialog", { name: "Jahr 2025 versiegeln" });
    await expect(dialog).toContainText("zusammen mit seinen versiegelten Quartalen");
    await page.keyboard.press("Enter");
    await expect(dialog).toContainText("Schutzprüfung bestanden", { timeout: 120_000 });
    await expect(dialog).toContainText(/von 29 Tabellen gehen so hinaus, wie sie sind/);
    await dialog.getByRole("button", { name: "Was geht hinaus?" }).click();
    await expect(dialog.getByRole("region", { name: "Inhalt von statistik.json" })).toContainText(
      '"id": "2025"',
    );
    await page.keyboard.press("Escape");
    await expect(dialog.getByRole("textbox")).toBeFocused();
    await page.keyboard.type("2025");
    await page.keyboard.press("Enter");
    await expect(dialog).toBeHidden();
    await expect(state(page)).toContainText("versiegelt am");

    await expect(page.getByRole("button", { name: "Verschlüsselt liefern …" })).toBeFocused();
    await page.keyboard.press("Enter");
    const news = page.getByRole("status").or(page.getByRole("alert")).filter({ hasText: "liegt bereit" });
    await expect(news).toContainText("Lesen kann sie nur die empfangende Stelle.");
    expect(await readdir(shell.chooser.folder)).toEqual(["06411-2025.tar.age"]);
    await page.getByRole("button", { name: "Lieferungen" }).click();
    const year = page
      .getByRole("list", { name: "Lieferungen" })
      .getByRole("listitem")
      .filter({ hasText: "Jahr 2025" });
    await expect(year).toContainText("Verschlüsselt geschrieben am");
  });
});

test("choosing no folder writes nothing, and a folder that is no package is said to be none", async ({
  page,
  shell,
  dataDirectory,
}) => {
  await page.keyboard.press("Alt+5");
  await page.getByRole("button", { name: "Lieferungen" }).click();
  shell.chooser.nextAnswers.push(null, join(dataDirectory, "Ausgabe"));
  await page.getByRole("button", { name: "Paket prüfen …" }).click();
  await expect(page.getByRole("button", { name: "Paket prüfen …" })).toBeEnabled();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.getByRole("button", { name: "Paket prüfen …" }).click();
  await expect(page.getByRole("dialog", { name: "Paket geprüft" })).toContainText("lässt sich nicht lesen");
});

test("the internal report is saved as a page and as a workbook, marked in name and content", async ({
  page,
  shell,
}) => {
  await page.keyboard.press("Alt+5");
  const period = await openQuarter(page);
  await page.getByRole("button", { name: "Drucken, speichern …" }).click();
  await page.getByRole("menuitem", { name: /HTML/ }).click();
  const saved = page.getByText(/Gespeichert, nur für das Haus: /);
  await expect(saved).toContainText(`bericht-intern-${period.id}-stand-`);
  const [name = ""] = await readdir(shell.chooser.folder);
  const report = await readFile(join(shell.chooser.folder, name), "utf8");
  expect(report).toContain(`<title>Intern, nicht weitergeben, Statistik ${period.title}`);
  expect(report).toContain("Vorläufig, Stand");
  await page.getByRole("button", { name: "Drucken, speichern …" }).click();
  await page.getByRole("menuitem", { name: /XLSX/ }).click();
  await expect.poll(() => readdir(shell.chooser.folder)).toHaveLength(2);
});
