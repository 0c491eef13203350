import { Section } from "../ui/index.ts";
import styles from "./settings.module.css";

const shellNames = { electron: "eigenes Programm", browser: "Browserfenster auf diesem Gerät" } as const;

/** Version, licence and the shell around the window. */
export function AboutSection() {
  const { version, kind } = window.vielfaltsakte.shell;
  return (
    <Section title="Über die Vielfaltsakte">
      <div className={styles.group}>
        <dl className={styles.about}>
          <dt>Version</dt>
          <dd>{version}</dd>
          <dt>Lizenz</dt>
          <dd>EUPL-1.2, freie Software</dd>
          <dt>Läuft als</dt>
          <dd>{shellNames[kind]}</dd>
          <dt>Netz</dt>
          <dd>Wird nicht benutzt. Alle Angaben bleiben verschlüsselt auf diesem Gerät.</dd>
        </dl>
      </div>
    </Section>
  );
}
