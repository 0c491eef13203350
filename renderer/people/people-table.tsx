import { UserRoundPlus, Users } from "lucide-react";
import type { KeyboardEvent, ReactNode } from "react";
import type { InputOf } from "../../shared/contract/contract.ts";
import type { PersonHit } from "../../shared/model/people.ts";
import { goTo } from "../app/navigation.ts";
import { openPanel } from "../app/panels.ts";
import { Button, DataGrid, type DataGridSort, EmptyState, PageHeader } from "../ui/index.ts";
import { peopleColumns } from "./people-columns.tsx";
import { PeopleFilters } from "./people-filters.tsx";
import { usePeopleMemory } from "./people-memory.ts";
import { PeopleSearchField } from "./people-search-field.tsx";
import styles from "./people-table.module.css";
import type { PeopleView } from "./people-view.ts";
import { personPlace } from "./person-place.ts";
import { plainHit } from "./person-row.tsx";
import { useOpenBest } from "./use-open-best.ts";
import { usePeopleRows } from "./use-people-rows.ts";
import { usePeopleView } from "./use-people-view.ts";
import { type FoundPeople, useEverybody, usePersonSearch } from "./use-person-search.ts";

const numbers = new Intl.NumberFormat("de-DE");

/** Everybody as a table: search, filters, order and columns are as they were left. */
export function PeopleTable() {
  const { view, isReady, change } = usePeopleView();
  const text = usePeopleMemory((memory) => memory.searchText).trim();
  const found = usePersonSearch(text);
  const openBest = useOpenBest(text, found);
  return (
    <div className={styles.screen}>
      <PageHeader
        title="Personen"
        actions={
          <Button icon={UserRoundPlus} onPress={() => openPanel({ kind: "newPerson", name: text })}>
            Neue Person
          </Button>
        }
      />
      <div className={styles.tools}>
        <PeopleSearchField autoFocus onSubmit={openBest} onKeyDown={enterTable} />
        {text ? null : <PeopleFilters filter={view.filter} onChange={(filter) => change({ filter })} />}
      </div>
      {text ? <FoundTable text={text} found={found} view={view} onChange={change} /> : null}
      {!text && isReady ? <ListedTable view={view} onChange={change} /> : null}
    </div>
  );
}

/** The arrow down leads from the search field into the table. */
function enterTable(event: KeyboardEvent): void {
  if (event.key !== "ArrowDown") return;
  event.preventDefault();
  document.querySelector<HTMLElement>('[role="grid"] [data-row="0"] [data-column="0"]')?.focus();
}

interface TableProps {
  view: PeopleView;
  onChange: (part: Partial<PeopleView>) => void;
}

function FoundTable({ text, found, view, onChange }: TableProps & { text: string; found: FoundPeople }) {
  const { hits, matches, everybody, isCurrent } = found;
  return (
    <>
      <Grid
        count={hits.length}
        getHit={(index) => hits[index]}
        view={view}
        onChange={onChange}
        emptyState={isCurrent ? <NobodyFound text={text} /> : null}
      />
      <Count text={`${numbers.format(matches)} von ${peopleWords(everybody)}`} isKnown={everybody !== null} />
    </>
  );
}

function ListedTable({ view, onChange }: TableProps) {
  const { total, getRow } = usePeopleRows(view);
  const everybody = useEverybody();
  const isFiltered = Object.keys(view.filter).length > 0;
  const all = peopleWords(everybody);
  return (
    <>
      <Grid
        count={total ?? 0}
        getHit={(index) => {
          const row = getRow(index);
          return row && plainHit(row);
        }}
        view={view}
        onChange={onChange}
        sort={{ columnId: view.order, direction: view.direction }}
        emptyState={total === 0 ? <NobodyListed isFiltered={isFiltered} onChange={onChange} /> : null}
        remembersPlace
      />
      <Count
        text={isFiltered ? `${numbers.format(total ?? 0)} von ${all}` : all}
        isKnown={total !== undefined && everybody !== null}
      />
    </>
  );
}

interface GridProps extends TableProps {
  count: number;
  getHit: (index: number) => PersonHit | undefined;
  sort?: DataGridSort;
  emptyState: ReactNode;
  remembersPlace?: boolean;
}

function Grid({ count, getHit, view, onChange, sort, emptyState, remembersPlace = false }: GridProps) {
  const offset = usePeopleMemory.getState().tableOffset;
  return (
    <div className={styles.grid}>
      <DataGrid<PersonHit>
        label="Personen"
        columns={sort ? peopleColumns : unsortable}
        rowCount={count}
        getRow={getHit}
        getRowKey={({ person }) => person.id}
        onOpen={({ person }) => goTo(personPlace(person.id))}
        sort={sort}
        onSort={({ columnId, direction }) =>
          onChange({ order: columnId as InputOf<"listPeople">["order"], direction })
        }
        hiddenColumns={view.hiddenColumns}
        onHiddenColumnsChange={(hiddenColumns) => onChange({ hiddenColumns })}
        initialScrollOffset={remembersPlace ? offset : 0}
        onScrollOffsetChange={(tableOffset) => remembersPlace && usePeopleMemory.setState({ tableOffset })}
        emptyState={emptyState}
      />
    </div>
  );
}

/** Hits come in the order of how well they fit. */
const unsortable = peopleColumns.map((column) => ({ ...column, isSortable: false }));

function Count({ text, isKnown }: { text: string; isKnown: boolean }) {
  return (
    <p className={styles.count} role="status">
      {isKnown ? text : ""}
    </p>
  );
}

function peopleWords(everybody: number | null): string {
  return everybody === 1 ? "1 Person" : `${numbers.format(everybody ?? 0)} Personen`;
}

function NobodyFound({ text }: { text: string }) {
  return (
    <EmptyState
      icon={Users}
      title={`Niemand gefunden für „${text}“`}
      action={
        <Button
          variant="primary"
          shortcut="Ctrl+Enter"
          onPress={() => openPanel({ kind: "newPerson", name: text })}
        >
          „{text}“ anlegen
        </Button>
      }
    >
      Gesucht wird auch nach Gehör und über Schreibweisen hinweg, in Namen, Telefonnummern und
      E-Mail-Adressen.
    </EmptyState>
  );
}

function NobodyListed({ isFiltered, onChange }: { isFiltered: boolean; onChange: TableProps["onChange"] }) {
  if (isFiltered)
    return (
      <EmptyState
        icon={Users}
        title="Niemand passt zu diesen Filtern"
        action={<Button onPress={() => onChange({ filter: {} })}>Filter entfernen</Button>}
      >
        Nehmen Sie einen Filter weg, um wieder mehr Personen zu sehen.
      </EmptyState>
    );
  return (
    <EmptyState
      icon={Users}
      title="Noch keine Personen"
      action={
        <Button variant="primary" onPress={() => openPanel({ kind: "newPerson" })}>
          Erste Person anlegen
        </Button>
      }
    >
      Hier stehen alle, die bei Ihnen Rat gesucht haben. Ein Name genügt für den Anfang, oder „anonym“.
    </EmptyState>
  );
}
