import type { ReactNode } from "react";
import { Section } from "../../ui/index.ts";
import styles from "./master-data.module.css";

/** Fields that belong together, in as many columns as there is room for. */
export function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className={styles.group}>
      <Section title={title}>
        <div className={styles.fields}>{children}</div>
      </Section>
    </div>
  );
}
