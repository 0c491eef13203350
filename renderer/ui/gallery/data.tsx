import { ShieldCheck } from "lucide-react";
import { useState } from "react";
import {
  Badge,
  BarChart,
  BarList,
  ComboBox,
  DataGrid,
  type DataGridSort,
  DateField,
  DescriptionList,
  Disclosure,
  ErrorSummary,
  InlineAlert,
  LinkButton,
  MultiComboBox,
  ProgressBar,
  Section,
  Select,
  Spinner,
} from "../index.ts";
import styles from "./gallery.module.css";

const LAND_CODES = [
  "UA",
  "AF",
  "SY",
  "TR",
  "IR",
  "IQ",
  "ER",
  "SO",
  "PL",
  "RO",
  "BG",
  "IT",
  "GR",
  "HR",
  "XK",
  "ET",
  "AL",
  "RS",
  "MA",
  "CI",
];
const landNames = new Intl.DisplayNames("de", { type: "region" });
const COUNTRIES = LAND_CODES.map((id) => ({ id, label: landNames.of(id) ?? id }));
const MANY = Array.from({ length: 426 }, (_, index) => ({
  id: `g${index}`,
  label: `Gemeinde Bad Örtchen ${index}`,
}));

function Choosers() {
  const [date, setDate] = useState<string | null>("2026-04-03");
  const [birth, setBirth] = useState<string | null>(null);
  const [country, setCountry] = useState<string | null>("UA");
  const [place, setPlace] = useState<string | null>(null);
  const [languages, setLanguages] = useState<string[]>(["UA", "TR"]);
  const [status, setStatus] = useState<"open" | "resting" | "closed" | null>("open");
  return (
    <Section title="Auswahl und Datum">
      <div className={styles.columns}>
        <DateField label="Datum" name="date" value={date} onChange={setDate} />
        <DateField
          label="Geburtsdatum"
          name="birth"
          direction="past"
          value={birth}
          onChange={setBirth}
          optional
        />
        <Select
          label="Stand"
          value={status}
          onChange={setStatus}
          options={[
            { id: "open", label: "offen" },
            { id: "resting", label: "ruht" },
            { id: "closed", label: "abgeschlossen", hint: "Akte bleibt lesbar" },
          ]}
        />
        <ComboBox
          label="Staatsangehörigkeit"
          name="country"
          options={COUNTRIES}
          value={country}
          onChange={setCountry}
        />
        <ComboBox label="Gemeinde" options={MANY} value={place} onChange={setPlace} />
        <MultiComboBox
          label="Sprachen"
          mainLabel="Erstsprache"
          options={COUNTRIES}
          value={languages}
          onChange={setLanguages}
        />
      </div>
      <output data-testid="values">{JSON.stringify({ date, birth, country, place, languages })}</output>
    </Section>
  );
}

function Notes() {
  return (
    <Section title="Hinweise">
      <div className={styles.columns}>
        <InlineAlert tone="info" title="Vertretung bis 30.11.">
          Sie sehen die Fälle von Frau Yilmaz.
        </InlineAlert>
        <InlineAlert tone="success">Sicherung vom 22.11. geprüft.</InlineAlert>
        <InlineAlert tone="warning" title="Einwilligung läuft ab">
          Sprechen Sie die Verlängerung beim nächsten Termin an.
        </InlineAlert>
        <InlineAlert tone="danger" title="Nicht gespeichert" onDismiss={() => {}}>
          Auf dem Laufwerk ist kein Platz mehr. Ihr Text bleibt hier stehen.
        </InlineAlert>
        <ProgressBar label="Einlesen" share={0.24} detail="1.204 von 5.000 Personen" onCancel={() => {}} />
        <ProgressBar label="Sicherung wird geprüft" />
        <Spinner label="Verzeichnis wird geöffnet …" />
        <Disclosure title="Wie wird gezählt?" summary="Regel P02" defaultExpanded>
          <p>Personen mit mindestens einem Kontakt im Zeitraum.</p>
        </Disclosure>
        <DescriptionList
          alignsEnd
          items={[
            { term: "davon für Sie sichtbar", value: <LinkButton onPress={() => {}}>41 ansehen</LinkButton> },
            { term: "nicht gezählt: kein Kontakt", value: 212 },
            { term: "geht hinaus als", value: <strong>95</strong> },
          ]}
        />
      </div>
    </Section>
  );
}

