import { type ReactNode, useEffect, useRef } from "react";
import { today } from "../../shared/dates.ts";
import type { OperationFailed } from "../api/api.ts";
import type { DraftHandle } from "../drafts/use-draft.ts";
import { ErrorSummary, Panel, SaveState } from "../ui/index.ts";
import styles from "./consultation.module.css";
import { Circumstances, ModeAndDuration, NoteField, TopicPicks } from "./consultation-fields.tsx";
import { draftWords } from "./draft-words.ts";
import type { ConsultationEntry } from "./entry.ts";
import type { Habits } from "./habits.ts";
import { SaveButtons } from "./save-buttons.tsx";
import { useEntrySaving } from "./use-entry-saving.ts";
import { WhatFollows } from "./what-follows.tsx";

interface ConsultationFormProps {
  title: string;
  /** Whose contact it is; said where the person cannot be seen beside the form. */
  about: string;
  draft: DraftHandle<ConsultationEntry>;
  request: number;
  wantedField?: string | null;
  habits: Habits;
  /** Fallmanagement can be chosen. */
  allowsCase: boolean;
  /** Referrals and the next step belong to a new contact only. */
  isChange?: boolean;
  command: { isPending: boolean; error: OperationFailed | null };
  onSave: (entry: ConsultationEntry) => void;
  onClose: () => void;
  onDiscard: () => void;
}

/** The fields of a contact in a panel. Strg Enter saves, Escape closes and keeps the draft. */
export function ConsultationForm(props: ConsultationFormProps) {
  const { draft, habits, command, isChange = false } = props;
  const { content: entry, change } = draft;
  const { questions, attempt, save } = useEntrySaving(entry, command, props.onSave);
  const field = { entry, change, questions };
  if (!draft.isReady) return null;
  return (
    <Panel
      title={props.title}
      meta={<DraftMeta draft={draft} />}
      onClose={props.onClose}
      footer={
        <SaveButtons
          isPending={command.isPending}
          canDiscard={draft.hasContent}
          onSave={save}
          onClose={props.onClose}
          onDiscard={props.onDiscard}
        />
      }
    >
      <FocusOnRequest request={props.request} field={props.wantedField ?? undefined}>
        <p className={styles.about}>{props.about}</p>
        <ErrorSummary errors={questions} attempt={attempt} />
        <ModeAndDuration {...field} />
        <TopicPicks {...field} habits={habits} />
        <NoteField {...field} />
        {isChange ? null : <WhatFollows {...field} habits={habits} />}
        <Circumstances
          {...field}
          allowsCase={props.allowsCase}
          wantedField={props.wantedField}
          today={today()}
        />
      </FocusOnRequest>
    </Panel>
  );
}

/** "Entwurf 14:02", or that the draft could not be kept. */
export function DraftMeta({ draft }: { draft: DraftHandle<object> }) {
  if (draft.state === "failed") return <SaveState state="failed" onRetry={draft.retry} />;
  return draft.hasContent ? draftWords(draft.savedAt) : null;
}

interface FocusOnRequestProps {
  request: number;
  /** The name of the field that takes the focus; the first one unless given. */
  field?: string;
  children: ReactNode;
}

/** Puts the focus into a field whenever the user asks for the form. */
export function FocusOnRequest({ request, field, children }: FocusOnRequestProps) {
  const element = useRef<HTMLDivElement>(null);
  const place = useRef(field);
  place.current = field;
  useEffect(() => {
    if (request === 0) return;
    const within = place.current ? `[data-field="${place.current}"] ` : "";
    element.current
      ?.querySelector<HTMLElement>(["button", "input", "textarea"].map((one) => within + one).join(", "))
      ?.focus();
  }, [request]);
  return (
    <div className={styles.form} ref={element}>
      {children}
    </div>
  );
}
