import { KeyRound } from "lucide-react";
import { useAnswer, useCommand } from "../api/use-operation.ts";
import { Button, notify, Section } from "../ui/index.ts";
import styles from "./delivery.module.css";

/** What the receiving side must know to tell that a package comes from here. */
export function CentreKeySection() {
  const { data } = useAnswer("centreKey", {});
  const save = useCommand("exportCentreKey");

  function saveKey(): void {
    save.mutate(
      {},
      {
        onSuccess: (saved) => {
          if (saved) notify({ text: `Gespeichert: ${saved.path}` });
        },
        onError: ({ failure }) => notify({ text: failure.message, tone: "danger" }),
      },
    );
  }

  return (
    <Section
      title="Schlüssel dieses Zentrums"
      aside={
        <Button size="small" icon={KeyRound} isPending={save.isPending} onPress={saveKey}>
          Öffentlichen Schlüssel speichern …
        </Button>
      }
    >
      <p className={styles.quiet}>
        Damit erkennt das Land, dass eine Lieferung von hier kommt. Geben Sie die Datei einmal weiter und
        vergleichen Sie den Fingerabdruck, zum Beispiel am Telefon:
      </p>
      <p>{data ? <code className={styles.fingerprint}>{data.fingerprint}</code> : null}</p>
    </Section>
  );
}
