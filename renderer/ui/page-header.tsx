import type { ReactNode } from "react";
import styles from "./page-header.module.css";

interface PageHeaderProps {
  title: string;
  /** Badges and pickers beside the title. */
  beside?: ReactNode;
  /** One muted line (or a few facts) under the title. */
  children?: ReactNode;
  /** Buttons on the right. */
  actions?: ReactNode;
}

/** The head of a screen: title, state beside it, facts under it, actions on the right. */
export function PageHeader({ title, beside, children, actions }: PageHeaderProps) {
  return (
    <header className={styles.header}>
      <div className={styles.row}>
        <div className={styles.titles}>
          <h1 className={styles.title}>{title}</h1>
          {beside}
        </div>
        {actions ? (
          <div className={styles.actions} data-print="hidden">
            {actions}
          </div>
        ) : null}
      </div>
      {children ? <div className={styles.facts}>{children}</div> : null}
    </header>
  );
}

interface SectionProps {
  title: string;
  /** Small text or button at the end of the heading line. */
  aside?: ReactNode;
  children: ReactNode;
  /** Level of the heading; 2 unless the section stands within another. */
  level?: 2 | 3 | 4;
  /** With a border around it, for boxes at the side. */
  boxed?: boolean;
}

/** A part of a screen with its own heading. */
export function Section({ title, aside, children, level = 2, boxed = false }: SectionProps) {
  const Heading = `h${level}` as const;
  return (
    <section className={boxed ? styles.box : styles.section}>
      <div className={styles.sectionHead}>
        <Heading className={styles.sectionTitle}>{title}</Heading>
        {aside}
      </div>
      {children}
    </section>
  );
}
