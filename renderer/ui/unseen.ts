import styles from "./unseen.module.css";

/** Class of what is read to those who do not see the screen, and not shown. */
export const unseen = styles.unseen;
