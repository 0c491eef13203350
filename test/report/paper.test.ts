import AxeBuilder from "@axe-core/playwright";
import type { Browser, Page } from "@playwright/test";
import { extractText, getDocumentProxy } from "unpdf";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { releaseReport } from "../../db/release/report.ts";
import type { Release } from "../../shared/statistics/release.ts";
import { findChromium } from "../browser-shell/findChromium.ts";
import { launchHeadless } from "../browser-shell/launch.ts";
import { exact, published } from "./reports.ts";

const executable = findChromium();
const mark = "Intern, nicht weitergeben";
/** What fits between the margins of A4, in CSS pixels. */
const widthOnPaper = Math.floor(((210 - 32) / 25.4) * 96);
const everything = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];

describe.skipIf(executable === null)("a report in a real browser", () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchHeadless(executable ?? "");
  });
  afterAll(() => browser.close());

  async function open(html: string, width = 1200): Promise<Page> {
    const context = await browser.newContext({ viewport: { width, height: 900 }, offline: true });
    const page = await context.newPage();
    await page.setContent(html);
    return page;
  }

  test.each<[string, Release]>([
    ["leaves", published],
    ["stays in the house", exact],
  ])("that %s has no finding of axe and fits a narrow window", async (_where, release) => {
    const page = await open(releaseReport(release, true), 400);
    const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
    const { violations } = await axe.withTags(everything).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(400);
    expect(await page.getByRole("region").count(), "landmarks are for the parts, not for every table").toBe(
      0,
    );
  });

  test("is not wider than the paper: a printer would make everything smaller", async () => {
    const page = await open(releaseReport(exact), widthOnPaper);
    await page.emulateMedia({ media: "print" });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(widthOnPaper);
  });

  test("says on every printed page which centre, which period and which page it is", async () => {
    const pages = await printed(releaseReport(published));
    expect(pages.length).toBeGreaterThan(10);
    for (const [index, text] of pages.entries()) {
      expect(text).toContain("Darmstadt · Statistik 2. Quartal 2026");
      expect(text).toContain("Versiegelt am 02.01.2027");
      expect(text).toContain(`Seite ${index + 1} von ${pages.length}`);
      expect(text).not.toContain(mark);
    }
  });

  test("of exact numbers bears its mark on every printed page, in the margin and across the page", async () => {
    for (const text of await printed(releaseReport(exact, true))) {
      expect(text.split(mark).length - 1).toBeGreaterThanOrEqual(2);
      expect(text).toContain("Vorläufig, Stand 02.01.2027");
    }
  });

  test("is tagged on paper: language, headings, table heads with their scope, pictures in words, an outline", async () => {
    const structure = (await pdfOf(releaseReport(published))).toString("latin1");
    const count = (part: RegExp) => structure.match(part)?.length ?? 0;
    expect(structure).toMatch(/\/Lang \(de\)/);
    expect(count(/\/S \/H1\b/g)).toBe(1);
    expect(count(/\/S \/H3\b/g)).toBeGreaterThanOrEqual(published.tables.length);
    expect(count(/\/S \/TH\b/g)).toBeGreaterThan(200);
    expect(count(/\/Scope/g)).toBe(count(/\/S \/TH\b/g));
    expect(count(/\/S \/Figure\b/g)).toBeGreaterThan(10);
    expect(count(/\/Alt\b/g)).toBe(count(/\/S \/Figure\b/g));
    expect(structure).toContain("/Outlines");
  });

  async function pdfOf(html: string): Promise<Buffer> {
    const page = await open(html);
    return page.pdf({ printBackground: true, preferCSSPageSize: true, tagged: true, outline: true });
  }

  /** The text of each page of the PDF. */
  async function printed(html: string): Promise<string[]> {
    const pdf = await pdfOf(html);
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: false });
    return text.map((one) => one.replaceAll(/\s+/g, " "));
  }
});
