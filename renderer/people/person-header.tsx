import { MessageSquarePlus, MoreHorizontal, Trash2, Undo2 } from "lucide-react";
import type { ReactNode, Ref } from "react";
import { codeLabel } from "../../shared/codelists/codelists.ts";
import { germanDay, today } from "../../shared/dates.ts";
import { readableName } from "../../shared/model/names.ts";
import type { PersonFile } from "../../shared/model/people.ts";
import { useCommand } from "../api/use-operation.ts";
import { goTo } from "../app/navigation.ts";
import { Badge, Button, IconButton, Menu, PageHeader, type Tone } from "../ui/index.ts";
import { offerUndo } from "./offer-undo.ts";
import { ageWords, germanWords, languageWords, saysNothing } from "./person-facts.ts";
import styles from "./person-page.module.css";

interface PersonHeaderProps {
  person: PersonFile;
  /** The form is open; the button that opens it would say nothing new. */
  isRecording: boolean;
  recordButton: Ref<HTMLButtonElement>;
  onRecord: () => void;
}

/** Who the person is, in two lines, and what the consents allow. */
export function PersonHeader({ person, isRecording, recordButton, onRecord }: PersonHeaderProps) {
  return (
    <PageHeader
      title={readableName(person)}
      beside={<CaseBadge person={person} />}
      actions={
        <>
          {isRecording ? null : (
            <Button icon={MessageSquarePlus} shortcut="B" ref={recordButton} onPress={onRecord}>
              Beratung erfassen
            </Button>
          )}
          <PersonMenu person={person} />
        </>
      }
    >
      <div className={styles.facts}>
        {factGroups(person).map(({ id, content }) => (
          <span key={id}>{content}</span>
        ))}
      </div>
      <div className={styles.flags}>
        {person.removed ? <Badge tone="danger">im Papierkorb</Badge> : null}
        <ConsentBadge person={person} />
        <ReleaseBadge person={person} />
      </div>
    </PageHeader>
  );
}

const caseBadges: Record<string, { text: string; tone: Tone }> = {
  active: { text: "Fall offen", tone: "success" },
  resting: { text: "Fall ruht", tone: "warning" },
  closed: { text: "Fall geschlossen", tone: "neutral" },
};

function CaseBadge({ person }: { person: PersonFile }) {
  const states = person.cases.map(({ state }) => state);
  const state = ["active", "resting", "closed"].find((one) =>
    states.includes(one as (typeof states)[number]),
  );
  const badge = state && caseBadges[state];
  return badge ? <Badge tone={badge.tone}>{badge.text}</Badge> : null;
}

function factGroups(person: PersonFile): { id: string; content: ReactNode }[] {
  const age = <strong>{ageWords(person, today())}</strong>;
  const gender = person.gender && !saysNothing(person.gender) ? codeLabel("gender", person.gender) : "";
  const groups = [
    {
      id: "age",
      content: gender ? (
        <>
          {age} · {gender}
        </>
      ) : (
        age
      ),
    },
    { id: "languages", content: <LanguageFacts person={person} /> },
    { id: "residence", content: <ResidenceFacts person={person} /> },
  ];
  return groups.filter(({ id }) => id === "age" || factIsKnown(id, person));
}

function factIsKnown(id: string, { languages, current }: PersonFile): boolean {
  if (id === "residence") return current.residenceStatus !== undefined;
  return languages.length > 0 || germanOf({ current }) !== "";
}

function germanOf({ current }: Pick<PersonFile, "current">): string {
  const level = current.germanLevel?.value;
  return germanWords(typeof level === "string" ? level : null);
}

function LanguageFacts({ person }: { person: PersonFile }) {
  const german = germanOf(person);
  const others = languageWords(german ? person.languages.filter((code) => code !== "deu") : person.languages);
  return (
    <>
      {others}
      {others && german ? ", " : null}
      <GermanWords words={german} />
    </>
  );
}

/** The level stands out: "Deutsch B1". */
function GermanWords({ words }: { words: string }) {
  const [language, level] = words.split(" ", 2);
  if (language !== "Deutsch" || level === undefined || words.split(" ").length > 2) return <>{words}</>;
  return (
    <>
      Deutsch <strong>{level}</strong>
    </>
  );
}

function ResidenceFacts({ person }: { person: PersonFile }) {
  const status = person.current.residenceStatus;
  if (!status || Array.isArray(status.value)) return null;
  const isOver = status.validUntil !== null && status.validUntil < today();
  return (
    <>
      {codeLabel("residenceStatus", status.value)}
      {status.validUntil ? (
        <>
          {isOver ? " galt bis " : " bis "}
          <strong data-over={isOver}>{germanDay(status.validUntil)}</strong>
        </>
      ) : null}
    </>
  );
}

function ConsentBadge({ person }: { person: PersonFile }) {
  if (person.consentOn) return <Badge tone="success">Einwilligung {germanDay(person.consentOn)}</Badge>;
  return person.anonymous ? null : <Badge tone="warning">Einwilligung fehlt</Badge>;
}

function ReleaseBadge({ person }: { person: PersonFile }) {
  const { confidentialityReleaseOn: since, confidentialityReleaseFor: bodies } = person;
  if (since) {
    const towards = bodies ? ` ${bodies}` : "";
    return <Badge tone="success">{`Schweigepflichtentbindung${towards} ${germanDay(since)}`}</Badge>;
  }
  if (bodies) return <Badge tone="warning">{`Schweigepflichtentbindung ${bodies} fehlt`}</Badge>;
  return person.anonymous ? null : <Badge>keine Schweigepflichtentbindung</Badge>;
}

function PersonMenu({ person }: { person: PersonFile }) {
  const remove = useCommand("removePerson");
  const restore = useCommand("restorePerson");

  function moveToBin() {
    const onSuccess = () => {
      goTo("/personen");
      offerUndo("Person in den Papierkorb gelegt.");
    };
    remove.mutate({ id: person.id }, { onSuccess });
  }

  const binEntry = person.removed
    ? {
        id: "restore",
        label: "Wiederherstellen",
        icon: Undo2,
        onAction: () => restore.mutate({ id: person.id }),
      }
    : {
        id: "remove",
        label: "In den Papierkorb",
        icon: Trash2,
        tone: "danger" as const,
        onAction: moveToBin,
      };
  return (
    <Menu
      label="Weitere Aktionen"
      trigger={<IconButton icon={MoreHorizontal} label="Weitere Aktionen" variant="secondary" />}
      entries={[binEntry]}
    />
  );
}
