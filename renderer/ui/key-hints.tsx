import { Fragment } from "react";
import { Kbd } from "./kbd.tsx";
import styles from "./key-hints.module.css";

interface KeyHintsProps {
  /** What each key does: `["Enter", "öffnen"]`. */
  hints: readonly (readonly [combination: string, words: string])[];
}

/** Which keys work in the list above; not printed. */
export function KeyHints({ hints }: KeyHintsProps) {
  return (
    <p className={styles.hints} data-print="hidden">
      {hints.map(([combination, words]) => (
        <Fragment key={combination}>
          <Kbd combination={combination} /> {words}{" "}
        </Fragment>
      ))}
    </p>
  );
}
