import type { ReactNode } from "react";
import { createPortal } from "react-dom";
import { classes } from "./classes.ts";
import styles from "./paper.module.css";

/**
 * What comes out of the printer in place of the window, and is not seen on the screen. It stands beside the window and
 * not in it, so that no frame cuts a long print-out off.
 */
export function Paper({ className, children }: { className?: string; children: ReactNode }) {
  return createPortal(<div className={classes(styles.paper, className)}>{children}</div>, document.body);
}
