import { useEffect, useRef, useState } from "react";
import type { PersonSummary } from "../../shared/model/people.ts";
import type { PeopleView } from "./people-view.ts";
import { usePages } from "./use-pages.ts";

const blockSize = 200;
/** Blocks kept fresh at the same time; older ones wait in the cache. */
const blocksHeld = 8;

/** The rows of the table in blocks, fetched as they come into sight. */
export function usePeopleRows({ filter, order, direction }: PeopleView) {
  const [blocks, setBlocks] = useState<number[]>([0]);
  const wanted = useRef(new Set<number>());
  const answers = usePages("listPeople", { filter, order, direction }, blockSize, blocks);
  const total = answers.find((answer) => answer !== undefined)?.total;
  const byBlock = new Map(blocks.map((block, index) => [block, answers[index]]));

  // Which rows are in sight is only known while the table is drawn.
  useEffect(() => {
    const missing = [...wanted.current].filter((block) => !blocks.includes(block));
    wanted.current.clear();
    if (missing.length > 0) setBlocks([...blocks, ...missing].slice(-blocksHeld));
  });

  function getRow(index: number): PersonSummary | undefined {
    const block = Math.floor(index / blockSize);
    if (!byBlock.has(block)) wanted.current.add(block);
    return byBlock.get(block)?.rows[index % blockSize];
  }

  return { total, getRow };
}
