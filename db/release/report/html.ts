const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text as text: nothing of it is read as HTML. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

/** Text as the content of a CSS string, also within a style element: everything but plain characters is escaped. */
export function escapeCss(text: string): string {
  return text.replace(/[^\p{L}\p{N} .,]/gu, (character) => `\\${character.codePointAt(0)?.toString(16)} `);
}

/** Paragraphs or list entries, one a sentence. */
export function each(sentences: readonly string[], tag: "p" | "li"): string {
  return sentences.map((sentence) => `<${tag}>${escapeHtml(sentence)}</${tag}>`).join("\n");
}
