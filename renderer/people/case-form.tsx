import type { FormEvent, ReactNode } from "react";
import type { OperationFailed } from "../api/api.ts";
import { Button, commitTyping, InlineAlert } from "../ui/index.ts";
import styles from "./case.module.css";

interface CaseFormProps {
  /** What the main button says. */
  verb: string;
  command: { isPending: boolean; error: OperationFailed | null };
  isComplete: boolean;
  onSubmit: () => void;
  onCancel: () => void;
  /** A second way out, for example ending a substitution. */
  other?: { label: string; onPress: () => void };
  children: ReactNode;
}

/** A few fields in place, with the button that does it. */
export function CaseForm({ verb, command, isComplete, onSubmit, onCancel, other, children }: CaseFormProps) {
  function submit(event: FormEvent) {
    event.preventDefault();
    commitTyping();
    if (isComplete && !command.isPending) onSubmit();
  }

  return (
    <form className={styles.form} onSubmit={submit}>
      {command.error ? (
        <InlineAlert tone="danger" isAnnounced>
          {reasonOf(command.error)}
        </InlineAlert>
      ) : null}
      <div className={styles.fields}>{children}</div>
      <div className={styles.buttons}>
        <Button
          type="submit"
          size="small"
          variant="primary"
          isDisabled={!isComplete}
          isPending={command.isPending}
        >
          {verb}
        </Button>
        {other ? (
          <Button size="small" onPress={other.onPress}>
            {other.label}
          </Button>
        ) : null}
        <Button size="small" variant="quiet" onPress={onCancel}>
          Abbrechen
        </Button>
      </div>
    </form>
  );
}

function reasonOf({ failure }: OperationFailed): string {
  const sentences = Object.values(failure.fields ?? {});
  return sentences.length > 0 ? sentences.join(" ") : failure.message;
}
