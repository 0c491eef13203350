import { readdir } from "node:fs/promises";
import { windowHeaders } from "../../electron/contentPolicy.ts";
import { browserOrigin } from "../browser-shell/open.ts";
import { ask, expect, idOf, openDemo, openPerson, test, unlock } from "./records.ts";

const demoMark = "Alle Personen sind erfunden.";

test.describe("beside the demo", () => {
  test.use({ records: "both" });

  test("the demo is another database: nothing crosses over, and both keep what they had", async ({
    page,
    dataDirectory,
  }) => {
    await ask(page, "createPerson", { person: { lastName: "Nurechtperson" } });
    await page.keyboard.press("Control+l");
    await page.getByRole("button", { name: "Beispieldaten öffnen" }).click();
    await expect(page.getByText(demoMark)).toBeVisible({ timeout: 60_000 });
    expect((await ask(page, "searchPeople", { text: "Nurechtperson", limit: 5 })).total).toBe(0);
    await ask(page, "createPerson", { person: { lastName: "Nurbeispiel" } });
    await page.getByRole("button", { name: "Beispiel verlassen" }).click();
    await unlock(page);
    await expect(page.getByText(demoMark)).toHaveCount(0);
    expect((await ask(page, "searchPeople", { text: "Nurbeispiel", limit: 5 })).total).toBe(0);
    await openPerson(page, "Nurechtperson");
    const files = await readdir(dataDirectory);
    expect(files).toContain("akte.db");
    expect(files).toContain("demo.db");
  });
});

test.describe("in the demo", () => {
  test.use({ records: "demo" });

  test("every screen is marked, also the lock", async ({ page }) => {
    for (const key of ["Alt+1", "Alt+2", "Alt+3", "Alt+4", "Alt+5", "Alt+6", "F1"]) {
      await page.keyboard.press(key);
      await expect(page.getByText(demoMark)).toBeVisible();
    }
    await page.keyboard.press("Control+l");
    await expect(page.getByText("Beispieldaten", { exact: true })).toBeVisible();
  });

  test("the window asks nobody but itself for anything, and its policy allows nothing else", async ({
    shell,
  }) => {
    const { page } = shell;
    const requests: string[] = [];
    shell.context.on("request", (request) => requests.push(request.url()));
    const answer = await page.reload();
    expect(answer?.headers()["content-security-policy"]).toBe(windowHeaders["Content-Security-Policy"]);
    expect(windowHeaders["Content-Security-Policy"]).toMatch(/^default-src 'none'; script-src 'self'; /);
    expect(windowHeaders["Content-Security-Policy"]).not.toMatch(/unsafe|https?:|\*|blob:/);
    await openDemo(page);
    for (const key of ["Alt+1", "Alt+2", "Alt+3", "Alt+4", "Alt+5", "Alt+6", "F1", "Control+k"]) {
      await page.keyboard.press(key);
    }
    await expect(page.getByRole("option").first()).toBeVisible();
    expect(requests.length).toBeGreaterThan(0);
    expect(requests.filter((url) => !url.startsWith(`${browserOrigin}/`))).toEqual([]);
  });
});

test("text that looks like a page or a formula stays text", async ({ page }) => {
  const note = `<img src=x onerror="document.title='offen'"> =HYPERLINK("x") {{7*7}}`;
  const personId = await idOf(page, "Weber");
  const { date } = await ask(page, "today", {});
  await ask(page, "updatePerson", { id: personId, changes: { firstName: "<b>Jonas</b>" } });
  await ask(page, "recordConsultation", {
    ...{ personId, caseId: null, date, kind: "beratung", mode: "persoenlich", duration: null, note },
    ...{ topics: [], language: null, interpreting: null, referrals: [], nextStep: null },
  });
  await openPerson(page, "Weber");
  await expect(page.getByRole("heading", { level: 1, name: "<b>Jonas</b> Weber" })).toBeVisible();
  await expect(page.getByRole("tabpanel", { name: "Verlauf" })).toContainText(note);
  await expect(page).toHaveTitle("Personen – Vielfaltsakte");
});
