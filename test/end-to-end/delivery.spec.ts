import { readdir } from "node:fs/promises";
import { expectAccessible } from "./accessibility.ts";
import { expect, test } from "./records.ts";

test.use({ records: "demo" });

test("a sealed quarter is looked at file by file, delivered, and its receiver is known", async ({
  page,
  shell,
}) => {
  await page.keyboard.press("Alt+5");
  await page.getByRole("button", { name: "Lieferungen" }).click();
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
    await page.getByRole("button", { name: file }).click();
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

  await page.getByRole("button", { name: "Stelle eintragen" }).click();
  await page.getByRole("textbox", { name: "Name" }).fill("Landesstelle");
  await page.getByRole("textbox", { name: /age/ }).fill("age1falsch");
  await page.getByRole("button", { name: "Eintragen" }).click();
  await expect(page.getByRole("alert")).toContainText("markierten Angaben");
  await expectAccessible(page, "Empfangende Stelle, mit Fehler");
});
