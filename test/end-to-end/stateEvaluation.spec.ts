import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expectAccessible } from "./accessibility.ts";
import { expect, test } from "./fixtures.ts";
import { tabTo } from "./tabTo.ts";

test.use({ viewport: { width: 1280, height: 900 } });

let folder = "";
let packages = "";
/** What comes by other ways: an encrypted package, the key that opens it, and the keys of the centres. */
let received = "";

test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "vielfaltsakte-land-"));
  packages = join(folder, "pakete");
  received = join(folder, "land");
  mkdirSync(packages);
  execFileSync(process.execPath, [join(import.meta.dirname, "makePackages.ts"), packages, received]);
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Drops files or folders of these names, as dragged from a folder window. */
async function drop(page: Page, names: string[]): Promise<void> {
  const dataTransfer = await page.evaluateHandle((files) => {
    const dragged = new DataTransfer();
    for (const name of files) dragged.items.add(new File(["x"], name));
    return dragged;
  }, names);
  const zone = page.getByRole("region", { name: "Eingang" }).getByText("hierher ziehen");
  for (const event of ["dragenter", "dragover", "drop"]) await zone.dispatchEvent(event, { dataTransfer });
}

test("without any records, the packages of all centres are added up, compared and saved", async ({
  shell,
  dataDirectory,
}) => {
  const { page, chooser } = shell;
  const result = join(dataDirectory, "Ergebnis");
  mkdirSync(result);

  await page.getByRole("button", { name: "Landesauswertung öffnen" }).click();
  chooser.nextAnswers.push(packages);
  await expect(page).toHaveTitle("Landesauswertung – Vielfaltsakte");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Pakete wählen …", exact: true })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByText("31 geliefert, 1 fehlt, 1 abgelehnt")).toBeVisible();
  await expect(page.getByRole("button", { name: "Weitere Pakete wählen …" })).toBeFocused();
  await expect(page.getByRole("list", { name: "Abgelehnte Zentren" })).toContainText(/: abgelehnt.*Signatur/);
  await expect(page.getByRole("list", { name: "Fehlende Zentren" }).getByRole("listitem")).toHaveCount(1);

  const table = page.getByRole("grid", { name: /^P01/ });
  await expect(table).toHaveAccessibleDescription(
    "Pfeiltasten gehen von Summe zu Summe, Enter zeigt die Werte der Zentren.",
  );
  const sums = table.getByRole("gridcell");
  await expect(sums.and(table.locator('[tabindex="0"]')), "one stop for the whole table").toHaveCount(1);
  const sum = sums.last();
  await expect(sum).toHaveText(/^[\d.]+ ± \d+/);
  await table.locator('[tabindex="0"]').focus();
  await page.keyboard.press("Home");
  await expect(sum).not.toBeFocused();
  await page.keyboard.press("End");
  await expect(sum).toBeFocused();
  await page.keyboard.press("Enter");
  const source = page.getByRole("group", { name: "Woher die Summe kommt: Insgesamt" });
  await expect(source).toBeFocused();
  await expect(source.getByRole("table", { name: /^Werte der Zentren/ }).getByRole("row")).toHaveCount(32);
  await page.keyboard.press("Escape");
  await expect(sum).toBeFocused();
  await expectAccessible(page, "Landesauswertung");

  await page.getByRole("tab", { name: "Vergleich der Quartale" }).click();
  const comparison = page.getByRole("table", { name: /Vergleich$/ });
  await expect(comparison.getByRole("columnheader")).toHaveText([/./, "1. Quartal 2026", "2. Quartal 2026"]);
  await expect(comparison.getByRole("row").last()).toContainText(/[+−]?\d+ ± \d+ \(1 Zentrum\)/);
  await expectAccessible(page, "Vergleich der Quartale");

  await page.emulateMedia({ media: "print" });
  const paper = await page.evaluate(() => ({
    whole: document.documentElement.scrollHeight,
    seen: innerHeight,
  }));
  expect(paper.whole, "not only what the window shows is printed").toBeGreaterThan(paper.seen);
  await expect(page.getByText("hierher ziehen")).toBeHidden();
  await page.emulateMedia({ media: "screen" });

  await page.setViewportSize({ width: 320, height: 700 });
  const tableName = page.getByRole("button", { name: /^P01 .* Tabelle$/ }).getByText("P01");
  expect(await tableName.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);

  chooser.nextAnswers.push(result);
  await page.getByRole("button", { name: "Ergebnis speichern …" }).click();
  await expect(page.getByText(/^Gespeichert: 3 Dateien/)).toBeVisible();
  expect(readdirSync(result)).toHaveLength(3);
  await page.getByRole("button", { name: "Zurück" }).press("Enter");
  await expect(page.getByRole("heading", { name: "Willkommen" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Landesauswertung öffnen" })).toBeFocused();
});

test("the keyboard alone chooses, opens, confirms, stops, compares and saves", async ({
  shell,
  dataDirectory,
}) => {
  const { page, chooser } = shell;
  const { keyboard } = page;
  const focused = page.locator(":focus");
  const press = async (button: string, place: string) => {
    await tabTo(page, button);
    chooser.nextAnswers.push(place);
    await keyboard.press("Enter");
  };
  await tabTo(page, "Landesauswertung öffnen");
  await keyboard.press("Enter");
  await press("Pakete wählen …", packages);
  await expect(page.getByRole("progressbar")).toBeVisible();
  // Held, so that it is not through before the keys arrive.
  const core = shell.dataProcess.pid ?? 0;
  process.kill(core, "SIGSTOP");
  await tabTo(page, "Abbrechen");
  await keyboard.press("Enter");
  process.kill(core, "SIGCONT");
  await expect(page.getByText("Abgebrochen. Es gilt, was vorher geprüft war.")).toBeVisible();
  await expect(page.getByRole("progressbar")).toHaveCount(0);
  await expect(page.getByRole("region", { name: "Eingang" }).locator(":focus")).toHaveCount(1);

  await press("Verschlüsselte Datei …", join(received, "06411-2026-Q2.tar.age"));
  await expect(page.getByText("Nichts davon lässt sich zusammenzählen.")).toBeVisible();
  await expect(page.getByText(/wählen Sie den geheimen Schlüssel des Landes/)).toBeVisible();
  await press("Geheimen Schlüssel wählen …", join(received, "land.txt"));
  await expect(page.getByText("1 geliefert, 32 fehlen, 0 abgelehnt")).toBeVisible();
  await expect(focused).toHaveAccessibleName("Geheimen Schlüssel wählen …");
  await press("Weitere Pakete wählen …", packages);
  await expect(page.getByText("32 geliefert, 0 fehlen, 1 abgelehnt")).toBeVisible();
  await press("Schlüsselliste wählen …", join(received, "schluessel.json"));
  await expect(page.getByText("schluessel.json, 33 Schlüssel")).toBeVisible();
  await expect(page.getByText(/^Ohne Schlüsselliste ist nicht bestätigt/)).toHaveCount(0);

  await tabTo(page, "2. Quartal 2026");
  await keyboard.press("ArrowRight");
  await expect(page.getByRole("table", { name: /^P01 .* Vergleich$/ })).toBeVisible();
  mkdirSync(join(dataDirectory, "Ergebnis"));
  await press("Ergebnis speichern …", join(dataDirectory, "Ergebnis"));
  await expect(page.getByText(/^Gespeichert: 3 Dateien/)).toBeVisible();
  await expect(focused).toHaveAccessibleName("Ergebnis speichern …");
});

test("packages are dropped, one lot after the other, and begun anew", async ({ shell }) => {
  const { page, chooser } = shell;
  await page.getByRole("button", { name: "Landesauswertung öffnen" }).click();
  await drop(page, ["06412-2026-Q2"]);
  await expect(page.getByText("Hier ist nicht zu erkennen, wo die Dateien liegen.")).toBeVisible();

  chooser.draggedFrom = packages;
  const names = readdirSync(packages).filter((name) => name.endsWith("-Q2"));
  await drop(page, names.slice(2, 4));
  await expect(page.getByText("2 geliefert, 31 fehlen, 0 abgelehnt")).toBeVisible();
  await drop(page, names.slice(3, 6));
  await expect(page.getByText("4 geliefert, 29 fehlen, 0 abgelehnt")).toBeVisible();
  await page.getByRole("button", { name: "Neu beginnen" }).press("Enter");
  await expect(page.getByRole("button", { name: "Pakete wählen …", exact: true })).toBeFocused();
});

test("every package is answered with a receipt, signed by a key that is made for it", async ({
  shell,
  dataDirectory,
}) => {
  const { page, chooser } = shell;
  const [keys, receipts] = ["Schluessel", "Quittungen"].map((name) => join(dataDirectory, name));
  for (const folder of [keys, receipts]) mkdirSync(folder ?? "");
  await page.getByRole("button", { name: "Landesauswertung öffnen" }).click();
  chooser.draggedFrom = packages;
  await drop(page, ["06412-2026-Q2", "06413-2026-Q2"]);
  await page.getByRole("button", { name: "Quittungen …" }).click();
  const dialog = page.getByRole("dialog", { name: "Quittungen" });
  const beginKey = dialog.getByRole("button", { name: "Neuen anlegen …" });
  await beginKey.press("Enter");
  await dialog.getByRole("button", { name: "Abbrechen" }).press("Enter");
  await expect(beginKey).toBeFocused();
  await beginKey.press("Enter");
  await dialog.getByRole("textbox", { name: "Name der empfangenden Stelle" }).fill("Landesstelle");
  await dialog.getByLabel("Passwort", { exact: true }).fill("Lampe Wolke Kiesel Tinte");
  await dialog.getByLabel("Passwort wiederholen").fill("Lampe Wolke Kiesel Tinte");
  chooser.nextAnswers.push(keys ?? "");
  await dialog.getByRole("button", { name: "Anlegen …" }).click();
  await expect(dialog).toContainText(/Fingerabdruck([0-9a-f]{4}-){7}/);
  await expectAccessible(page, "Quittungen");

  await dialog.getByLabel("Passwort des Quittungsschlüssels").fill("falsch");
  await dialog.getByRole("button", { name: "Quittungen schreiben …" }).click();
  await expect(dialog).toContainText("Das Passwort stimmt nicht.");
  await dialog.getByLabel("Passwort des Quittungsschlüssels").fill("Lampe Wolke Kiesel Tinte");
  chooser.nextAnswers.push(receipts ?? "");
  await dialog.getByRole("button", { name: "Quittungen schreiben …" }).click();
  await expect(dialog.getByRole("row", { name: /abgelehnt/ })).toContainText("Die Signatur ist ungültig.");
  await expect(dialog.getByRole("row", { name: /2\. Quartal 2026 .*angenommen/ })).toHaveCount(1);
  await expectAccessible(page, "Geschriebene Quittungen");
  expect(readdirSync(receipts ?? "")).toEqual(
    ["06412", "06413"].map((ags) => `quittung-${ags}-2026-Q2.json`),
  );
});
