import { foldText } from "../ui/index.ts";
import { type HelpPage, type HelpSection, linesOf } from "./help-page.ts";

/** A section that speaks of what was typed. `excerpt` is the sentence that does, or its first one. */
export interface HelpHit {
  page: HelpPage;
  section: HelpSection;
  excerpt: string;
}

/** The sections in which every typed word occurs, those with a word in their title first. */
export function searchHelp(pages: readonly HelpPage[], text: string): HelpHit[] {
  const typed = foldText(text).split(/\s+/).filter(Boolean);
  if (typed.length === 0) return [];
  const hits = pages.flatMap((page) =>
    page.sections
      .filter((section) => containsAll(foldText(wholeText(page, section)), typed))
      .map((section) => ({ page, section, excerpt: excerptOf(section, typed) })),
  );
  const titleFirst = ({ page, section }: HelpHit) =>
    typed.some((word) => foldText(`${page.title} ${section.title}`).includes(word)) ? 0 : 1;
  return hits.sort((a, b) => titleFirst(a) - titleFirst(b));
}

function wholeText(page: HelpPage, section: HelpSection): string {
  return [page.title, section.title, ...section.blocks.flatMap(linesOf)].join(" ");
}

function containsAll(folded: string, words: readonly string[]): boolean {
  return words.every((word) => folded.includes(word));
}

function excerptOf(section: HelpSection, words: readonly string[]): string {
  const sentences = section.blocks.flatMap(linesOf).flatMap((line) => line.split(/(?<=[.:])\s+/));
  const fitting = sentences.find((sentence) => words.some((word) => foldText(sentence).includes(word)));
  return fitting ?? sentences[0] ?? "";
}
