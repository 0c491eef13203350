import { Plus } from "lucide-react";
import type { FocusEvent, KeyboardEvent } from "react";
import type { CaseSummary } from "../../shared/model/cases.ts";
import { useAnswer } from "../api/use-operation.ts";
import { goTo } from "../app/navigation.ts";
import { closePanel, openPanel, usePanel } from "../app/panels.ts";
import { createListMemory } from "../lists/list-memory.ts";
import { matchesText } from "../lists/matches-text.ts";
import { sortRows } from "../lists/sort-rows.ts";
import { useListView } from "../lists/use-list-view.ts";
import { personCasePlace } from "../people/person-place.ts";
import { Button, DataGrid, InlineAlert, Kbd, PageHeader, useShortcut, WorkArea } from "../ui/index.ts";
import { caseColumns, detailColumns } from "./case-columns.tsx";
import { CasePanel, casePanelId } from "./case-panel.tsx";
import { CaseTools } from "./case-tools.tsx";
import styles from "./cases.module.css";
import { type CasesView, caseOrders, casesView, usualOrder } from "./cases-view.ts";
import { NoCases } from "./no-cases.tsx";

const useMemory = createListMemory();

/** The cases in one state; the one under the cursor can stand beside the list with everything to be done to it. */
export function CasesScreen() {
  const { view, isReady, change } = useListView(casesView);
  const openId = useMemory((memory) => memory.openId);
  const isPlaceTaken = usePanel(({ panel }) => panel !== null);
  const hasPanel = openId !== null && !isPlaceTaken;

  useShortcut("F", openNewCase, { label: "Neuer Fall", group: "Fälle" });
  useShortcut("Escape", hide, { label: "Fall schließen", group: "Fälle", isEnabled: hasPanel });

  return (
    <WorkArea panel={hasPanel ? <CasePanel key={openId} id={openId} onClose={hide} /> : undefined}>
      <div className={styles.screen}>
        <PageHeader
          title="Fälle"
          actions={
            <Button icon={Plus} shortcut="F" onPress={openNewCase}>
              Neuer Fall
            </Button>
          }
        />
        {isReady ? (
          <CaseList view={view} change={change} hasPanel={hasPanel} isNarrow={hasPanel || isPlaceTaken} />
        ) : null}
      </div>
    </WorkArea>
  );
}

interface CaseListProps {
  view: CasesView;
  change: (part: Partial<CasesView>) => void;
  /** A case stands beside the list. */
  hasPanel: boolean;
  /** Something stands beside the list. */
  isNarrow: boolean;
}

function CaseList({ view, change, hasPanel, isNarrow }: CaseListProps) {
  const { state, mine, order } = view;
  const text = useMemory((memory) => memory.text);
  const { data, error, isPlaceholderData } = useAnswer("listCases", { state, mine });
  const found = (data?.cases ?? []).filter((file) =>
    matchesText([file.personName, file.concern, file.ownerName], text),
  );
  const rows = isPlaceholderData ? [] : sortRows(found, order ?? usualOrder(state), caseOrders);

  function follow(event: FocusEvent) {
    const file = rowOf(event.target, rows);
    if (hasPanel && file) show(file);
  }

  function handleKey(event: KeyboardEvent) {
    if (event.key !== " " || isControl(event.target)) return;
    const file = rowOf(event.target, rows);
    if (!file) return;
    event.preventDefault();
    showInSight(file);
  }

  return (
    <>
      <CaseTools
        view={view}
        counts={data?.counts}
        text={text}
        onText={(typed) => useMemory.setState({ text: typed, offset: 0 })}
        onChange={(part) => {
          useMemory.setState({ offset: 0 });
          change(part);
        }}
      />
      {error ? <InlineAlert tone="danger">{error.failure.message}</InlineAlert> : null}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: listens to the grid within, whose rows hold the focus */}
      <div className={styles.grid} onFocus={follow} onKeyDown={handleKey}>
        <DataGrid<CaseSummary>
          key={`${state} ${mine}`}
          label="Fälle"
          columns={caseColumns(state, showInSight)}
          rowCount={rows.length}
          getRow={(index) => rows[index]}
          getRowKey={({ id }) => id}
          selectedKey={hasPanel ? useMemory.getState().openId : null}
          onOpen={({ personId }) => goTo(personCasePlace(personId))}
          sort={order ?? usualOrder(state) ?? undefined}
          onSort={(next) => change({ order: next })}
          hiddenColumns={isNarrow ? detailColumns : view.hiddenColumns}
          onHiddenColumnsChange={isNarrow ? undefined : (hiddenColumns) => change({ hiddenColumns })}
          initialScrollOffset={useMemory.getState().offset}
          onScrollOffsetChange={(offset) => useMemory.setState({ offset })}
          emptyState={
            data && !isPlaceholderData ? <NoCases view={view} text={text} onChange={change} /> : null
          }
        />
      </div>
      <p className={styles.foot} hidden={rows.length === 0}>
        <span role="status">{rows.length === 1 ? "1 Fall" : `${rows.length} Fälle`}</span>
        <span className={styles.keys}>
          <Kbd combination="Enter" /> Akte öffnen <Kbd combination="Space" /> daneben zeigen
        </span>
      </p>
    </>
  );
}

function openNewCase(): void {
  openPanel({ kind: "newCase" });
}

function show({ id }: CaseSummary): void {
  closePanel();
  useMemory.setState({ openId: id });
}

/** Shows a case because somebody asked for it: in a narrow window it stands below and has to be brought in sight. */
function showInSight(file: CaseSummary): void {
  show(file);
  requestAnimationFrame(() => document.getElementById(casePanelId)?.scrollIntoView({ block: "nearest" }));
}

function hide(): void {
  useMemory.setState({ openId: null });
}

function rowOf(target: EventTarget, rows: readonly CaseSummary[]): CaseSummary | undefined {
  if (!(target instanceof Element)) return undefined;
  const row = target.closest<HTMLElement>("[data-row]");
  return row ? rows[Number(row.dataset.row)] : undefined;
}

function isControl(target: EventTarget): boolean {
  return target instanceof Element && target.closest("button, input") !== null;
}
