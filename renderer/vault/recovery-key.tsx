import { groupsOf } from "./checks.ts";
import styles from "./recovery-key.module.css";

/** The recovery key in numbered groups, easy to read out and to copy by hand. */
export function RecoveryKeyGroups({ recoveryKey }: { recoveryKey: string }) {
  return (
    <ol className={styles.groups} aria-label="Wiederherstellungsschlüssel">
      {numberedGroups(recoveryKey).map(({ group, position }) => (
        <li key={position} className={styles.group}>
          <span className={styles.position} aria-hidden>
            {position}
          </span>
          <span className={styles.signs}>{group}</span>
        </li>
      ))}
    </ol>
  );
}

const numberedGroups = (recoveryKey: string) =>
  groupsOf(recoveryKey).map((group, index) => ({ group, position: index + 1 }));

const longDay = new Intl.DateTimeFormat("de-DE", { dateStyle: "long" });

/** What comes out of the printer: only this sheet, never the screen around it. */
export function RecoveryKeySheet({ recoveryKey, centre }: { recoveryKey: string; centre: string }) {
  return (
    <div className={styles.sheet}>
      <h1>Wiederherstellungsschlüssel der Vielfaltsakte</h1>
      <p>
        WIR-Vielfaltszentrum {centre}
        <br />
        Erstellt am {longDay.format(new Date())}
      </p>
      <RecoveryKeyGroups recoveryKey={recoveryKey} />
      <ul className={styles.notes}>
        <li>Mit diesem Schlüssel lässt sich die Akte öffnen, wenn ein Passwort vergessen wurde.</li>
        <li>Wer ihn hat, kann alle Daten lesen. Bewahren Sie ihn verschlossen auf, getrennt vom Gerät.</li>
        <li>Ohne Passwort und ohne diesen Schlüssel kann niemand die Daten wiederherstellen.</li>
        <li>Ein neuer Schlüssel macht diesen ungültig. Vernichten Sie dann dieses Blatt.</li>
      </ul>
    </div>
  );
}
