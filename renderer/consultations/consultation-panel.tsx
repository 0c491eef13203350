import { type Day, today } from "../../shared/dates.ts";
import type { Consultation } from "../../shared/model/consultations.ts";
import { readableName } from "../../shared/model/names.ts";
import type { PersonFile } from "../../shared/model/people.ts";
import { useCommand } from "../api/use-operation.ts";
import { drafts } from "../drafts/drafts.ts";
import { useDraft } from "../drafts/use-draft.ts";
import { offerUndo } from "../people/offer-undo.ts";
import { notify } from "../ui/index.ts";
import { ConsultationForm } from "./consultation-form.tsx";
import { changedConsultationDraftKey, consultationDraftKey } from "./draft-keys.ts";
import {
  attributesOf,
  type ConsultationEntry,
  changedAttributes,
  emptyEntry,
  entryOf,
  likelyKind,
  newConsultationOf,
} from "./entry.ts";
import type { Habits } from "./habits.ts";
import { useHabits } from "./use-habits.ts";
import { kindHeading } from "./words.ts";

interface ConsultationPanelProps {
  person: PersonFile;
  /** An earlier contact that is changed; `null` for a new one. */
  consultation: Consultation | null;
  /** Moves the focus into the form whenever it grows; 0 leaves the focus where it is. */
  request: number;
  /** The field that takes the focus; the first one unless given. */
  field?: string | null;
  onClose: () => void;
}

/** The form for a contact beside the person: a new one, or an earlier one to be put right. */
export function ConsultationPanel({ consultation, ...props }: ConsultationPanelProps) {
  const { habits, isReady, learn } = useHabits();
  if (!isReady) return null;
  return consultation ? (
    <ChangedConsultation key={consultation.id} {...props} consultation={consultation} habits={habits} />
  ) : (
    <NewConsultation {...props} habits={habits} learn={learn} />
  );
}

interface NewProps extends Omit<ConsultationPanelProps, "consultation"> {
  habits: Habits;
  learn: ReturnType<typeof useHabits>["learn"];
}

function NewConsultation({ person, habits, learn, request, onClose }: NewProps) {
  const key = consultationDraftKey(person.id);
  const openCase = person.cases.find(({ state }) => state !== "closed") ?? null;
  const draft = useDraft(key, startOf(person, habits, openCase !== null));
  const record = useCommand("recordConsultation");

  function save(entry: ConsultationEntry) {
    const recorded = newConsultationOf(
      entry,
      { personId: person.id, openCaseId: openCase?.id ?? null },
      today(),
    );
    record.mutate(recorded, {
      onSuccess: async () => {
        onClose();
        learn(recorded);
        // Only then is it said: after a crash a draft of what is already saved must not come back.
        await draft.discard();
        offerUndo(`${kindHeading(entry.kind)} gespeichert.`);
      },
    });
  }

  return (
    <ConsultationForm
      title="Beratung erfassen"
      about={readableName(person)}
      draft={draft}
      request={request}
      habits={habits}
      allowsCase={openCase !== null}
      command={record}
      onSave={save}
      onClose={onClose}
      onDiscard={() => throwAway(key, draft.content, onClose)}
    />
  );
}

interface ChangedProps extends Omit<ConsultationPanelProps, "consultation"> {
  consultation: Consultation;
  habits: Habits;
}

function ChangedConsultation({ person, consultation, habits, request, field, onClose }: ChangedProps) {
  const key = changedConsultationDraftKey(consultation.id);
  const draft = useDraft(key, entryOf(consultation));
  const update = useCommand("updateConsultation");

  function save(entry: ConsultationEntry) {
    const changes = changedAttributes(consultation, attributesOf(entry));
    update.mutate(
      { id: consultation.id, changes },
      {
        onSuccess: async () => {
          onClose();
          await draft.discard();
          offerUndo("Änderung gespeichert.");
        },
      },
    );
  }

  return (
    <ConsultationForm
      title="Eintrag bearbeiten"
      about={readableName(person)}
      draft={draft}
      request={request}
      habits={habits}
      wantedField={field}
      allowsCase={consultation.caseId !== null}
      isChange
      command={update}
      onSave={save}
      onClose={onClose}
      onDiscard={() => throwAway(key, draft.content, onClose)}
    />
  );
}

function startOf(person: PersonFile, habits: Habits, hasOpenCase: boolean): ConsultationEntry {
  const date: Day = today();
  const before = habits.byPerson[person.id] ?? { language: null, interpreting: null };
  return emptyEntry({ date, kind: likelyKind({ hasOpenCase }), ...before });
}

/** Discards a draft; until the message has gone it can be brought back. */
function throwAway(key: string, content: ConsultationEntry, onClose: () => void): void {
  onClose();
  void drafts.discard(key);
  notify({ text: "Entwurf verworfen.", action: { onAction: () => drafts.change(key, content) } });
}
