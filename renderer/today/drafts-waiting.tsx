import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useStore } from "zustand";
import { readableName } from "../../shared/model/names.ts";
import { useAnswer } from "../api/use-operation.ts";
import { goTo } from "../app/navigation.ts";
import { openPanel } from "../app/panels.ts";
import { draftWords } from "../consultations/draft-words.ts";
import { drafts } from "../drafts/drafts.ts";
import { personPlace } from "../people/person-place.ts";
import { LinkButton, Section } from "../ui/index.ts";
import styles from "./today.module.css";
import { type WaitingDraft, waitingDrafts } from "./waiting-drafts.ts";

interface DraftsWaitingProps {
  /** Opens the form of a new task, which stands on this screen. */
  onTask: () => void;
}

/** What was begun and not finished; nothing when there is none. */
export function DraftsWaiting({ onTask }: DraftsWaitingProps) {
  const waiting = useWaitingDrafts();
  if (waiting.length === 0) return null;
  return (
    <Section title="Angefangen">
      <ul className={styles.drafts}>
        {waiting.map((draft) => (
          <li key={draft.key}>
            {draft.kind === "consultation" ? (
              <ConsultationDraft personId={draft.personId} savedAt={draft.savedAt} />
            ) : (
              <DraftLine savedAt={draft.savedAt} {...wholeForms(onTask)[draft.kind]} />
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function wholeForms(onTask: () => void) {
  return {
    shortContact: { title: "Kurzkontakt", onOpen: () => openPanel({ kind: "shortContact" }) },
    task: { title: "Neue Wiedervorlage", onOpen: onTask },
    newMeasure: { title: "Neue Maßnahme", onOpen: () => openPanel({ kind: "newMeasure" }) },
  } as const;
}

function ConsultationDraft({ personId, savedAt }: { personId: string; savedAt: string }) {
  const { data: person } = useAnswer("person", { id: personId });
  if (!person) return null;
  return (
    <DraftLine
      title={`Beratung: ${readableName(person)}`}
      savedAt={savedAt}
      onOpen={() => goTo(personPlace(personId))}
    />
  );
}

interface DraftLineProps {
  title: string;
  savedAt: string;
  onOpen: () => void;
}

function DraftLine({ title, savedAt, onOpen }: DraftLineProps) {
  return (
    <div className={styles.draft}>
      <span className={styles.name}>{title}</span>
      <span className={styles.quiet}>{draftWords(new Date(savedAt))}</span>
      <LinkButton onPress={onOpen} aria-label={`${title} weiter schreiben`}>
        weiter schreiben
      </LinkButton>
    </div>
  );
}

/** Drafts are saved past the cache, so the list is asked for again whenever one was saved or thrown away. */
function useWaitingDrafts(): WaitingDraft[] {
  const client = useQueryClient();
  const { data } = useAnswer("listDrafts", {});
  const saves = useStore(drafts.state, (state) =>
    Object.entries(state.drafts)
      .map(([key, { state: stage, savedAt }]) => `${key} ${stage} ${savedAt}`)
      .join(),
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: every save counts
  useEffect(() => void client.invalidateQueries({ queryKey: ["listDrafts"] }), [client, saves]);
  return waitingDrafts(data ?? []);
}
