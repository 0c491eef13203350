import {
  Building2,
  CalendarDays,
  ChartNoAxesColumn,
  Folder,
  House,
  Lock,
  MoreHorizontal,
  Search,
  Settings,
  Target,
  User,
} from "lucide-react";
import { useRef, useState } from "react";
import {
  AppFrame,
  Badge,
  Button,
  CommandPalette,
  IconButton,
  Menu,
  NextStepCard,
  notify,
  PageHeader,
  type PaletteGroup,
  SaveState,
  SearchButton,
  SearchField,
  ShortcutHelp,
  Tabs,
  Timeline,
  useAppearance,
  useShortcut,
  VirtualList,
  type VirtualListHandle,
  WorkArea,
} from "../index.ts";
import { ConsultationPanel } from "./consultation-panel.tsx";
import styles from "./gallery.module.css";

const PEOPLE = [
  {
    title: "Shevchenko, Oksana",
    marked: [[0, 6]] as const,
    hint: "1988 · Ukrainisch, Russisch · klingt gleich",
    meta: "heute",
  },
  { title: "Schewtschuk, Andrij", marked: [[0, 9]] as const, hint: "1975 · Ukrainisch", meta: "12.10." },
  {
    title: "Ševčík, Marek",
    marked: [[0, 4]] as const,
    hint: "1991 · Slowakisch · klingt ähnlich",
    meta: "03.02.",
  },
];

function PersonList() {
  const [index, setIndex] = useState(0);
  const [text, setText] = useState("schewtsch");
  const list = useRef<VirtualListHandle>(null);
  return (
    <>
      <div className={styles.listHead}>
        <SearchField
          label="Personen suchen"
          isLabelHidden
          value={text}
          onChange={setText}
          onKeyDown={(event) => list.current?.handleKey(event)}
        />
      </div>
      <VirtualList
        handleRef={list}
        label="Personen"
        count={PEOPLE.length}
        getItem={(at) => PEOPLE[at] && { id: String(at), ...PEOPLE[at] }}
        selectedIndex={index}
        onSelect={setIndex}
        footer="3 von 1.842 Personen · Enter öffnet · Strg Enter: neue Person „schewtsch“"
      />
    </>
  );
}

function History() {
  return (
    <Timeline
      label="Verlauf"
      entries={[
        {
          id: "1",
          when: "heute 13:40",
          dateTime: "2026-11-22",
          title: "Beratung · persönlich · 30 min",
          children:
            "Bescheid des Jobcenters erklärt, Widerspruchsfrist bis 08.12. Wohnung: Besichtigung am Samstag, Nachbarin begleitet.",
          badges: (
            <>
              <Badge tone="info">★ Wohnen</Badge>
              <Badge outlined>Existenzsicherung</Badge>
              <Badge outlined>→ Wohnungsamt · offen</Badge>
            </>
          ),
        },
        {
          id: "2",
          when: "11.11.",
          dateTime: "2026-11-11",
          title: "Deutsch im Alltag, 7. Termin",
          tone: "success",
        },
        {
          id: "3",
          when: "20.10.",
          dateTime: "2026-10-20",
          title: "Ziel erreicht: B1-Prüfung bestanden",
          isMark: true,
        },
        {
          id: "4",
          when: "02.10.",
          dateTime: "2026-10-02",
          title: "Beratung · aufsuchend · 60 min",
          children: "Hilfeplan gemeinsam durchgesehen.",
        },
      ]}
    />
  );
}

