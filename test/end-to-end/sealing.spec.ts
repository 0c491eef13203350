import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { generateIdentity, identityToRecipient } from "age-encryption";
import { demoLogin } from "../../renderer/vault/demo-login.ts";
import { expectAccessible } from "./accessibility.ts";
import { ask, expect, idOf, openQuarter, test, unlock } from "./records.ts";
import { expectNoScrollingWithinScrolling } from "./scrolling.ts";

test.use({ records: "demo" });

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
  await expectNoScrollingWithinScrolling(page);
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
