import { generateKeyPairSync } from "node:crypto";
import { readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { generateX25519Identity, identityToRecipient } from "age-encryption";
import { expectAccessible } from "./accessibility.ts";
import { expect, test } from "./records.ts";

test.use({ records: "demo" });

async function generateRecipient(): Promise<string> {
  return identityToRecipient(await generateX25519Identity());
}

/** The raw public key of a receiver. */
const receiptKey = generateKeyPairSync("ed25519")
  .publicKey.export({ type: "spki", format: "der" })
  .subarray(-32)
  .toString("base64");

test("a sealed quarter is looked at file by file, delivered, and its receiver is known", async ({
  page,
  shell,
  dataDirectory,
}) => {
  // A policy that cannot be read stops deliveries, and the button says so.
  const policy = join(dataDirectory, "richtlinien.json");
  await writeFile(policy, "{");
  await page.keyboard.press("Alt+5");
  await page
    .getByRole("button", { name: /^\d\. Quartal \d{4}$/ })
    .first()
    .click();
  await page.getByRole("button", { name: "Liefern …" }).click();
  await expect(page.getByRole("alert")).toContainText("richtlinien.json");
  await rm(policy);

  await page.getByRole("button", { name: "Lieferungen" }).click();
  await expect(page).toHaveTitle("Lieferungen – Statistik – Vielfaltsakte");
  const first = page.getByRole("list", { name: "Lieferungen" }).getByRole("listitem").first();
  await expect(first).toContainText("versiegelt, noch nicht geschrieben");
  await first.getByRole("button", { name: /^Was geht hinaus/ }).click();
  await expect(page.getByRole("region", { name: "Inhalt von statistik.json" })).toContainText(
    '"format": "vielfaltsakte-statistik"',
  );
  await page.getByRole("searchbox", { name: "In statistik.json suchen" }).fill("keyed-rounding");
  await expect(page.getByText("1 Zeile gefunden")).toBeVisible();
  await expect(page.getByRole("region", { name: "Inhalt von statistik.json" })).toContainText(
    /\d+ {2}.*"method": "keyed-rounding-5"/,
  );
  for (const file of ["signatur.json", "statistik.csv", "statistik.xlsx"]) {
    const chosen = page
      .getByRole("table", { name: "Dateien der Lieferung" })
      .getByRole("button", { name: file });
    await chosen.click();
    await expect(chosen).toHaveAttribute("aria-current", "true");
    await expect(page.getByRole("region", { name: `Inhalt von ${file}` })).toBeVisible();
  }
  await expectAccessible(page, "Was geht hinaus? Arbeitsmappe");
  await page.getByRole("button", { name: "bericht.html" }).click();
  const report = page.frameLocator('iframe[title="Inhalt von bericht.html"]');
  await expect(report.getByRole("heading", { level: 1 })).toBeVisible();
  // The look of the report is its own, handed in as a sheet: without it, tables would have no lines.
  expect(
    await report.locator("body").evaluate(({ ownerDocument }) => ownerDocument.adoptedStyleSheets.length),
  ).toBe(1);
  await expectAccessible(page, "Was geht hinaus?");

  await first.getByRole("button", { name: /^Liefern …/ }).click();
  await expect(first).toContainText("geschrieben, noch keine Quittung");
  expect(await readdir(shell.chooser.folder)).toHaveLength(1);

  await page.getByRole("button", { name: "Öffentlichen Schlüssel speichern …" }).click();
  await expect(page.getByText(/^Gespeichert: .*schluessel-\d+\.json$/)).toBeVisible();

  const begin = page.getByRole("button", { name: "Stelle eintragen" });
  const encryptionKey = page.getByRole("textbox", { name: /age/ });
  await begin.press("Enter");
  await expect(page.getByRole("textbox", { name: "Name" })).toBeFocused();
  const file = join(shell.chooser.folder, "quittungsschluessel.oeffentlich.json");
  const choose = page.getByRole("button", { name: "Datei wählen …" });
  shell.chooser.nextAnswers.push(file, file);
  await choose.click();
  await expect(page.getByRole("alert")).toContainText("Die Datei mit dem Quittungsschlüssel fehlt");
  await writeFile(file, JSON.stringify({ name: "Landesstelle", quittungsschluessel: receiptKey }));
  await choose.click();
  await expect(page.getByRole("alert")).toHaveCount(0);
  await expect(page.getByRole("textbox", { name: "Quittungsschlüssel" })).toHaveValue(receiptKey);
  await expect(page.getByRole("textbox", { name: "Name" })).toHaveValue("Landesstelle");
  await expect(
    page.getByText(/^Gelesen: Landesstelle, Fingerabdruck ([0-9a-f]{4}-){7}[0-9a-f]{4}/),
  ).toBeVisible();
  await encryptionKey.fill("age1falsch");
  await page.keyboard.press("Enter");
  const problems = page.getByRole("alert");
  await expect(problems).toBeFocused();
  await expectAccessible(page, "Empfangende Stelle, mit Fehler");
  await problems.getByRole("button").press("Enter");
  await expect(encryptionKey).toBeFocused();
  await encryptionKey.fill(await generateRecipient());
  await page.keyboard.press("Enter");
  await expect(page.getByText("Landesstelle ist eingetragen.")).toBeVisible();
  await expect(page.getByText(/^Quittungsschlüssel ([0-9a-f]{4}-){7}[0-9a-f]{4}$/)).toBeVisible();
  await expect(begin).toBeFocused();
  await page.getByRole("button", { name: "Landesstelle entfernen" }).press("Enter");
  await expect(page.getByText("Landesstelle ist entfernt.")).toBeVisible();
  await expect(begin).toBeFocused();
});