function PersonFile() {
  return (
    <div className={styles.file}>
      <PageHeader
        title="Oksana Shevchenko"
        beside={<Badge tone="success">Fall offen</Badge>}
        actions={
          <>
            <Button>Brief</Button>
            <Menu
              label="Weitere Aktionen"
              trigger={<IconButton icon={MoreHorizontal} label="Weitere Aktionen" variant="secondary" />}
              entries={[
                { id: "print", label: "Akte drucken", shortcut: "Ctrl+P", onAction: () => {} },
                { id: "hand", label: "Fall übergeben", onAction: () => {} },
                { id: "bin", label: "In den Papierkorb", tone: "danger", onAction: () => {} },
              ]}
            />
          </>
        }
      >
        <p>
          <strong>38 Jahre</strong> · weiblich · Ukrainisch (Erstsprache), Deutsch <strong>B1</strong>
        </p>
        <p>
          § 24 AufenthG bis <strong>04.03.2027</strong> · Haushalt: <strong>2 Kinder</strong>
        </p>
      </PageHeader>
      <div className={styles.row}>
        <Badge tone="success">Einwilligung 14.01.2026</Badge>
        <Badge tone="warning">Schweigepflichtentbindung Jobcenter fehlt</Badge>
      </div>
      <NextStepCard
        day="24"
        month="Nov"
        title="Rückfrage beim Wohnungsamt"
        action={<Button shortcut="E">Erledigt</Button>}
      >
        Ziel „eigene Wohnung bis März“, Schritt 3 von 4
      </NextStepCard>
      <Tabs
        label="Akte"
        items={["Verlauf", "Stammdaten", "Hilfeplan", "Haushalt", "Dokumente"].map((label) => ({
          id: label,
          label,
          content: label === "Verlauf" ? <History /> : label,
        }))}
      />
    </div>
  );
}

async function findCommands(text: string): Promise<readonly PaletteGroup[]> {
  const fits = (label: string) => label.toLowerCase().includes(text.toLowerCase());
  return [
    {
      title: "Personen",
      entries: PEOPLE.filter(({ title }) => fits(title)).map(({ title, hint }) => ({
        id: title,
        label: title,
        hint,
        icon: User,
        onRun: () => notify({ text: title }),
      })),
    },
    {
      title: "Befehle",
      entries: ["Kurzkontakt erfassen", "Person anlegen"].filter(fits).map((label) => ({
        id: label,
        label,
        icon: House,
        shortcut: "N",
        onRun: () => notify({ text: label }),
      })),
    },
  ];
}

/** A whole window as in the drawing of the person's file. */
export function PersonGallery() {
  const [isPaletteOpen, setPaletteOpen] = useState(false);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const [current, setCurrent] = useState("people");
  const { zoomIn, zoomOut } = useAppearance();
  useShortcut("Ctrl+K", () => setPaletteOpen(true), { label: "Suchen und Befehle" });
  useShortcut("?", () => setHelpOpen(true), { label: "Tasten anzeigen" });
  useShortcut("N", () => notify({ text: "Kurzkontakt" }), { label: "Kurzkontakt erfassen" });
  useShortcut("Ctrl++", zoomIn, { label: "Vergrößern", group: "Ansicht" });
  useShortcut("Ctrl+-", zoomOut, { label: "Verkleinern", group: "Ansicht" });
  return (
    <AppFrame
      current={current}
      onNavigate={setCurrent}
      groups={[
        {
          items: [
            { id: "today", label: "Heute", icon: House, count: 4, countLabel: "fällig" },
            { id: "people", label: "Personen", icon: User },
            { id: "cases", label: "Fälle", icon: Folder, count: 27, countLabel: "offen" },
            { id: "measures", label: "Maßnahmen", icon: CalendarDays },
          ],
        },
        {
          title: "Koordination",
          items: [
            { id: "organisations", label: "Organisationen", icon: Building2 },
            { id: "agreement", label: "Zielvereinbarung", icon: Target },
          ],
        },
        {
          title: "Auswertung",
          items: [
            {
              id: "statistics",
              label: "Statistik",
              icon: ChartNoAxesColumn,
              count: 3,
              countLabel: "Hinweise",
            },
          ],
        },
      ]}
      footerItems={[
        { id: "settings", label: "Einstellungen", icon: Settings },
        { id: "lock", label: "Sperren", icon: Lock, shortcut: "Ctrl+L" },
      ]}
      search={<SearchButton icon={Search} shortcut="Ctrl+K" onPress={() => setPaletteOpen(true)} />}
      actions={
        <>
          <SaveState state="saved" savedAt={new Date(2026, 10, 22, 14, 2)} />
          <Button shortcut="N">Kurzkontakt</Button>
        </>
      }
    >
      <WorkArea list={<PersonList />} listLabel="Personenliste" panel={<ConsultationPanel />}>
        <PersonFile />
      </WorkArea>
      <CommandPalette isOpen={isPaletteOpen} onClose={() => setPaletteOpen(false)} search={findCommands} />
      <ShortcutHelp isOpen={isHelpOpen} onClose={() => setHelpOpen(false)} />
    </AppFrame>
  );
}
