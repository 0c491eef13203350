import { useState } from "react";
import { codeListTitle, codeValues } from "../../shared/codelists/codelists.ts";
import { addDays, type Day, today } from "../../shared/dates.ts";
import type { CaseSummary } from "../../shared/model/cases.ts";
import { useCommand } from "../api/use-operation.ts";
import { ChipGroup, DateField } from "../ui/index.ts";
import { CaseForm } from "./case-form.tsx";
import { offerUndo } from "./offer-undo.ts";
import { UserField } from "./user-field.tsx";

interface CaseFormProps {
  file: CaseSummary;
  onDone: () => void;
}

function finish(text: string, onDone: () => void): { onSuccess: () => void } {
  return {
    onSuccess: () => {
      onDone();
      offerUndo(text);
    },
  };
}

/** Hands the case over to somebody else. */
export function TransferCaseForm({ file, onDone }: CaseFormProps) {
  const [ownerId, setOwnerId] = useState<string | null>(null);
  const transfer = useCommand("transferCase");
  return (
    <CaseForm
      verb="Übergeben"
      command={transfer}
      isComplete={ownerId !== null}
      onCancel={onDone}
      onSubmit={() =>
        transfer.mutate({ id: file.id, ownerId: ownerId ?? "" }, finish("Fall übergeben.", onDone))
      }
    >
      <UserField label="Übergeben an" except={file.ownerId} value={ownerId} onChange={setOwnerId} />
    </CaseForm>
  );
}

/** Lets somebody stand in for some time, or ends that. */
export function SubstituteCaseForm({ file, onDone }: CaseFormProps) {
  const [userId, setUserId] = useState(file.substituteId);
  const [from, setFrom] = useState<Day | null>(file.substituteFrom ?? today());
  const [until, setUntil] = useState<Day | null>(file.substituteUntil ?? addDays(today(), 14));
  const substitute = useCommand("substituteCase");

  function submit() {
    if (userId === null || from === null || until === null) return;
    substitute.mutate(
      { id: file.id, substitution: { userId, from, until } },
      finish("Vertretung eingetragen.", onDone),
    );
  }

  return (
    <CaseForm
      verb="Vertretung eintragen"
      command={substitute}
      isComplete={userId !== null && from !== null && until !== null}
      onCancel={onDone}
      onSubmit={submit}
      other={
        file.substituteId === null
          ? undefined
          : {
              label: "Vertretung beenden",
              onPress: () =>
                substitute.mutate({ id: file.id, substitution: null }, finish("Vertretung beendet.", onDone)),
            }
      }
    >
      <UserField label="Vertretung durch" except={file.ownerId} value={userId} onChange={setUserId} />
      <DateField label="vom" value={from} onChange={setFrom} />
      <DateField
        label="bis einschließlich"
        direction="future"
        minimum={from ?? undefined}
        value={until}
        onChange={setUntil}
      />
    </CaseForm>
  );
}

/** Lets the case rest. */
export function RestCaseForm({ file, onDone }: CaseFormProps) {
  const [since, setSince] = useState<Day | null>(today());
  const rest = useCommand("restCase");
  return (
    <CaseForm
      verb="Ruhen lassen"
      command={rest}
      isComplete={since !== null}
      onCancel={onDone}
      onSubmit={() => rest.mutate({ id: file.id, since: since ?? "" }, finish("Fall ruht.", onDone))}
    >
      <DateField
        label="ruht seit"
        name="since"
        direction="past"
        minimum={lastOpening(file)}
        maximum={today()}
        value={since}
        onChange={setSince}
      />
    </CaseForm>
  );
}

/** Closes the case with a reason. */
export function CloseCaseForm({ file, onDone }: CaseFormProps) {
  const [closedOn, setClosedOn] = useState<Day | null>(today());
  const [reason, setReason] = useState<string | null>(null);
  const close = useCommand("closeCase");

  function submit() {
    if (closedOn === null || reason === null) return;
    close.mutate({ id: file.id, closedOn, reason }, finish("Fall geschlossen.", onDone));
  }

  return (
    <CaseForm
      verb="Fall schließen"
      command={close}
      isComplete={closedOn !== null && reason !== null}
      onCancel={onDone}
      onSubmit={submit}
    >
      <ChipGroup
        label={codeListTitle("closureReason")}
        name="reason"
        options={codeValues("closureReason").map(({ code, label }) => ({ id: code, label }))}
        value={reason}
        onChange={setReason}
      />
      <DateField
        label="geschlossen am"
        name="closedOn"
        direction="past"
        minimum={lastOpening(file)}
        maximum={today()}
        value={closedOn}
        onChange={setClosedOn}
      />
    </CaseForm>
  );
}

/** Begins a new phase of a closed case. */
export function ReopenCaseForm({ file, onDone }: CaseFormProps) {
  const [openedOn, setOpenedOn] = useState<Day | null>(today());
  const reopen = useCommand("reopenCase");
  return (
    <CaseForm
      verb="Wieder eröffnen"
      command={reopen}
      isComplete={openedOn !== null}
      onCancel={onDone}
      onSubmit={() =>
        reopen.mutate({ id: file.id, openedOn: openedOn ?? "" }, finish("Fall wieder eröffnet.", onDone))
      }
    >
      <DateField
        label="wieder eröffnet am"
        name="openedOn"
        direction="past"
        minimum={file.closedOn ?? undefined}
        maximum={today()}
        value={openedOn}
        onChange={setOpenedOn}
      />
    </CaseForm>
  );
}

function lastOpening(file: CaseSummary): Day {
  return file.phases.at(-1)?.openedOn ?? file.openedOn;
}
