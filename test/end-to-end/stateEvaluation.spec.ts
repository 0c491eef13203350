import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "./fixtures.ts";

test.use({ viewport: { width: 1280, height: 900 } });

test("without any records, the packages of all centres are added up and saved", async ({
  shell,
  dataDirectory,
}) => {
  const { page, chooser } = shell;
  const packages = join(dataDirectory, "Pakete");
  const result = join(dataDirectory, "Ergebnis");
  mkdirSync(packages);
  mkdirSync(result);
  execFileSync(process.execPath, [join(import.meta.dirname, "makePackages.ts"), packages]);

  await page.getByRole("button", { name: "Landesauswertung öffnen" }).click();
  chooser.nextAnswers.push(packages);
  await page.getByRole("button", { name: "Pakete wählen …", exact: true }).click();
  await expect(page.getByText("31 geliefert, 1 fehlt, 1 abgelehnt")).toBeVisible();

  await page.getByRole("list", { name: "Zentren" }).getByRole("button").first().click();
  await expect(page.getByText(/: abgelehnt\./).first()).toBeVisible();
  const table = page.getByRole("table").first();
  await table
    .getByRole("button", { name: /^[\d.]+ ± \d+$/ })
    .last()
    .click();
  await expect(page.getByRole("table", { name: /^Werte der Zentren/ }).getByRole("row")).toHaveCount(32);

  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`)).toEqual([]);

  chooser.nextAnswers.push(result);
  await page.getByRole("button", { name: "Ergebnis speichern …" }).click();
  await expect(page.getByText(/^Gespeichert: 3 Dateien/)).toBeVisible();
  expect(readdirSync(result)).toHaveLength(3);
  await page.getByRole("button", { name: "Zurück" }).click();
  await expect(page.getByRole("heading", { name: "Willkommen" })).toBeVisible();
});
