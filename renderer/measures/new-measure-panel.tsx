import { useState } from "react";
import { codeListTitle, codeValues } from "../../shared/codelists/codelists.ts";
import { today } from "../../shared/dates.ts";
import { useCommand } from "../api/use-operation.ts";
import { goTo } from "../app/navigation.ts";
import { closePanel } from "../app/panels.ts";
import { DraftMeta, FocusOnRequest } from "../consultations/consultation-form.tsx";
import { SaveButtons } from "../consultations/save-buttons.tsx";
import { useDraft } from "../drafts/use-draft.ts";
import { refusals } from "../forms/refusals.ts";
import { offerUndo } from "../people/offer-undo.ts";
import { ChipGroup, commitTyping, DateField, ErrorSummary, Panel, TextField } from "../ui/index.ts";
import {
  emptyMeasure,
  type MeasureEntry,
  measureOf,
  newMeasureDraftKey,
  openMeasureQuestions,
} from "./measure-entry.ts";
import { measurePlace } from "./places.ts";

const kindsShown = 4;

/** A new measure: what, which kind, when, where. The rest is added on its page. */
export function NewMeasurePanel() {
  const draft = useDraft<MeasureEntry>(newMeasureDraftKey, emptyMeasure(today()));
  const create = useCommand("createMeasure");
  const [attempt, setAttempt] = useState(0);
  const { content: entry, change } = draft;
  const questions: Record<string, string> =
    attempt > 0 ? { ...refusals(create.error), ...openMeasureQuestions(entry) } : {};

  function save() {
    if (create.isPending) return;
    commitTyping();
    setAttempt(attempt + 1);
    if (Object.keys(openMeasureQuestions(entry)).length > 0) return;
    create.mutate(
      { measure: measureOf(entry) },
      {
        onSuccess: async ({ id }) => {
          closePanel();
          goTo(measurePlace(id));
          offerUndo("Maßnahme angelegt.");
          await draft.discard();
        },
      },
    );
  }

  if (!draft.isReady) return null;
  return (
    <Panel
      title="Neue Maßnahme"
      meta={<DraftMeta draft={draft} />}
      onClose={closePanel}
      footer={
        <SaveButtons
          isPending={create.isPending}
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
      <FocusOnRequest request={1}>
        <ErrorSummary errors={questions} attempt={attempt} />
        <TextField
          label="Titel"
          name="title"
          placeholder="Deutsch im Alltag"
          maxLength={300}
          value={entry.title}
          onChange={(title) => change({ title })}
          errorMessage={questions.title}
        />
        <ChipGroup
          label="Art"
          name="kind"
          options={codeValues("measureKind").map(({ code, label }) => ({ id: code, label }))}
          initialCount={kindsShown}
          moreLabel="mehr"
          value={entry.kind}
          onChange={(kind) => change({ kind })}
          errorMessage={questions.kind}
        />
        <DateField
          label="erster Tag"
          name="startsOn"
          value={entry.startsOn}
          onChange={(startsOn) => change({ startsOn })}
          errorMessage={questions.startsOn}
        />
        <DateField
          label="letzter Tag"
          name="endsOn"
          optional
          direction="future"
          value={entry.endsOn}
          onChange={(endsOn) => change({ endsOn })}
          errorMessage={questions.endsOn}
        />
        <TextField
          label="Ort"
          name="place"
          optional
          maxLength={300}
          value={entry.place}
          onChange={(place) => change({ place })}
        />
        <ChipGroup
          label={codeListTitle("objective")}
          name="objectives"
          optional
          selectionMode="multiple"
          options={codeValues("objective").map(({ code, label }) => ({ id: code, label }))}
          value={entry.objectives}
          onChange={(objectives) => change({ objectives })}
        />
      </FocusOnRequest>
    </Panel>
  );
}
