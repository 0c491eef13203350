import { LinkButton } from "../ui/index.ts";
import styles from "./frame.module.css";
import { leaveDemo } from "./session.ts";

/** Says on every screen that nothing here is real. */
export function DemoNotice() {
  return (
    <div className={styles.demo}>
      <span>
        <strong>Beispieldaten.</strong> Alle Personen sind erfunden.
      </span>
      <LinkButton onPress={leaveDemo}>Beispiel verlassen</LinkButton>
    </div>
  );
}
