import type { ReactNode } from "react";
import { Section } from "../ui/index.ts";
import styles from "./settings.module.css";

/** Settings that belong together, in one frame. */
export function SettingGroup({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Section title={title}>
      <div className={styles.group}>{children}</div>
    </Section>
  );
}

interface SettingLineProps {
  name: string;
  hint?: ReactNode;
  /** The switch or button at the end of the line. */
  control?: ReactNode;
  /** Opens under the line, for a small form. */
  children?: ReactNode;
}

/** One setting: what it is, what it means, and its control. */
export function SettingLine({ name, hint, control, children }: SettingLineProps) {
  return (
    <div className={styles.line}>
      <div>
        <p className={styles.name}>{name}</p>
        {hint ? <p className={styles.hint}>{hint}</p> : null}
      </div>
      {control}
      {children ? <div className={styles.open}>{children}</div> : null}
    </div>
  );
}
