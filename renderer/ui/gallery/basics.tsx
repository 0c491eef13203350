import { Mail, MoreHorizontal, Plus, Trash2, Users } from "lucide-react";
import { useState } from "react";
import {
  Badge,
  Button,
  Checkbox,
  ChipGroup,
  Dialog,
  EmptyState,
  IconButton,
  Kbd,
  LinkButton,
  NumberField,
  notify,
  PageHeader,
  PasswordField,
  RadioGroup,
  SaveState,
  SearchField,
  Section,
  StatusDot,
  Switch,
  Tabs,
  TextArea,
  TextField,
  useShortcut,
} from "../index.ts";
import styles from "./gallery.module.css";

const CHANNELS = [
  { id: "personal", label: "persönlich" },
  { id: "phone", label: "telefonisch" },
  { id: "video", label: "Video" },
  { id: "visit", label: "aufsuchend" },
];
const TOPICS = [
  "Wohnen",
  "Existenz",
  "Arbeit",
  "Sprache",
  "Aufenthalt",
  "Kita/Schule",
  "Gesundheit",
  "Familie",
].map((label) => ({ id: label, label }));

function Buttons() {
  return (
    <Section title="Schaltflächen">
      <div className={styles.row}>
        <Button variant="primary" shortcut="Ctrl+Enter">
          Speichern
        </Button>
        <Button icon={Plus} shortcut="N">
          Kurzkontakt
        </Button>
        <Button variant="quiet" icon={Mail}>
          Brief
        </Button>
        <Button variant="danger" icon={Trash2}>
          Endgültig löschen
        </Button>
        <Button isDisabled>Gesperrt</Button>
        <Button variant="primary" isPending>
          speichert …
        </Button>
        <Button size="small">Klein</Button>
        <IconButton icon={MoreHorizontal} label="Weitere Aktionen" variant="secondary" />
        <LinkButton onPress={() => notify({ text: "Geöffnet." })}>41 ansehen</LinkButton>
        <Kbd combination="Ctrl+Shift+K" />
      </div>
      <div className={styles.row}>
        <Badge tone="success">Fall offen</Badge>
        <Badge tone="warning">Schweigepflichtentbindung fehlt</Badge>
        <Badge tone="danger">abgelaufen</Badge>
        <Badge tone="info">★ Wohnen</Badge>
        <Badge>ruht</Badge>
        <Badge outlined>Existenzsicherung</Badge>
        <StatusDot tone="danger" label="dringend" />
        <StatusDot tone="warning" label="Hinweis" />
        <StatusDot tone="success" label="erledigt" />
        <SaveState state="saved" savedAt={new Date(2026, 10, 22, 14, 2)} />
        <SaveState state="saving" />
        <SaveState state="failed" onRetry={() => notify({ text: "Gespeichert.", tone: "success" })} />
      </div>
    </Section>
  );
}

function Fields() {
  const [text, setText] = useState("");
  const [count, setCount] = useState<number | null>(3);
  const [isOn, setOn] = useState(true);
  const [shared, setShared] = useState<"own" | "team" | null>("team");
  return (
    <Section title="Felder">
      <div className={styles.columns}>
        <TextField label="Vorname" name="firstName" placeholder="Rufname genügt" />
        <TextField label="Nachname" errorMessage="Geben Sie den Nachnamen ein." name="lastName" />
        <TextField
          label="E-Mail"
          optional
          type="email"
          description="Nur, wenn Kontakt darüber gewünscht ist."
        />
        <TextField label="Gesperrt" isDisabled value="2026-0142" />
        <PasswordField label="Passwort" />
        <SearchField
          label="Suche"
          value={text}
          onChange={setText}
          placeholder="Personen, Fälle, Befehle …"
          shortcut="Ctrl+K"
        />
        <NumberField label="Kinder im Haushalt" value={count} onChange={setCount} minimum={0} maximum={20} />
        <TextArea
          label="Notiz"
          rows={3}
          defaultValue="Besichtigung am Samstag 10 Uhr, Nachbarin begleitet."
        />
        <div>
          <Checkbox isSelected={isOn} onChange={setOn}>
            Einwilligung liegt vor
          </Checkbox>
          <Checkbox isSelected={!isOn} onChange={(value) => setOn(!value)}>
            Auch ohne Akte
          </Checkbox>
          <Checkbox isSelected={false} isIndeterminate onChange={() => {}}>
            Einige gewählt
          </Checkbox>
          <Switch isSelected={isOn} onChange={setOn}>
            Im Team geteilt
          </Switch>
          <Switch isSelected={!isOn} onChange={(value) => setOn(!value)}>
            Kompakte Ansicht
          </Switch>
        </div>
        <RadioGroup
          label="Wer sieht den Fall?"
          value={shared}
          onChange={setShared}
          options={[
            { id: "own", label: "Nur ich", hint: "und meine Vertretung" },
            { id: "team", label: "Das ganze Team" },
          ]}
        />
      </div>
    </Section>
  );
}

