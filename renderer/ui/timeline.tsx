import type { ReactNode } from "react";
import type { Tone } from "./badge.tsx";
import { classes } from "./classes.ts";
import styles from "./timeline.module.css";

export interface TimelineEntry {
  id: string;
  /** Short text of the date column: "heute 13:40", "11.11." */
  when: string;
  /** `YYYY-MM-DD` or an instant, for the machine-readable date. */
  dateTime: string;
  title: ReactNode;
  children?: ReactNode;
  /** Badges under the text. */
  badges?: ReactNode;
  /** Buttons at the end of the title line. */
  actions?: ReactNode;
  tone?: Tone;
  /** A ring instead of a dot, for marks such as a reached goal. */
  isMark?: boolean;
}

/** What happened, newest first: date, dot, text. */
export function Timeline({ label, entries }: { label: string; entries: readonly TimelineEntry[] }) {
  return (
    <ol className={styles.timeline} aria-label={label}>
      {entries.map((entry) => (
        <li key={entry.id} className={styles.entry} data-entry={entry.id}>
          <time className={styles.when} dateTime={entry.dateTime}>
            {entry.when}
          </time>
          <span
            className={classes(styles.dot, entry.isMark && styles.mark)}
            data-tone={entry.tone ?? "info"}
            aria-hidden
          />
          <div className={styles.body}>
            <div className={styles.head}>
              <h3 className={styles.title}>{entry.title}</h3>
              {entry.actions}
            </div>
            {entry.children ? <div className={styles.text}>{entry.children}</div> : null}
            {entry.badges ? <div className={styles.badges}>{entry.badges}</div> : null}
          </div>
        </li>
      ))}
    </ol>
  );
}

interface NextStepCardProps {
  /** Day and short month as on a calendar leaf: "24", "Nov". */
  day: string;
  month: string;
  title: string;
  children?: ReactNode;
  /** The button that settles it. */
  action?: ReactNode;
  /** Orange while it is coming, red when it is late. */
  tone?: "warning" | "danger" | "neutral";
}

/** The next step with a person, on top of the timeline. */
export function NextStepCard({ day, month, title, children, action, tone = "warning" }: NextStepCardProps) {
  return (
    <section className={styles.card} aria-label="Nächster Schritt">
      <div className={styles.leaf} data-tone={tone}>
        <span className={styles.day}>{day}</span>
        <span className={styles.month}>{month}</span>
      </div>
      <div className={styles.step}>
        <h2 className={styles.title}>{title}</h2>
        {children ? <p className={styles.stepText}>{children}</p> : null}
      </div>
      {action}
    </section>
  );
}
