import { ArrowLeft } from "lucide-react";
import { type Ref, useEffect, useState } from "react";
import { useSearch } from "wouter";
import type { Consultation } from "../../shared/model/consultations.ts";
import type { PersonFile } from "../../shared/model/people.ts";
import { ask } from "../api/api.ts";
import { goTo } from "../app/navigation.ts";
import { useSession } from "../app/session.ts";
import { Button, Tabs, useShortcut } from "../ui/index.ts";
import { CaseTab } from "./case-tab.tsx";
import { CountsTab } from "./counts-tab.tsx";
import { MasterData } from "./master-data/master-data.tsx";
import { NextStep } from "./next-step.tsx";
import { PersonHeader } from "./person-header.tsx";
import styles from "./person-page.module.css";
import { PersonTimeline } from "./person-timeline.tsx";
import { readWantedPart } from "./wanted-part.ts";

/** How long a person must be open to count as seen. Milliseconds. */
const glance = 1_500;

interface PersonPageProps {
  person: PersonFile;
  isRecording: boolean;
  recordButton: Ref<HTMLButtonElement>;
  onRecord: () => void;
  onEdit: (consultation: Consultation) => void;
}

/** One person: who it is, what comes next, what happened, all attributes, the case. */
export function PersonPage({ person, isRecording, recordButton, onRecord, onEdit }: PersonPageProps) {
  const search = useSearch();
  const wanted = readWantedPart(search);
  const [tab, setTab] = useState<string>(wanted.tab);
  const wantedEntry = wanted.field === "referrals" ? wanted.consultation : null;
  const isLead = useSession(({ status }) => status?.user?.role === "teamLead");
  useNoteSeen(person.id);
  // Whoever comes from a finding wants its field, whichever tab was open before.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the place is the trigger
  useEffect(() => setTab(wanted.tab), [search]);
  useShortcut("B", onRecord, { label: "Beratung erfassen", group: "Person" });
  return (
    <article className={styles.page} data-recording={isRecording}>
      <div className={styles.back}>
        <Button size="small" variant="quiet" icon={ArrowLeft} onPress={() => goTo("/personen")}>
          Alle Personen
        </Button>
      </div>
      <PersonHeader
        person={person}
        isRecording={isRecording}
        recordButton={recordButton}
        onRecord={onRecord}
      />
      <NextStep person={person} />
      <Tabs
        label="Akte"
        selected={tab}
        onSelect={setTab}
        items={[
          {
            id: "timeline",
            label: "Verlauf",
            content: (
              <PersonTimeline
                personId={person.id}
                wantedEntry={wantedEntry}
                onEdit={onEdit}
                onRecord={onRecord}
              />
            ),
          },
          {
            id: "masterData",
            label: "Stammdaten",
            content: (
              <MasterData
                key={search}
                person={person}
                wantedField={wanted.consultation ? null : wanted.field}
              />
            ),
          },
          { id: "case", label: "Fall", content: <CaseTab person={person} /> },
          ...(isLead
            ? [{ id: "statistics", label: "Statistik", content: <CountsTab personId={person.id} /> }]
            : []),
        ]}
      />
    </article>
  );
}

function useNoteSeen(id: string): void {
  useEffect(() => {
    const timer = setTimeout(() => void ask("notePersonSeen", { id }), glance);
    return () => clearTimeout(timer);
  }, [id]);
}
