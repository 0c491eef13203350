import { FolderOpen } from "lucide-react";
import { useState } from "react";
import { codeLabel } from "../../shared/codelists/codelists.ts";
import { germanDay, today } from "../../shared/dates.ts";
import type { CaseSummary } from "../../shared/model/cases.ts";
import type { PersonFile } from "../../shared/model/people.ts";
import { useCommand } from "../api/use-operation.ts";
import {
  Badge,
  Button,
  type Description,
  DescriptionList,
  EmptyState,
  TextField,
  type Tone,
} from "../ui/index.ts";
import styles from "./case.module.css";
import { CaseActions } from "./case-actions.tsx";
import { useTypedText } from "./master-data/use-typed-text.ts";
import { OpenCaseForm } from "./open-case-form.tsx";

/** The cases of a person: the open one with its actions, closed ones below. */
export function CaseTab({ person }: { person: PersonFile }) {
  const [isOpening, setOpening] = useState(false);
  const hasOpenCase = person.cases.some(({ state }) => state !== "closed");
  const openButton = <Button onPress={() => setOpening(true)}>Fall eröffnen</Button>;
  if (isOpening) return <OpenCaseForm personId={person.id} onDone={() => setOpening(false)} />;
  if (person.cases.length === 0)
    return (
      <EmptyState icon={FolderOpen} title="Kein Fall" action={openButton}>
        Ein Fall begleitet eine Person über längere Zeit, mit Zuständigkeit und Vertretung. Für einzelne
        Beratungen braucht es keinen.
      </EmptyState>
    );
  return (
    <div className={styles.cases}>
      {person.cases.map((file) => (
        <CaseCard key={file.id} file={file} />
      ))}
      {hasOpenCase ? null : <div>{openButton}</div>}
    </div>
  );
}

const states: Record<CaseSummary["state"], { text: string; tone: Tone }> = {
  active: { text: "offen", tone: "success" },
  resting: { text: "ruht", tone: "warning" },
  closed: { text: "geschlossen", tone: "neutral" },
};

/** One case: what it is about, its facts, and what can be done with it. */
export function CaseCard({ file }: { file: CaseSummary }) {
  const { text, tone } = states[file.state];
  return (
    <article className={styles.case} aria-label={file.concern}>
      <div className={styles.head}>
        <ConcernField file={file} />
        <Badge tone={tone}>{text}</Badge>
      </div>
      <DescriptionList items={factsOf(file)} />
      <CaseActions file={file} />
    </article>
  );
}

function ConcernField({ file }: { file: CaseSummary }) {
  const rename = useCommand("renameCase");
  const text = useTypedText(file.concern, (concern) => concern && rename.mutate({ id: file.id, concern }));
  return (
    <form
      className={styles.concern}
      onSubmit={(event) => {
        event.preventDefault();
        text.commit();
      }}
    >
      <TextField
        label="Worum geht es?"
        maxLength={300}
        value={text.value}
        onChange={text.onChange}
        onBlur={text.onBlur}
        errorMessage={rename.error?.failure.message}
      />
    </form>
  );
}

function factsOf(file: CaseSummary): Description[] {
  const facts: (Description | null)[] = [
    { term: "zuständig", value: file.ownerName },
    file.substituteName ? { term: "Vertretung", value: substitutionWords(file) } : null,
    file.restingSince ? { term: "ruht seit", value: germanDay(file.restingSince) } : null,
    ...file.phases.map((phase, index) => ({
      term: index === 0 ? "eröffnet" : `${index + 1}. Phase`,
      value: phaseWords(phase),
    })),
  ];
  return facts.filter((fact) => fact !== null);
}

function substitutionWords({ substituteName, substituteFrom, substituteUntil }: CaseSummary): string {
  if (!substituteFrom || !substituteUntil) return substituteName ?? "";
  const isOver = substituteUntil < today();
  return `${substituteName}, ${germanDay(substituteFrom)} bis ${germanDay(substituteUntil)}${isOver ? " (beendet)" : ""}`;
}

function phaseWords({ openedOn, closedOn, closureReason }: CaseSummary["phases"][number]): string {
  if (closedOn === null) return germanDay(openedOn);
  const reason = closureReason ? `, ${codeLabel("closureReason", closureReason)}` : "";
  return `${germanDay(openedOn)} bis ${germanDay(closedOn)}${reason}`;
}
