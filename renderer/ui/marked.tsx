import type { ReactNode } from "react";

/** First character and the one after the last, counted from 0. */
export type TextRange = readonly [start: number, end: number];

/** A text with its matching parts highlighted. Ranges must be in order and must not overlap. */
export function Marked({ text, ranges = [] }: { text: string; ranges?: readonly TextRange[] }) {
  const parts: ReactNode[] = [];
  let position = 0;
  for (const [start, end] of ranges) {
    parts.push(text.slice(position, start), <mark key={start}>{text.slice(start, end)}</mark>);
    position = end;
  }
  return (
    <>
      {parts}
      {text.slice(position)}
    </>
  );
}