function Chips() {
  const [channel, setChannel] = useState<string | null>("personal");
  const [minutes, setMinutes] = useState<string | null>("30");
  const [topics, setTopics] = useState<string[]>(["Wohnen", "Existenz"]);
  return (
    <Section title="Auswahl zum Antippen">
      <div className={styles.columns}>
        <ChipGroup label="Art" options={CHANNELS} value={channel} onChange={setChannel} numberKeys />
        <ChipGroup
          label="Dauer"
          options={["15", "30", "60", "60+"].map((id) => ({ id, label: id }))}
          value={minutes}
          onChange={setMinutes}
          unit="Minuten"
        />
        <ChipGroup
          selectionMode="multiple"
          label="Themen"
          labelHint="erstes = Hauptthema"
          mainLabel="Hauptthema"
          options={TOPICS}
          initialCount={5}
          value={topics}
          onChange={setTopics}
        />
        <ChipGroup
          label="Status"
          options={CHANNELS}
          value={null}
          onChange={() => {}}
          errorMessage="Wählen Sie eine Art."
        />
      </div>
    </Section>
  );
}

/** The small parts: buttons, fields, chips, tabs, dialog, messages. */
export function BasicsGallery() {
  const [isOpen, setOpen] = useState(false);
  useShortcut("N", () => notify({ text: "Neuer Kurzkontakt" }), { label: "Kurzkontakt erfassen" });
  return (
    <main className={styles.page}>
      <PageHeader
        title="Bausteine"
        beside={<Badge tone="info">Musterseite</Badge>}
        actions={
          <>
            <Button onPress={() => setOpen(true)}>Dialog öffnen</Button>
            <Button
              variant="primary"
              onPress={() => notify({ text: "Wiedervorlage erledigt.", action: { onAction: () => {} } })}
            >
              Meldung zeigen
            </Button>
          </>
        }
      >
        <strong>38 Jahre</strong> · weiblich · Ukrainisch (Erstsprache), Deutsch <strong>B1</strong>
      </PageHeader>
      <Buttons />
      <Chips />
      <Fields />
      <Tabs
        label="Akte"
        items={[
          { id: "history", label: "Verlauf", content: "Verlauf der Beratung" },
          { id: "person", label: "Stammdaten", content: "Stammdaten" },
          { id: "plan", label: "Hilfeplan", count: 3, content: "Hilfeplan" },
        ]}
      />
      <EmptyState
        icon={Users}
        title="Noch keine Personen"
        action={<Button variant="primary">Person anlegen</Button>}
      >
        Hier stehen alle, die bei Ihnen Rat gesucht haben. Ein Kurzkontakt genügt für den Anfang.
      </EmptyState>
      <Dialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title="Fall übergeben"
        footer={
          <>
            <Button variant="primary" onPress={() => setOpen(false)}>
              Übergeben
            </Button>
            <Button onPress={() => setOpen(false)}>Abbrechen</Button>
          </>
        }
      >
        <TextField label="An wen?" autoFocus />
      </Dialog>
    </main>
  );
}
