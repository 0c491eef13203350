/** A piece of a help text: a paragraph, a list, numbered steps, or keys with their meaning. */
export type Block =
  | string
  | { list: readonly string[] }
  | { steps: readonly string[] }
  | { keys: readonly (readonly [combination: string, meaning: string])[] };

/** A part of a page with its own heading. `id` is unique within the page. */
export interface HelpSection {
  id: string;
  title: string;
  blocks: readonly Block[];
}

/** A page of the help that comes with the program. */
export interface HelpPage {
  id: string;
  title: string;
  /** One sentence in the table of contents. */
  summary: string;
  sections: readonly HelpSection[];
}

/** What a block says, line by line. */
export function linesOf(block: Block): readonly string[] {
  if (typeof block === "string") return [block];
  if ("list" in block) return block.list;
  if ("steps" in block) return block.steps;
  return block.keys.map(([, meaning]) => meaning);
}
