import { foldText } from "../ui/search-text.ts";

/** A line of a text, numbered from 1. */
export interface FoundLine {
  number: number;
  text: string;
}

/** Lines that hold the wanted text, each with the lines around it, as blocks. */
export interface FoundLines {
  /** How many lines hold it, also those beyond `most`. */
  hits: number;
  blocks: FoundLine[][];
}

const around = 2;

/** Finds a text in lines; capitals and accents do not matter. At most `most` hits are shown. */
export function matchingLines(lines: readonly string[], wanted: string, most = 200): FoundLines {
  const folded = foldText(wanted.trim());
  const hits = lines.flatMap((text, position) => (foldText(text).includes(folded) ? [position] : []));
  const blocks: FoundLine[][] = [];
  let next = 0;
  for (const hit of hits.slice(0, most)) {
    const from = Math.max(hit - around, next);
    if (from > next || blocks.length === 0) blocks.push([]);
    const until = Math.min(hit + around + 1, lines.length);
    for (let position = from; position < until; position += 1)
      blocks.at(-1)?.push({ number: position + 1, text: lines[position] ?? "" });
    next = Math.max(next, until);
  }
  return { hits: hits.length, blocks };
}
