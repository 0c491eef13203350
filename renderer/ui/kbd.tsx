import styles from "./kbd.module.css";
import { keyCaps } from "./shortcut-keys.ts";

/** Shows a combination such as "Ctrl+K" as it is printed on a German keyboard: "Strg K". */
export function Kbd({ combination }: { combination: string }) {
  return <kbd className={styles.kbd}>{keyCaps(combination)}</kbd>;
}
