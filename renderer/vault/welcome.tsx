import { ArrowRight, FilePlus2, FlaskConical, type LucideIcon } from "lucide-react";
import { InlineAlert, LinkButton } from "../ui/index.ts";
import { DemoProgress, useOpenDemo } from "./open-demo.tsx";
import { VaultPage } from "./vault-page.tsx";
import styles from "./welcome.module.css";

interface WelcomeProps {
  onCreate: () => void;
  onEvaluate: () => void;
  /** Somebody comes back from there. */
  wasEvaluating: boolean;
}

/** The very first screen: begin for real, or look around. */
export function Welcome({ onCreate, onEvaluate, wasEvaluating }: WelcomeProps) {
  const demo = useOpenDemo();
  if (demo.isBusy) return <DemoProgress progress={demo.progress} />;
  return (
    <VaultPage
      title="Willkommen"
      lead="Fallmanagement und Statistik für Ihr WIR-Vielfaltszentrum. Das Programm arbeitet ohne Netz, alles bleibt auf diesem Gerät."
      width="wide"
      below={
        <LinkButton onPress={onEvaluate} autoFocus={wasEvaluating}>
          Landesauswertung öffnen
        </LinkButton>
      }
    >
      {demo.failure ? (
        <InlineAlert tone="danger" isAnnounced>
          {demo.failure.message}
        </InlineAlert>
      ) : null}
      <div className={styles.choices}>
        <Choice icon={FilePlus2} name="Akte anlegen" isMain onPress={onCreate}>
          Drei Schritte, etwa drei Minuten. Halten Sie einen Drucker oder Stift und Papier bereit.
        </Choice>
        <Choice icon={FlaskConical} name="Mit Beispieldaten ausprobieren" onPress={demo.open}>
          Ein erfundenes Zentrum zum Kennenlernen. Es ist getrennt und vermischt sich nie mit echten Daten.
        </Choice>
      </div>
    </VaultPage>
  );
}

interface ChoiceProps {
  icon: LucideIcon;
  name: string;
  isMain?: boolean;
  onPress: () => void;
  children: string;
}

function Choice({ icon: Icon, name, isMain = false, onPress, children }: ChoiceProps) {
  return (
    <button type="button" className={styles.choice} data-main={isMain} onClick={onPress}>
      <Icon size="1.5rem" strokeWidth={1.5} aria-hidden />
      <span>
        <span className={styles.name}>{name}</span>
        <span className={styles.hint}>{children}</span>
      </span>
      <ArrowRight size="1rem" aria-hidden />
    </button>
  );
}
