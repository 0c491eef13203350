import { defaultRangeExtractor, type Range, useVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useCallback } from "react";

interface VirtualWindowOptions {
  count: number;
  rowPixels: number;
  element: RefObject<HTMLElement | null>;
  /** Height of a head that sticks to the upper edge and shifts the rows down, in pixels. */
  headPixels?: number;
  /** Row that stays in the document even when scrolled away, because it holds the focus. */
  keptIndex: number;
  initialScrollOffset?: number;
  onScrollOffsetChange?: (offset: number) => void;
}

/** The rows near the visible part of a long list. Offsets are pixels from the top. */
export function useVirtualWindow(options: VirtualWindowOptions) {
  const {
    count,
    rowPixels,
    element,
    headPixels = 0,
    keptIndex,
    initialScrollOffset,
    onScrollOffsetChange,
  } = options;
  const rangeExtractor = useCallback(
    (range: Range) => {
      const indexes = defaultRangeExtractor(range);
      const isKept = keptIndex >= 0 && keptIndex < count && !indexes.includes(keptIndex);
      return isKept ? [...indexes, keptIndex].sort((a, b) => a - b) : indexes;
    },
    [keptIndex, count],
  );
  return useVirtualizer({
    count,
    getScrollElement: () => element.current,
    estimateSize: () => rowPixels,
    overscan: 8,
    scrollPaddingEnd: headPixels,
    initialOffset: initialScrollOffset,
    rangeExtractor,
    // Also while it still scrolls: whoever opens a row at once comes back to where it was.
    onChange: ({ scrollOffset }) => {
      if (scrollOffset !== null) onScrollOffsetChange?.(scrollOffset);
    },
  });
}
