import { DoorOpen, Trash2, Undo2, UserRoundPlus } from "lucide-react";
import { GridList, GridListItem } from "react-aria-components";
import { today } from "../../shared/dates.ts";
import type { MeasureFile, Participation } from "../../shared/model/measures.ts";
import { useCommand } from "../api/use-operation.ts";
import { goTo } from "../app/navigation.ts";
import { shortDay } from "../people/day-words.ts";
import { offerUndo } from "../people/offer-undo.ts";
import { PersonPicker } from "../people/person-picker.tsx";
import { personPlace } from "../people/person-place.ts";
import { Button, IconButton, InlineAlert, Section } from "../ui/index.ts";
import type { MeasureForm } from "./measure-screen.tsx";
import styles from "./measures.module.css";
import { ParticipantCounts } from "./participant-counts.tsx";
import { attendanceOf } from "./roll-call.ts";

interface ParticipantsTabProps {
  measure: MeasureFile;
  onOpen: (form: MeasureForm) => void;
}

/** Who takes part: people by name, and those known only as a number. */
export function ParticipantsTab({ measure, onOpen }: ParticipantsTabProps) {
  return (
    <div className={styles.tab}>
      <Section title="Mit Namen" aside={<span>Die Teilnahme steht auch im Verlauf der Person.</span>}>
        <AddParticipant measure={measure} onOpen={onOpen} />
        <NamedParticipants measure={measure} />
      </Section>
      <Section title="Nur als Zahl" aside={<span>Zählen Sie hier niemanden, der oben mit Namen steht.</span>}>
        <ParticipantCounts measure={measure} />
      </Section>
    </div>
  );
}

function AddParticipant({ measure, onOpen }: ParticipantsTabProps) {
  const add = useCommand("addParticipant");
  return (
    <>
      <div className={styles.adding}>
        <PersonPicker
          label="Person hinzufügen"
          placeholder="Name, auch nach Gehör"
          value={null}
          onChange={(person) =>
            person &&
            add.mutate(
              { measureId: measure.id, personId: person.id, joinedOn: joiningDay(measure) },
              { onSuccess: () => offerUndo(`${person.name} nimmt teil.`) },
            )
          }
        />
        <Button icon={UserRoundPlus} onPress={() => onOpen({ kind: "newParticipant", name: "" })}>
          Neue Person
        </Button>
      </div>
      {add.error ? (
        <InlineAlert tone="danger" isAnnounced>
          {add.error.failure.message}
        </InlineAlert>
      ) : null}
    </>
  );
}

/** From today on; before the measure begins from its first day on, afterwards for its last day. */
export function joiningDay({ startsOn, endsOn }: Pick<MeasureFile, "startsOn" | "endsOn">): string {
  const now = today();
  if (now < startsOn) return startsOn;
  return endsOn !== null && endsOn < now ? startsOn : now;
}

function NamedParticipants({ measure }: { measure: MeasureFile }) {
  const end = useCommand("endParticipation");
  const remove = useCommand("removeParticipant");
  const { participations } = measure;
  if (participations.length === 0)
    return <p className={styles.muted}>Noch niemand. Ein Name genügt, er darf falsch geschrieben sein.</p>;
  return (
    <GridList
      aria-label="Teilnehmende"
      className={styles.rows}
      selectionMode="none"
      disallowTypeAhead
      onAction={(id) => {
        const chosen = participations.find((one) => one.id === id);
        if (chosen) goTo(personPlace(chosen.personId));
      }}
    >
      {participations.map((one) => (
        <GridListItem key={one.id} id={one.id} textValue={one.personName} className={styles.row}>
          <strong className={styles.what}>{one.personName}</strong>
          <span className={styles.muted}>{timeOfParticipation(one)}</span>
          <span className={styles.muted}>{presenceWords(one, measure)}</span>
          <span className={styles.rowActions}>
            <IconButton
              icon={one.leftOn === null ? DoorOpen : Undo2}
              label={one.leftOn === null ? "Teilnahme heute beenden" : "Nimmt wieder teil"}
              size="small"
              onPress={() =>
                end.mutate(
                  { id: one.id, leftOn: one.leftOn === null ? leavingDay(one) : null },
                  {
                    onSuccess: () =>
                      offerUndo(
                        one.leftOn === null
                          ? `Teilnahme von ${one.personName} beendet.`
                          : `${one.personName} nimmt wieder teil.`,
                      ),
                  },
                )
              }
            />
            <IconButton
              icon={Trash2}
              label="Aus der Maßnahme nehmen"
              size="small"
              onPress={() =>
                remove.mutate(
                  { id: one.id },
                  { onSuccess: () => offerUndo(`${one.personName} aus der Maßnahme genommen.`) },
                )
              }
            />
          </span>
        </GridListItem>
      ))}
    </GridList>
  );
}

/** Today, or the day of joining where that still lies ahead. */
function leavingDay({ joinedOn }: Participation): string {
  return joinedOn > today() ? joinedOn : today();
}

function timeOfParticipation({ joinedOn, leftOn }: Participation): string {
  const from = `seit ${shortDay(joinedOn, today())}`;
  return leftOn ? `${shortDay(joinedOn, today())} bis ${shortDay(leftOn, today())}` : from;
}

function presenceWords({ id }: Participation, { sessions }: MeasureFile): string {
  const { present, noted } = attendanceOf(id, sessions);
  return noted === 0 ? "" : `${present} von ${noted} Terminen`;
}
