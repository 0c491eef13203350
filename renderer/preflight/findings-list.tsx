import { type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from "react";
import type { Finding } from "../../shared/contract/preflight.ts";
import { isFocusLost, KeyHints, useShortcut } from "../ui/index.ts";
import { type FindingLine, nearestFinding, nextFinding } from "./findings-view.ts";
import styles from "./preflight.module.css";
import { SeverityMark } from "./severity.tsx";
import { useKeptFocus } from "./use-kept-focus.ts";
import { useLineWindow } from "./use-line-window.ts";

interface FindingsListProps {
  lines: readonly FindingLine[];
  onOpen: (finding: Finding) => void;
  onSetAside: (finding: Finding) => void;
}

/** The finding that somebody left the list for; coming back, the focus goes on from there. It is an id, no name. */
let leftFor: { id: string; index: number } | null = null;

/** Findings grouped by rule, any number of them: arrow keys walk, Enter opens, S leaves one as it is. */
export function FindingsList({ lines, onOpen, onSetAside }: FindingsListProps) {
  const list = useRef<HTMLTableElement>(null);
  const [chosen, setChosen] = useState(0);
  const current = nearestFinding(lines, chosen);
  const virtual = useLineWindow(list, {
    count: lines.length,
    keptIndex: current,
    keyOf: (index) => lines[index]?.id ?? "",
  });
  const findingAt = (index: number) => {
    const line = lines[index];
    return line?.kind === "finding" ? line.finding : undefined;
  };

  function moveTo(index: number) {
    setChosen(index);
    virtual.scrollToIndex(index);
    requestAnimationFrame(() => rowAt(list.current, index)?.focus({ preventScroll: true }));
  }

  function open(finding: Finding) {
    leftFor = { id: finding.id, index: lines.findIndex(({ id }) => id === finding.id) };
    onOpen(finding);
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the list is shown again
  useEffect(() => {
    const left = leftFor;
    leftFor = null;
    if (!left || !isFocusLost() || lines.length === 0) return;
    const found = lines.findIndex(({ id }) => id === left.id);
    moveTo(found < 0 ? nearestFinding(lines, left.index) : found);
  }, []);

  const noteFocus = useKeptFocus(lines, () => rowAt(list.current, current)?.focus({ preventScroll: true }));

  function handleKey(event: KeyboardEvent) {
    if (!(event.target instanceof HTMLElement) || event.target.tagName !== "TR") return;
    const finding = findingAt(current);
    const next = event.key === "Enter" ? undefined : nextFinding(lines, current, event.key);
    if (event.key === "Enter" && finding) open(finding);
    else if (next === undefined) return;
    else moveTo(next);
    event.preventDefault();
  }

  useShortcut(
    "S",
    () => {
      const finding = list.current?.contains(document.activeElement) ? findingAt(current) : undefined;
      if (finding) onSetAside(finding);
    },
    { label: "Befund so lassen", group: "Vor der Abgabe" },
  );

  return (
    <>
      <table
        ref={list}
        className={styles.list}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is walked with the arrow keys is a grid
        role="grid"
        aria-label="Befunde"
        aria-rowcount={lines.length}
        onKeyDown={handleKey}
        onFocus={noteFocus}
      >
        <tbody style={{ height: `${virtual.getTotalSize()}px` }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const line = lines[index];
            if (!line) return null;
            return (
              <Line
                key={line.id}
                line={line}
                index={index}
                offset={start - virtual.options.scrollMargin}
                measure={virtual.measureElement}
                isCurrent={index === current}
                onFocus={() => setChosen(index)}
                onOpen={open}
                onSetAside={onSetAside}
              />
            );
          })}
        </tbody>
      </table>
      <KeyHints
        hints={[
          ["Enter", "öffnen"],
          ["S", "so lassen"],
        ]}
      />
    </>
  );
}

function rowAt(list: HTMLElement | null, index: number): HTMLElement | null {
  return list?.querySelector<HTMLElement>(`[data-index="${index}"]`) ?? null;
}

interface LineProps {
  line: FindingLine;
  index: number;
  /** Pixels from the upper edge of the list. */
  offset: number;
  measure: (element: HTMLElement | null) => void;
  isCurrent: boolean;
  onFocus: () => void;
  onOpen: (finding: Finding) => void;
  onSetAside: (finding: Finding) => void;
}

function Line({ line, index, offset, measure, isCurrent, onFocus, onOpen, onSetAside }: LineProps) {
  const shared = {
    ref: measure,
    "data-index": index,
    "aria-rowindex": index + 1,
    style: { transform: `translateY(${offset}px)` },
  };
  if (line.kind === "rule") {
    return (
      <tr {...shared} className={styles.ruleLine}>
        <RuleHeading {...line} />
      </tr>
    );
  }
  const { finding } = line;
  const tabIndex = isCurrent ? 0 : -1;
  const openUnlessButton = (event: MouseEvent) => {
    if (!(event.target instanceof Element && event.target.closest("button"))) onOpen(finding);
  };
  return (
    <tr
      {...shared}
      className={styles.findingLine}
      tabIndex={tabIndex}
      onFocus={onFocus}
      onClick={openUnlessButton}
    >
      <td>
        <SeverityMark severity={finding.severity} isIconOnly />
      </td>
      <td className={styles.sentence}>{finding.sentence}</td>
      <td className={styles.lineActions}>
        <button
          type="button"
          className={styles.lineButton}
          tabIndex={tabIndex}
          onClick={() => onOpen(finding)}
        >
          öffnen
        </button>
        <button
          type="button"
          className={styles.lineButton}
          tabIndex={tabIndex}
          onClick={() => onSetAside(finding)}
        >
          so lassen
        </button>
      </td>
    </tr>
  );
}

function RuleHeading({ rule, shown }: Extract<FindingLine, { kind: "rule" }>) {
  const words = shown === rule.count ? `${rule.count}` : `${shown} von ${rule.count}`;
  return (
    <td className={styles.ruleCell}>
      <h3 className={styles.ruleTitle}>
        {rule.title} <span className={styles.count}>{words}</span> <SeverityMark severity={rule.severity} />
      </h3>
      <p className={styles.muted}>{rule.why}</p>
    </td>
  );
}
