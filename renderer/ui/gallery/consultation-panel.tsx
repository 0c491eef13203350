import { useState } from "react";
import { Button, ChipGroup, notify, Panel, TextArea, useShortcut } from "../index.ts";

/** The panel in which a consultation is written, as in the drawing. */
export function ConsultationPanel() {
  const [channel, setChannel] = useState<string | null>("persönlich");
  const [minutes, setMinutes] = useState<string | null>("30");
  const [topics, setTopics] = useState<string[]>(["Wohnen", "Existenz"]);
  const [note, setNote] = useState(
    "Besichtigung am Samstag 10 Uhr, Nachbarin begleitet. Mietbescheinigung mitgeben.",
  );
  const words = (...labels: string[]) => labels.map((label) => ({ id: label, label }));
  useShortcut(
    "Ctrl+Enter",
    () => notify({ text: `Beratung gespeichert: ${note.length} Zeichen.`, action: { onAction: () => {} } }),
    {
      label: "Beratung speichern",
      group: "Beratung",
    },
  );
  return (
    <Panel
      title="Beratung erfassen"
      meta="Entwurf 14:02"
      footer={
        <>
          <Button variant="primary" shortcut="Ctrl+Enter">
            Speichern
          </Button>
          <Button>Verwerfen</Button>
        </>
      }
    >
      <ChipGroup
        label="Art"
        options={words("persönlich", "telefonisch", "Video", "aufsuchend")}
        initialCount={3}
        value={channel}
        onChange={setChannel}
      />
      <ChipGroup
        label="Dauer"
        options={words("15", "30", "60", "60+")}
        value={minutes}
        onChange={setMinutes}
        unit="Minuten"
      />
      <ChipGroup
        selectionMode="multiple"
        label="Themen"
        labelHint="erstes = Hauptthema"
        mainLabel="Hauptthema"
        options={words(
          "Wohnen",
          "Existenz",
          "Arbeit",
          "Sprache",
          "Aufenthalt",
          "Kita/Schule",
          "Familie",
          "Gesundheit",
        )}
        initialCount={6}
        value={topics}
        onChange={setTopics}
      />
      <TextArea label="Notiz" value={note} onChange={setNote} rows={5} />
    </Panel>
  );
}
