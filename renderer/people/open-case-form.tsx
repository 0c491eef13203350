import { useState } from "react";
import { type Day, today } from "../../shared/dates.ts";
import { useCommand } from "../api/use-operation.ts";
import { useSession } from "../app/session.ts";
import { DateField, TextField } from "../ui/index.ts";
import { CaseForm } from "./case-form.tsx";
import { offerUndo } from "./offer-undo.ts";
import { UserField } from "./user-field.tsx";

interface OpenCaseFormProps {
  personId: string;
  onDone: () => void;
}

/** Opens a case of Fallmanagement with a person: what it is about, and who is responsible. */
export function OpenCaseForm({ personId, onDone }: OpenCaseFormProps) {
  const userId = useSession(({ status }) => status?.user?.id ?? null);
  const [concern, setConcern] = useState("");
  const [openedOn, setOpenedOn] = useState<Day | null>(today());
  const [ownerId, setOwnerId] = useState(userId);
  const open = useCommand("openCase");

  function submit() {
    if (openedOn === null || ownerId === null) return;
    open.mutate(
      { personId, concern: concern.trim(), openedOn, ownerId },
      {
        onSuccess: () => {
          onDone();
          offerUndo("Fall eröffnet.");
        },
      },
    );
  }

  return (
    <CaseForm
      verb="Fall eröffnen"
      command={open}
      isComplete={concern.trim() !== "" && openedOn !== null && ownerId !== null}
      onSubmit={submit}
      onCancel={onDone}
    >
      <TextField
        label="Worum geht es?"
        name="concern"
        autoFocus
        placeholder="zum Beispiel: eigene Wohnung, Anerkennung des Abschlusses"
        maxLength={300}
        value={concern}
        onChange={setConcern}
      />
      <DateField
        label="eröffnet am"
        name="openedOn"
        direction="past"
        maximum={today()}
        value={openedOn}
        onChange={setOpenedOn}
      />
      <UserField label="zuständig" value={ownerId} onChange={setOwnerId} />
    </CaseForm>
  );
}