interface GridRow {
  id: string;
  name: string;
  born: number;
  language: string;
  contacts: number;
}

function rowAt(index: number): GridRow {
  return {
    id: `p${index}`,
    name: `Schewtschenko, Oksana ${index}`,
    born: 1950 + (index % 60),
    language: "Ukrainisch",
    contacts: (index * 7) % 91,
  };
}

function Grid() {
  const [sort, setSort] = useState<DataGridSort>({ columnId: "name", direction: "ascending" });
  const [hidden, setHidden] = useState<string[]>([]);
  const [opened, setOpened] = useState<string | null>(null);
  return (
    <Section title="50.000 Personen" aside={<span data-testid="opened">geöffnet: {opened ?? "–"}</span>}>
      <div style={{ height: "18rem" }}>
        <DataGrid<GridRow>
          label="Personen"
          rowCount={50_000}
          getRow={rowAt}
          getRowKey={(row) => row.id}
          selectedKey={opened}
          onOpen={(row) => setOpened(row.id)}
          sort={sort}
          onSort={setSort}
          hiddenColumns={hidden}
          onHiddenColumnsChange={setHidden}
          columns={[
            {
              id: "name",
              header: "Name",
              render: (row) => row.name,
              isRowHeader: true,
              isSortable: true,
              width: "minmax(14rem, 2fr)",
            },
            { id: "born", header: "Jahrgang", render: (row) => row.born, isSortable: true, align: "end" },
            { id: "language", header: "Sprache", render: (row) => row.language },
            { id: "state", header: "Stand", render: () => <Badge tone="success">Fall offen</Badge> },
            {
              id: "contacts",
              header: "Kontakte",
              render: (row) => row.contacts,
              isSortable: true,
              align: "end",
            },
          ]}
        />
      </div>
    </Section>
  );
}

const TOPICS = [
  { id: "sprache", name: "Sprache und Integrationskurse", value: 94, remark: "12 mehr" },
  { id: "arbeit", name: "Arbeit", value: 61, remark: "3 weniger" },
];
const WEEKS = [40, 52, 46, 57, 54, 58, 57, 28].map((value, index) => ({
  id: `w${index}`,
  name: `KW ${40 + index}`,
  mark: String(40 + index),
  values: { contacts: value, short: Math.round(value / 2.4) },
  isProvisional: index === 7,
}));

function Statistics() {
  return (
    <Section
      title="Statistik"
      aside={
        <Badge icon={ShieldCheck} tone="success">
          geprüft
        </Badge>
      }
    >
      <div className={styles.columns}>
        <BarChart
          level={3}
          title="Kontakte und Kurzkontakte"
          barHeading="Woche"
          series={[
            { id: "contacts", label: "Kontakte" },
            { id: "short", label: "Kurzkontakte" },
          ]}
          bars={WEEKS}
        />
        <BarList level={3} title="Themen" headings={["Thema", "Personen", "zum Vorquartal"]} bars={TOPICS} />
      </div>
    </Section>
  );
}

/** Choosers, notes, tables and charts. */
export function DataGallery() {
  return (
    <main className={styles.page}>
      <h1>Daten</h1>
      <ErrorSummary
        errors={{
          date: "Geben Sie das Datum der Beratung ein.",
          country: "Wählen Sie eine Staatsangehörigkeit.",
        }}
      />
      <Choosers />
      <Notes />
      <Grid />
      <Statistics />
    </main>
  );
}
