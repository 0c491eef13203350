import { CalendarDays, Plus } from "lucide-react";
import type { MeasureSummary } from "../../shared/model/measures.ts";
import { useAnswer } from "../api/use-operation.ts";
import { goTo } from "../app/navigation.ts";
import { openPanel, usePanel } from "../app/panels.ts";
import { createListMemory } from "../lists/list-memory.ts";
import { matchesText } from "../lists/matches-text.ts";
import { sortRows } from "../lists/sort-rows.ts";
import { useListView } from "../lists/use-list-view.ts";
import {
  Button,
  ChipGroup,
  DataGrid,
  EmptyState,
  InlineAlert,
  PageHeader,
  SearchField,
  useShortcut,
  WorkArea,
} from "../ui/index.ts";
import { detailColumns, measureColumns } from "./measure-columns.tsx";
import styles from "./measures.module.css";
import { type MeasuresView, measureOrders, measuresView } from "./measures-view.ts";
import { measurePlace } from "./places.ts";

const useMemory = createListMemory();

const times = [
  { id: "running", label: "laufend" },
  { id: "past", label: "vergangen" },
  { id: "all", label: "alle" },
] as const;

/** Courses, groups and events: which there are, and the way to each. */
export function MeasuresScreen() {
  const { view, isReady, change } = useListView(measuresView);
  useShortcut("M", openNewMeasure, { label: "Neue Maßnahme", group: "Maßnahmen" });
  return (
    <WorkArea>
      <div className={styles.list}>
        <PageHeader
          title="Maßnahmen"
          actions={
            <Button icon={Plus} shortcut="M" onPress={openNewMeasure}>
              Neue Maßnahme
            </Button>
          }
        />
        {isReady ? <MeasureList view={view} change={change} /> : null}
      </div>
    </WorkArea>
  );
}

interface MeasureListProps {
  view: MeasuresView;
  change: (part: Partial<MeasuresView>) => void;
}

function MeasureList({ view, change }: MeasureListProps) {
  const { when, order } = view;
  const text = useMemory((memory) => memory.text);
  const isNarrow = usePanel(({ panel }) => panel !== null);
  const { data, error, isPlaceholderData } = useAnswer("listMeasures", { when });
  const found = (data ?? []).filter(({ title, place }) => matchesText([title, place], text));
  const rows = isPlaceholderData ? [] : sortRows(found, order, measureOrders);
  return (
    <>
      <div className={styles.tools}>
        <ChipGroup<MeasuresView["when"]>
          label="Welche Maßnahmen"
          isLabelHidden
          options={times}
          value={when}
          onChange={(next) => {
            useMemory.setState({ offset: 0 });
            if (next) change({ when: next });
          }}
        />
        <search className={styles.search}>
          <SearchField
            label="Maßnahmen durchsuchen"
            isLabelHidden
            placeholder="Titel oder Ort"
            value={text}
            onChange={(typed) => useMemory.setState({ text: typed, offset: 0 })}
          />
        </search>
      </div>
      {error ? <InlineAlert tone="danger">{error.failure.message}</InlineAlert> : null}
      <div className={styles.grid}>
        <DataGrid<MeasureSummary>
          key={when}
          label="Maßnahmen"
          columns={measureColumns}
          rowCount={rows.length}
          getRow={(index) => rows[index]}
          getRowKey={({ id }) => id}
          onOpen={({ id }) => goTo(measurePlace(id))}
          sort={order ?? undefined}
          onSort={(next) => change({ order: next })}
          hiddenColumns={isNarrow ? detailColumns : view.hiddenColumns}
          onHiddenColumnsChange={isNarrow ? undefined : (hiddenColumns) => change({ hiddenColumns })}
          initialScrollOffset={useMemory.getState().offset}
          onScrollOffsetChange={(offset) => useMemory.setState({ offset })}
          emptyState={data && !isPlaceholderData ? <NoMeasures when={when} text={text.trim()} /> : null}
        />
      </div>
      <p className={styles.foot} role="status" hidden={rows.length === 0}>
        {rows.length === 1 ? "1 Maßnahme" : `${rows.length} Maßnahmen`}
      </p>
    </>
  );
}

function openNewMeasure(): void {
  openPanel({ kind: "newMeasure" });
}

function NoMeasures({ when, text }: { when: MeasuresView["when"]; text: string }) {
  if (text)
    return (
      <EmptyState icon={CalendarDays} title={`Keine Maßnahme passt zu „${text}“`}>
        Gesucht wird in Titel und Ort dieser Liste.
      </EmptyState>
    );
  if (when === "past")
    return (
      <EmptyState icon={CalendarDays} title="Noch keine vergangene Maßnahme">
        Sobald das Ende einer Maßnahme vorbei ist, steht sie hier.
      </EmptyState>
    );
  return (
    <EmptyState
      icon={CalendarDays}
      title={when === "running" ? "Zurzeit läuft keine Maßnahme" : "Noch keine Maßnahme"}
      action={
        <Button variant="primary" onPress={openNewMeasure}>
          Maßnahme anlegen
        </Button>
      }
    >
      Kurse, Gruppen und Veranstaltungen mit ihren Terminen. Wer kam, halten Sie in der Anwesenheit fest, mit
      Namen oder nur als Zahl.
    </EmptyState>
  );
}
