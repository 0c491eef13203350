import { X } from "lucide-react";
import { type ReactNode, useId } from "react";
import { IconButton } from "./button.tsx";
import styles from "./panel.module.css";

interface PanelProps {
  title: string;
  /** Muted text at the end of the title line: "Entwurf 14:02". */
  meta?: ReactNode;
  children: ReactNode;
  /** Buttons at the lower edge, the main one first. */
  footer?: ReactNode;
  onClose?: () => void;
}

/** A form or details beside the content. It covers nothing; in a narrow window it stands below. */
export function Panel({ title, meta, children, footer, onClose }: PanelProps) {
  const titleId = useId();
  return (
    <aside className={styles.panel} data-panel aria-labelledby={titleId}>
      <header className={styles.header}>
        <h2 id={titleId}>{title}</h2>
        <span className={styles.meta}>{meta}</span>
        {onClose ? (
          <IconButton icon={X} label="Schließen" size="small" hasTooltip={false} onPress={onClose} />
        ) : null}
      </header>
      <div className={styles.body}>{children}</div>
      {footer ? <footer className={styles.footer}>{footer}</footer> : null}
    </aside>
  );
}

interface WorkAreaProps {
  /** A list on the left that led to the content. Folds away in a narrow window unless `isListShown`. */
  list?: ReactNode;
  listLabel?: string;
  /** In a narrow window: show the list instead of the content. */
  isListShown?: boolean;
  children: ReactNode;
  /** A Panel on the right. */
  panel?: ReactNode;
}

/** List, content and panel side by side; each scrolls by itself, nothing covers anything. */
export function WorkArea({ list, listLabel, isListShown = false, children, panel }: WorkAreaProps) {
  return (
    <div className={styles.frame}>
      <div
        className={styles.area}
        data-list={list !== undefined}
        data-panel={Boolean(panel)}
        data-list-shown={isListShown}
      >
        {list === undefined ? null : (
          <section className={styles.list} aria-label={listLabel}>
            {list}
          </section>
        )}
        <div className={styles.content}>{children}</div>
        {panel}
      </div>
    </div>
  );
}
