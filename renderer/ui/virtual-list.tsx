import {
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  useEffect,
  useId,
  useImperativeHandle,
  useRef,
} from "react";
import { Marked, type TextRange } from "./marked.tsx";
import { useTokenPixels } from "./use-rem.ts";
import styles from "./virtual-list.module.css";
import { useVirtualWindow } from "./virtual-window.ts";

export interface VirtualListItem {
  id: string;
  title: string;
  /** Parts of the title that match the search. */
  marked?: readonly TextRange[];
  /** Second, muted line. */
  hint?: ReactNode;
  /** Short text at the end of the first line, usually a date. */
  meta?: ReactNode;
}

/** Lets a search field above the list move in it: `onKeyDown={(event) => list.current?.handleKey(event)}`. */
export interface VirtualListHandle {
  handleKey: (event: KeyboardEvent) => void;
}

interface VirtualListProps {
  label: string;
  count: number;
  getItem: (index: number) => VirtualListItem | undefined;
  /** Index of the chosen item; -1 for none. */
  selectedIndex: number;
  /** Arrow keys and clicks. */
  onSelect: (index: number) => void;
  /** Enter. */
  onOpen?: (index: number) => void;
  initialScrollOffset?: number;
  onScrollOffsetChange?: (offset: number) => void;
  /** Under the last item: "3 von 1.842 Personen". */
  footer?: ReactNode;
  handleRef?: Ref<VirtualListHandle>;
}

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };

function nextIndex(key: string, index: number, count: number): number | undefined {
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  const step = STEPS[key];
  return step === undefined ? undefined : Math.max(0, Math.min(count - 1, index + step));
}

/** People or other things in two lines each; any number of them. Fills the height of its parent. */
export function VirtualList(props: VirtualListProps) {
  const { label, count, getItem, selectedIndex, onSelect, onOpen, footer, handleRef } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const listId = useId();
  const rowPixels = useTokenPixels("--row-height-two-lines");
  const virtual = useVirtualWindow({
    count,
    rowPixels,
    element: scroller,
    keptIndex: selectedIndex,
    initialScrollOffset: props.initialScrollOffset,
    onScrollOffsetChange: props.onScrollOffsetChange,
  });
  const optionId = (index: number) => `${listId}-${index}`;

  // biome-ignore lint/correctness/useExhaustiveDependencies: sizes are read anew when they change
  useEffect(() => virtual.measure(), [rowPixels]);

  function handleKey(event: KeyboardEvent) {
    if (event.key === "Enter" && !event.ctrlKey && selectedIndex >= 0) {
      event.preventDefault();
      onOpen?.(selectedIndex);
      return;
    }
    const isInField = event.target instanceof HTMLInputElement;
    const next =
      isInField && ["Home", "End"].includes(event.key)
        ? undefined
        : nextIndex(event.key, selectedIndex, count);
    if (next === undefined || count === 0) return;
    event.preventDefault();
    onSelect(next);
    virtual.scrollToIndex(next);
  }

  useImperativeHandle(handleRef, () => ({ handleKey }));

  return (
    <div className={styles.scroller} ref={scroller}>
      <div
        className={styles.list}
        role="listbox"
        aria-label={label}
        tabIndex={count > 0 ? 0 : -1}
        aria-activedescendant={
          selectedIndex >= 0 && selectedIndex < count ? optionId(selectedIndex) : undefined
        }
        onKeyDown={handleKey}
        style={{ height: `${virtual.getTotalSize()}px` }}
      >
        {virtual.getVirtualItems().map(({ index, start }) => (
          <ListOption
            key={index}
            id={optionId(index)}
            item={getItem(index)}
            position={{ index, count, start }}
            isSelected={index === selectedIndex}
            onSelect={() => onSelect(index)}
          />
        ))}
      </div>
      {footer ? <div className={styles.footer}>{footer}</div> : null}
    </div>
  );
}

interface ListOptionProps {
  id: string;
  item: VirtualListItem | undefined;
  position: { index: number; count: number; start: number };
  isSelected: boolean;
  onSelect: () => void;
}

function ListOption({ id, item, position, isSelected, onSelect }: ListOptionProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list box handles the keys of its options
    <div
      id={id}
      role="option"
      tabIndex={-1}
      className={styles.option}
      aria-selected={isSelected}
      aria-posinset={position.index + 1}
      aria-setsize={position.count}
      style={{ transform: `translateY(${position.start}px)` }}
      onClick={onSelect}
    >
      <span className={styles.first}>
        <span className={styles.title}>{item ? <Marked text={item.title} ranges={item.marked} /> : "…"}</span>
        <span className={styles.meta}>{item?.meta}</span>
      </span>
      <span className={styles.hint}>{item?.hint}</span>
    </div>
  );
}
