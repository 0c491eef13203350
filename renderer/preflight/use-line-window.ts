import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useLayoutEffect, useState } from "react";

/**
 * The lines near the visible part of a long list that scrolls with its page. Lines may be of any height: they are
 * measured once they are there. `keptIndex` stays in the document, because it holds the focus.
 */
export function useLineWindow(
  list: RefObject<HTMLElement | null>,
  { count, keptIndex, keyOf }: { count: number; keptIndex: number; keyOf: (index: number) => string },
) {
  const [{ scroller, margin }, setPlace] = useState<{ scroller: HTMLElement | null; margin: number }>({
    scroller: null,
    margin: 0,
  });

  // After every change of the page: what stands above the list may have grown.
  useLayoutEffect(() => {
    const found = scrollerOf(list.current);
    const offset = found && list.current ? offsetWithin(list.current, found) : 0;
    setPlace((before) =>
      before.scroller === found && before.margin === offset ? before : { scroller: found, margin: offset },
    );
  });

  return useVirtualizer({
    count,
    getScrollElement: () => scroller,
    estimateSize: () => 48,
    getItemKey: keyOf,
    scrollMargin: margin,
    overscan: 12,
    rangeExtractor: (range) => {
      const indexes = defaultRangeExtractor(range);
      const isKept = keptIndex < count && !indexes.includes(keptIndex);
      return isKept ? [...indexes, keptIndex].sort((one, other) => one - other) : indexes;
    },
  });
}

function scrollerOf(element: HTMLElement | null): HTMLElement | null {
  for (let one = element?.parentElement; one; one = one.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(one).overflowY)) return one;
  }
  return null;
}

function offsetWithin(element: HTMLElement, scroller: HTMLElement): number {
  const distance = element.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
  return Math.round(distance + scroller.scrollTop);
}
