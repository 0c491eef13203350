import { useMemo, useRef, useState } from "react";
import { codeLabel, codeListTitle, codeValues } from "../../shared/codelists/codelists.ts";
import { type Day, germanDay } from "../../shared/dates.ts";
import { ChipGroup, ComboBox, DateField, Disclosure, Select, TextArea } from "../ui/index.ts";
import styles from "./consultation.module.css";
import type { ConsultationEntry } from "./entry.ts";
import { type Habits, topicsByUse } from "./habits.ts";
import { durationPicks, kindHeading, modePicks, shortTopic } from "./words.ts";

const modesShown = 3;
const topicsShown = 6;

/** What every part of the form gets: the entry, how to change it, and what is still open. */
export interface EntryProps {
  entry: ConsultationEntry;
  change: (changes: Partial<ConsultationEntry>) => void;
  questions: Record<string, string>;
}

/** How the contact took place and how long it took: two rows to tap. */
export function ModeAndDuration({ entry, change, questions }: EntryProps) {
  return (
    <div className={styles.group}>
      <span className={styles.label} aria-hidden>
        Art und Dauer
      </span>
      <ModePicks entry={entry} change={change} questions={questions} label="Art des Kontakts" isLabelHidden />
      <ChipGroup
        label="Dauer in Minuten"
        isLabelHidden
        options={durationPicks}
        value={entry.duration}
        onChange={(duration) => change({ duration })}
        unit="Minuten"
      />
    </div>
  );
}

interface ModePicksProps extends EntryProps {
  label: string;
  isLabelHidden?: boolean;
}

/** How the contact took place. */
export function ModePicks({ entry, change, questions, ...field }: ModePicksProps) {
  return (
    <ChipGroup
      {...field}
      name="mode"
      options={modePicks}
      initialCount={modesShown}
      moreLabel="mehr"
      value={entry.mode}
      onChange={(mode) => change({ mode })}
      errorMessage={questions.mode}
    />
  );
}

/** The topics, the most used ones first; the first chosen one is the main topic. */
export function TopicPicks({ entry, change, habits }: EntryProps & { habits: Habits }) {
  // The order stays while the form is open: picks that move under the finger would be missed.
  const order = useRef<string[]>(undefined);
  order.current ??= topicsByUse(habits);
  const options = useMemo(
    () => (order.current ?? []).map((code) => ({ id: code, label: shortTopic(code) })),
    [],
  );
  return (
    <ChipGroup
      selectionMode="multiple"
      label="Themen"
      labelHint="erstes = Hauptthema"
      mainLabel="Hauptthema"
      name="topics"
      options={options}
      initialCount={topicsShown}
      value={entry.topics}
      onChange={(topics) => change({ topics })}
    />
  );
}

/** The note of the contact. */
export function NoteField({ entry, change, rows = 5 }: EntryProps & { rows?: number }) {
  return (
    <TextArea
      label="Notiz"
      name="note"
      rows={rows}
      maxLength={50_000}
      value={entry.note}
      onChange={(note) => change({ note })}
    />
  );
}

const kinds = codeValues("contactKind").map(({ code, label }) => ({ id: code, label }));
const languages = codeValues("language").map(({ code, label }) => ({ id: code, label }));
const interpretings = codeValues("interpreting").map(({ code, label }) => ({ id: code, label }));

interface CircumstancesProps extends EntryProps {
  /** Fallmanagement can be chosen. */
  allowsCase: boolean;
  /** A field to be put right; where it is one of these, they are open from the start. */
  wantedField?: string | null;
  today: Day;
}

/** Day, kind, language and interpreting: mostly right as they are, so one line tells them and opens. */
export function Circumstances(props: CircumstancesProps) {
  const { entry, change, questions, allowsCase, wantedField, today } = props;
  const [isOpen, setOpen] = useState(wantedField === "date" || wantedField === "kind");
  const mustBeSeen = questions.date !== undefined || questions.kind !== undefined;
  return (
    <Disclosure
      title="Mehr"
      summary={circumstancesInWords(entry, today)}
      isExpanded={isOpen || mustBeSeen}
      onChange={setOpen}
    >
      <div className={styles.circumstances}>
        <DateField
          label="Tag"
          name="date"
          direction="past"
          minimum="1900-01-01"
          maximum={today}
          value={entry.date || null}
          onChange={(date) => change({ date: date ?? "" })}
          errorMessage={questions.date}
        />
        <Select
          label={codeListTitle("contactKind")}
          name="kind"
          options={kinds.filter(({ id }) => allowsCase || id !== "fall")}
          value={entry.kind}
          onChange={(kind) => change({ kind })}
          errorMessage={questions.kind}
        />
        <ComboBox
          label="Sprache des Gesprächs"
          options={languages}
          value={entry.language}
          onChange={(language) => change({ language })}
        />
        <Select
          label={codeListTitle("interpreting")}
          options={interpretings}
          value={entry.interpreting}
          onChange={(interpreting) => change({ interpreting })}
          placeholder="nicht erfasst"
        />
      </div>
    </Disclosure>
  );
}

function circumstancesInWords(entry: ConsultationEntry, today: Day): string {
  const { date, kind, language, interpreting } = entry;
  const day = date === today ? "heute" : date && germanDay(date);
  const spoken = language && codeLabel("language", language);
  const interpreted =
    interpreting && interpreting !== "keine" ? codeLabel("interpreting", interpreting) : null;
  return [day, kindHeading(kind), spoken, interpreted].filter(Boolean).join(" · ");
}
