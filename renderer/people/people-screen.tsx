import { UserRoundX } from "lucide-react";
import { useParams, useSearch } from "wouter";
import type { OperationFailed } from "../api/api.ts";
import { useAnswer } from "../api/use-operation.ts";
import { goTo } from "../app/navigation.ts";
import { usePanel } from "../app/panels.ts";
import { ConsultationPanel } from "../consultations/consultation-panel.tsx";
import { useConsultationForm } from "../consultations/use-consultation-form.ts";
import { useWantedConsultation } from "../consultations/use-wanted-consultation.ts";
import { Button, EmptyState, Spinner, WorkArea } from "../ui/index.ts";
import { PeopleList } from "./people-list.tsx";
import { PeopleTable } from "./people-table.tsx";
import { PersonPage } from "./person-page.tsx";
import { readWantedPart } from "./wanted-part.ts";

/** Everybody as a table, or one person beside the list that led to her. */
export function PeopleScreen() {
  const { id } = useParams<{ id?: string }>();
  return id ? <OpenPerson key={id} id={id} /> : <PeopleTable />;
}

function OpenPerson({ id }: { id: string }) {
  const { data: person, error } = useAnswer("person", { id });
  const { editedForm, recordButton, open, edit, close } = useConsultationForm(id);
  const wanted = readWantedPart(useSearch());
  useWantedConsultation(wanted.field === "referrals" ? null : wanted.consultation, wanted.field, edit);
  // A form that was opened from the frame takes the place at the right; the draft here stays.
  const isPlaceTaken = usePanel(({ panel }) => panel !== null);
  const panel =
    person && editedForm && !isPlaceTaken ? (
      <ConsultationPanel
        person={person}
        consultation={editedForm.consultation}
        request={editedForm.request}
        field={editedForm.field}
        onClose={close}
      />
    ) : undefined;
  return (
    <WorkArea list={<PeopleList openId={id} />} listLabel="Personen" panel={panel}>
      {person ? (
        <PersonPage
          person={person}
          isRecording={panel !== undefined}
          recordButton={recordButton}
          onRecord={open}
          onEdit={edit}
        />
      ) : (
        <NotShown error={error} />
      )}
    </WorkArea>
  );
}

function NotShown({ error }: { error: OperationFailed | null }) {
  if (!error) return <Spinner label="Person wird geladen" />;
  return (
    <EmptyState
      icon={UserRoundX}
      title="Diese Person wird nicht angezeigt"
      action={<Button onPress={() => goTo("/personen")}>Zu allen Personen</Button>}
    >
      {error.failure.message}
    </EmptyState>
  );
}
