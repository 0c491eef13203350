import { ArrowRight, History, MoreHorizontal, Pencil, Star, Trash2 } from "lucide-react";
import { type ReactNode, useState } from "react";
import { VisuallyHidden } from "react-aria-components";
import { codeLabel, codeValues } from "../../shared/codelists/codelists.ts";
import { today } from "../../shared/dates.ts";
import type { Consultation, Referral } from "../../shared/model/consultations.ts";
import { useCommand } from "../api/use-operation.ts";
import {
  Badge,
  BadgeButton,
  Button,
  EmptyState,
  IconButton,
  Menu,
  Spinner,
  Timeline,
  type Tone,
} from "../ui/index.ts";
import { offerUndo } from "./offer-undo.ts";
import styles from "./person-page.module.css";
import {
  consultationTitle,
  datedValueLine,
  entryTitle,
  entryWhen,
  type TimelineLine,
  timelineLines,
} from "./timeline-words.ts";
import { usePages } from "./use-pages.ts";
import { useWantedEntry } from "./use-wanted-entry.ts";

const pageSize = 100;
const numbers = new Intl.NumberFormat("de-DE");

interface PersonTimelineProps {
  personId: string;
  /** A consultation whose referrals wait for their result. */
  wantedEntry?: string | null;
  onEdit: (consultation: Consultation) => void;
  onRecord: () => void;
}

/** Everything that happened with a person, newest first, in pages. */
export function PersonTimeline({ personId, wantedEntry = null, onEdit, onRecord }: PersonTimelineProps) {
  const [pageCount, setPageCount] = useState(1);
  const pages = usePages("timeline", { personId }, pageSize, [...Array(pageCount).keys()]);
  const total = pages[0]?.total;
  const entries = pages.flatMap((page) => page?.entries ?? []);
  useWantedEntry(wantedEntry && `consultation ${wantedEntry}`, entries.length);
  if (total === undefined) return <Spinner label="Verlauf wird geladen" />;
  if (total === 0) return <NothingYet onRecord={onRecord} />;
  return (
    <>
      <VisuallyHidden elementType="h2">Verlauf</VisuallyHidden>
      <Timeline label="Verlauf" entries={timelineLines(entries).map((entry) => shownEntry(entry, onEdit))} />
      {entries.length < total ? (
        <div className={styles.more}>
          <Button icon={History} onPress={() => setPageCount(pageCount + 1)}>
            Ältere zeigen
          </Button>
          <span role="status">
            {numbers.format(entries.length)} von {numbers.format(total)}
          </span>
        </div>
      ) : null}
    </>
  );
}

function NothingYet({ onRecord }: { onRecord: () => void }) {
  return (
    <EmptyState
      icon={History}
      title="Noch kein Kontakt"
      action={
        <Button shortcut="B" onPress={onRecord}>
          Ersten Kontakt erfassen
        </Button>
      }
    >
      Hier steht später alles in einer Reihe: Beratungen, Verweise, Kurse, Änderungen und der Fall.
    </EmptyState>
  );
}

function shownEntry(entry: TimelineLine, onEdit: (consultation: Consultation) => void) {
  const { title, addition } = entryTitle(entry);
  const consultation = entry.kind === "consultation" ? entry.consultation : null;
  return {
    id: `${entry.kind} ${entry.id}`,
    when: entryWhen(entry, today()),
    dateTime: entry.date,
    title: (
      <>
        {title}
        {addition ? <span className={styles.addition}> · {addition}</span> : null}
      </>
    ),
    tone: toneOf(entry),
    isMark: entry.kind === "case" || isValue(entry) || (entry.kind === "task" && !entry.done),
    children: entryText(entry),
    badges: consultation && hasFacts(consultation) ? <Facts consultation={consultation} /> : undefined,
    actions: consultation ? (
      <span className={styles.entryActions}>
        <EntryMenu consultation={consultation} onEdit={onEdit} />
      </span>
    ) : undefined,
  };
}

function isValue({ kind }: TimelineLine): boolean {
  return kind === "attribute" || kind === "values";
}

function entryText(entry: TimelineLine): ReactNode {
  if (entry.kind === "consultation" && entry.consultation.note)
    return <p className={styles.note}>{entry.consultation.note}</p>;
  if (entry.kind === "values" && entry.values.length > 1)
    return <p>{entry.values.map(datedValueLine).join(" · ")}</p>;
  return undefined;
}

function toneOf(entry: TimelineLine): Tone {
  if (entry.kind === "attendance") return entry.state === "present" ? "success" : "neutral";
  if (entry.kind === "participation") return "success";
  if (entry.kind === "task") return entry.done ? "neutral" : "warning";
  return isValue(entry) ? "neutral" : "info";
}

function hasFacts({ topics, referrals }: Consultation): boolean {
  return topics.length > 0 || referrals.length > 0;
}

function Facts({ consultation }: { consultation: Consultation }) {
  return (
    <>
      {consultation.topics.map((topic, index) => (
        <Badge key={topic} tone={index === 0 ? "info" : "neutral"} outlined={index > 0}>
          {index === 0 ? <MainTopicMark /> : null}
          {codeLabel("topic", topic)}
        </Badge>
      ))}
      {consultation.referrals.map((referral) => (
        <ReferralMenu key={referral.id} referral={referral} />
      ))}
    </>
  );
}

function MainTopicMark() {
  return <Star size="0.6875rem" fill="currentcolor" role="img" aria-label="Hauptthema" />;
}

function ReferralMenu({ referral }: { referral: Referral }) {
  const setResult = useCommand("setReferralResult");
  const target = codeLabel("referralTarget", referral.target);
  const remark = referral.remark ? ` (${referral.remark})` : "";
  const words = `${target}${remark} · ${codeLabel("referralResult", referral.result)}`;
  return (
    <Menu
      label={`Ergebnis des Verweises an ${target}`}
      trigger={
        <BadgeButton icon={ArrowRight} aria-label={`Verweis ${words}, Ergebnis ändern`}>
          {words}
        </BadgeButton>
      }
      entries={codeValues("referralResult").map(({ code, label }) => ({
        id: code,
        label,
        isDisabled: code === referral.result,
        onAction: () =>
          setResult.mutate(
            { id: referral.id, result: code },
            { onSuccess: () => offerUndo(`Verweis an ${target}: ${label}.`) },
          ),
      }))}
    />
  );
}

function EntryMenu({
  consultation,
  onEdit,
}: {
  consultation: Consultation;
  onEdit: (consultation: Consultation) => void;
}) {
  const remove = useCommand("removeConsultation");
  return (
    <Menu
      label="Eintrag"
      trigger={
        <IconButton
          icon={MoreHorizontal}
          size="small"
          label={`Aktionen: ${consultationTitle(consultation)}`}
        />
      }
      entries={[
        { id: "edit", label: "Bearbeiten", icon: Pencil, onAction: () => onEdit(consultation) },
        {
          id: "remove",
          label: "Löschen",
          icon: Trash2,
          tone: "danger",
          onAction: () =>
            remove.mutate({ id: consultation.id }, { onSuccess: () => offerUndo("Eintrag gelöscht.") }),
        },
      ]}
    />
  );
}
