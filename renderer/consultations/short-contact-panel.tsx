import { useState } from "react";
import { today } from "../../shared/dates.ts";
import { readableName } from "../../shared/model/names.ts";
import { useAnswer, useCommand } from "../api/use-operation.ts";
import { useNavigation } from "../app/navigation.ts";
import { closePanel, usePanel } from "../app/panels.ts";
import { useDraft } from "../drafts/use-draft.ts";
import { offerUndo } from "../people/offer-undo.ts";
import { PersonPicker, type PickedPerson } from "../people/person-picker.tsx";
import { Button, ErrorSummary, holdKeysForForm, InlineAlert, Panel, useShortcut } from "../ui/index.ts";
import { Circumstances, ModePicks, NoteField, TopicPicks } from "./consultation-fields.tsx";
import { DraftMeta, FocusOnRequest } from "./consultation-form.tsx";
import { shortContactDraftKey } from "./draft-keys.ts";
import { type ConsultationEntry, emptyEntry, newConsultationOf } from "./entry.ts";
import type { Habits } from "./habits.ts";
import { SaveButtons } from "./save-buttons.tsx";
import { useEntrySaving } from "./use-entry-saving.ts";
import { useHabits } from "./use-habits.ts";

interface ShortContact extends ConsultationEntry {
  person: PickedPerson | null;
}

/** A short contact in four fields at most: who (or nobody), how, what about, a note. */
export function ShortContactPanel() {
  const { habits, isReady, learn } = useHabits();
  const { person, isSettled } = useOpenPerson();
  const [done, setDone] = useState<string | null>(null);

  function beginNext(): void {
    const { panel } = usePanel.getState();
    setDone(null);
    holdKeysForForm(() => panel !== null && usePanel.getState().panel === panel);
  }

  if (!isReady || !isSettled) return null;
  return done === null ? (
    <ShortContactForm habits={habits} learn={learn} openPerson={person} onDone={setDone} />
  ) : (
    <Saved text={done} onNext={beginNext} />
  );
}

/** The person on the screen, who is probably the one the contact was with. */
function useOpenPerson(): { person: PickedPerson | null; isSettled: boolean } {
  const place = useNavigation(({ places, position }) => places[position] ?? "");
  const id = /^\/personen\/([^/?]+)/.exec(place)?.[1];
  const { data, isPending } = useAnswer("person", { id: id ?? "" }, { enabled: id !== undefined });
  if (id === undefined) return { person: null, isSettled: true };
  return { person: data ? { id: data.id, name: readableName(data) } : null, isSettled: !isPending };
}

function emptyShortContact(person: PickedPerson | null): ShortContact {
  const likely = { date: today(), kind: "kurz", language: null, interpreting: null };
  return { ...emptyEntry(likely), duration: "15", person };
}

interface ShortContactFormProps {
  habits: Habits;
  learn: ReturnType<typeof useHabits>["learn"];
  openPerson: PickedPerson | null;
  onDone: (text: string) => void;
}

function ShortContactForm({ habits, learn, openPerson, onDone }: ShortContactFormProps) {
  const draft = useDraft<ShortContact>(shortContactDraftKey, emptyShortContact(openPerson));
  const record = useCommand("recordConsultation");
  const { content: entry, change } = draft;
  const { questions, attempt, save } = useEntrySaving(entry, record, () => {
    const recorded = newConsultationOf(
      entry,
      { personId: entry.person?.id ?? null, openCaseId: null },
      today(),
    );
    record.mutate(recorded, {
      onSuccess: async () => {
        onDone(
          entry.person ? `Kurzkontakt mit ${entry.person.name} gespeichert.` : "Kurzkontakt gespeichert.",
        );
        learn(recorded);
        await draft.discard();
        offerUndo("Kurzkontakt gespeichert.");
      },
    });
  });
  const field = { entry, change, questions };
  if (!draft.isReady) return null;
  return (
    <Panel
      title="Kurzkontakt"
      meta={<DraftMeta draft={draft} />}
      onClose={closePanel}
      footer={
        <SaveButtons
          isPending={record.isPending}
          canDiscard={draft.hasContent}
          onSave={save}
          onClose={closePanel}
          onDiscard={() => {
            void draft.discard();
            closePanel();
          }}
        />
      }
    >
      <FocusOnRequest request={1} field={entry.person ? "mode" : undefined}>
        <ErrorSummary errors={questions} attempt={attempt} />
        <PersonPicker
          label="Person"
          placeholder="Name, oder leer lassen: anonym"
          value={entry.person}
          onChange={(person) => change({ person })}
        />
        <ModePicks {...field} label="Art des Kontakts" />
        <TopicPicks {...field} habits={habits} />
        <NoteField {...field} rows={4} />
        <Circumstances {...field} allowsCase={false} today={today()} />
      </FocusOnRequest>
    </Panel>
  );
}

function Saved({ text, onNext }: { text: string; onNext: () => void }) {
  useShortcut("Escape", closePanel, { label: "Schließen", group: "Formular", inFields: true });
  useShortcut("N", onNext, { label: "Noch ein Kurzkontakt", group: "Formular" });
  return (
    <Panel title="Kurzkontakt" onClose={closePanel}>
      <FocusOnRequest request={1}>
        <Button variant="primary" shortcut="N" onPress={onNext}>
          Noch einer
        </Button>
      </FocusOnRequest>
      <InlineAlert tone="success" isAnnounced>
        {text}
      </InlineAlert>
      <Button onPress={closePanel}>Schließen</Button>
    </Panel>
  );
}
