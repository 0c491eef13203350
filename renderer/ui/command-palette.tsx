import type { LucideIcon } from "lucide-react";
import { Search } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useEffect, useId, useState } from "react";
import { Dialog, Modal, ModalOverlay } from "react-aria-components";
import styles from "./command-palette.module.css";
import dialogStyles from "./dialog.module.css";
import { Kbd } from "./kbd.tsx";
import { Marked, type TextRange } from "./marked.tsx";
import { useDialogDepth } from "./shortcuts.ts";

export interface PaletteEntry {
  id: string;
  label: string;
  marked?: readonly TextRange[];
  hint?: ReactNode;
  icon?: LucideIcon;
  shortcut?: string;
  onRun: () => void;
}

export interface PaletteGroup {
  title: string;
  entries: readonly PaletteEntry[];
}

interface CommandPaletteProps {
  isOpen: boolean;
  onClose: () => void;
  /** Called shortly after each key. With an empty text it gives recent people and frequent commands. */
  search: (text: string, signal: AbortSignal) => Promise<readonly PaletteGroup[]>;
  placeholder?: string;
}

const PAUSE_MILLISECONDS = 60;

/** Strg K: one field that finds people, cases and every command. */
export function CommandPalette({ isOpen, onClose, ...rest }: CommandPaletteProps) {
  useDialogDepth(isOpen);
  return (
    <ModalOverlay
      className={dialogStyles.backdrop}
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable
    >
      <Modal className={dialogStyles.window}>
        <Dialog className={dialogStyles.dialog} aria-label="Suchen und Befehle">
          <PaletteContent onClose={onClose} {...rest} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** What was found last and for which text: while somebody types, that is not yet the text in the field. */
function useFindings(text: string, search: CommandPaletteProps["search"]) {
  const [findings, setFindings] = useState<{ text: string; groups: readonly PaletteGroup[] }>();
  useEffect(() => {
    const controller = new AbortController();
    const timer = setTimeout(async () => {
      const groups = await search(text, controller.signal);
      if (!controller.signal.aborted) setFindings({ text, groups });
    }, PAUSE_MILLISECONDS);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [text, search]);
  return findings;
}

function PaletteContent({ onClose, search, placeholder }: Omit<CommandPaletteProps, "isOpen">) {
  const [text, setText] = useState("");
  const [index, setIndex] = useState(0);
  const listId = useId();
  const [isEnterWaiting, setEnterWaiting] = useState(false);
  const findings = useFindings(text, search);
  const groups = findings?.groups;
  const isUpToDate = findings?.text === text;
  const entries = groups?.flatMap((group) => group.entries) ?? [];
  const current = Math.min(index, entries.length - 1);
  const optionId = (entry: PaletteEntry) => `${listId}-${entry.id}`;

  function run(entry: PaletteEntry | undefined) {
    if (!entry) return;
    onClose();
    entry.onRun();
  }

  function handleKey(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && entries.length > 0) {
      event.preventDefault();
      setIndex((current + step + entries.length) % entries.length);
    }
    if (event.key === "Enter") {
      event.preventDefault();
      if (isUpToDate) run(entries[current]);
      else setEnterWaiting(true);
    }
  }

  // Whoever types three letters and Enter means what these letters find, not what was on the screen before.
  useEffect(() => {
    if (!isEnterWaiting || !isUpToDate) return;
    setEnterWaiting(false);
    run(entries[current]);
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: the chosen entry is brought into view when it changes
  useEffect(() => {
    document.querySelector(`[data-palette-current="true"]`)?.scrollIntoView({ block: "nearest" });
  }, [current]);

  return (
    <>
      <div className={styles.field}>
        <Search size="1.125rem" aria-hidden />
        <input
          className={styles.input}
          role="combobox"
          aria-label="Suchen und Befehle"
          aria-expanded={entries.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={entries[current] && optionId(entries[current])}
          placeholder={placeholder ?? "Personen, Fälle, Befehle …"}
          value={text}
          spellCheck={false}
          // biome-ignore lint/a11y/noAutofocus: the palette was opened to type in it
          autoFocus
          onChange={(event) => {
            setText(event.target.value);
            setIndex(0);
            setEnterWaiting(false);
          }}
          onKeyDown={handleKey}
        />
        <Kbd combination="Escape" />
      </div>
      <div id={listId} role="listbox" aria-label="Treffer" className={styles.list} tabIndex={-1}>
        {groups?.map((group) => (
          <PaletteSection
            key={group.title}
            group={group}
            current={entries[current]}
            optionId={optionId}
            onRun={run}
          />
        ))}
      </div>
      <output className={styles.status}>
        {groups && entries.length === 0
          ? "Kein Treffer. Prüfen Sie die Schreibweise oder kürzen Sie die Eingabe."
          : ""}
      </output>
    </>
  );
}

interface PaletteSectionProps {
  group: PaletteGroup;
  current: PaletteEntry | undefined;
  optionId: (entry: PaletteEntry) => string;
  onRun: (entry: PaletteEntry) => void;
}

function PaletteSection({ group, current, optionId, onRun }: PaletteSectionProps) {
  const titleId = useId();
  if (group.entries.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is not allowed within a list box
    <div role="group" aria-labelledby={titleId} className={styles.group}>
      <div id={titleId} className={styles.title} role="presentation">
        {group.title}
      </div>
      {group.entries.map((entry) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field above handles the keys
        <div
          key={entry.id}
          id={optionId(entry)}
          role="option"
          tabIndex={-1}
          className={styles.entry}
          aria-selected={entry === current}
          data-palette-current={entry === current}
          onClick={() => onRun(entry)}
        >
          {entry.icon ? <entry.icon size="1rem" aria-hidden /> : null}
          <span className={styles.label}>
            <Marked text={entry.label} ranges={entry.marked} />
          </span>
          {entry.hint ? <span className={styles.hint}>{entry.hint}</span> : null}
          {entry.shortcut ? <Kbd combination={entry.shortcut} /> : null}
        </div>
      ))}
    </div>
  );
}
