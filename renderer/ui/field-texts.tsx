import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";
import styles from "./field.module.css";

/** The help text of a control which is not one of React Aria's fields. */
export function FieldHint({ id, children }: { id?: string; children?: ReactNode }) {
  if (!children) return null;
  return (
    <span id={id} className={styles.description}>
      {children}
    </span>
  );
}

/** The error text of a control which is not one of React Aria's fields. */
export function FieldProblem({ id, children }: { id?: string; children?: string }) {
  if (!children) return null;
  return (
    <span id={id} className={styles.error}>
      <CircleAlert size="0.875rem" aria-hidden />
      <span>{children}</span>
    </span>
  );
}
