import type { Outgoing } from "../../shared/contract/delivery.ts";
import { useAnswer } from "../api/use-operation.ts";
import { Button, InlineAlert, Section, Spinner } from "../ui/index.ts";
import styles from "./delivery.module.css";
import { PackageFiles } from "./package-files.tsx";

/** Every file of a sealed package as it leaves. */
export function OutgoingFiles({ outgoing, onClose }: { outgoing: Outgoing; onClose: () => void }) {
  const answer = useAnswer("outgoingFiles", { period: outgoing.period });
  return (
    <Section
      title={`Was geht hinaus? ${outgoing.title}`}
      aside={
        <Button size="small" onPress={onClose}>
          Schließen
        </Button>
      }
      level={3}
      boxed
    >
      {answer.isError ? (
        <InlineAlert tone="danger">
          <p>{answer.error.failure.message}</p>
        </InlineAlert>
      ) : null}
      {answer.data ? (
        <>
          <p className={styles.quiet}>
            Das sind alle Dateien der Lieferung, Byte für Byte. So wurden sie beim Versiegeln festgehalten,
            und so gehen sie jedes Mal hinaus.
          </p>
          <PackageFiles files={answer.data} />
        </>
      ) : answer.isError ? null : (
        <Spinner label="Dateien werden zusammengestellt" />
      )}
    </Section>
  );
}
