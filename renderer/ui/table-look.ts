import styles from "./reading-table.module.css";

/** The look of every table that is read: a frame that scrolls, lines, quiet heads. For tables that are built by hand. */
export const tableLook = { frame: styles.frame, table: styles.table };
