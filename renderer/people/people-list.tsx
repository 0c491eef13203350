import { type KeyboardEvent, useRef } from "react";
import { Autocomplete, ListBox, ListBoxItem } from "react-aria-components";
import { listName } from "../../shared/model/names.ts";
import type { PersonHit } from "../../shared/model/people.ts";
import { goTo } from "../app/navigation.ts";
import { openPanel } from "../app/panels.ts";
import { Button, LinkButton } from "../ui/index.ts";
import styles from "./people-list.module.css";
import { usePeopleMemory } from "./people-memory.ts";
import { PeopleSearchField } from "./people-search-field.tsx";
import { personPlace } from "./person-place.ts";
import { PersonRow } from "./person-row.tsx";
import { useOpenBest } from "./use-open-best.ts";
import { type FoundPeople, usePersonSearch } from "./use-person-search.ts";

const numbers = new Intl.NumberFormat("de-DE");

/** Search field and hits, beside the open person. Arrow keys choose, Enter opens, typing goes on. */
export function PeopleList({ openId }: { openId: string | null }) {
  const text = usePeopleMemory((memory) => memory.searchText);
  const found = usePersonSearch(text);
  const openBest = useOpenBest(text, found);

  const choosesIn = useRef<string | null>(null);

  /** Without the arrow keys Enter means the best hit; the list would open what it shows, a keystroke behind. */
  function handleEarly(event: KeyboardEvent) {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") choosesIn.current = text;
    const isMeantForBest = event.key === "Enter" && found.isSearch && choosesIn.current !== text;
    if (!isMeantForBest || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    event.stopPropagation();
    openBest();
  }

  return (
    <div className={styles.list} onKeyDownCapture={handleEarly}>
      <Autocomplete>
        <PeopleSearchField />
        <p className={styles.heading} hidden={found.isSearch}>
          Zuletzt geöffnet
        </p>
        <HitList found={found} openId={openId} />
      </Autocomplete>
      <ListFooter text={text.trim()} found={found} />
    </div>
  );
}

function HitList({ found, openId }: { found: FoundPeople; openId: string | null }) {
  return (
    <ListBox
      aria-label={found.isSearch ? "Gefundene Personen" : "Zuletzt geöffnete Personen"}
      className={styles.hits}
      items={found.hits.map((hit) => ({ id: hit.person.id, hit }))}
      dependencies={[openId]}
      onAction={(id) => goTo(personPlace(String(id)))}
      selectionMode="none"
    >
      {({ id, hit }: { id: string; hit: PersonHit }) => (
        <ListBoxItem
          id={id}
          textValue={listName(hit.person)}
          className={styles.hit}
          data-open={id === openId}
        >
          <PersonRow {...hit} />
        </ListBoxItem>
      )}
    </ListBox>
  );
}

function ListFooter({ text, found }: { text: string; found: FoundPeople }) {
  return (
    <div className={styles.footer}>
      <p role="status">{countWords(found)}</p>
      {text ? <p className={styles.keys}>Enter öffnet · Strg Enter: neue Person „{text}“</p> : null}
      <div className={styles.actions}>
        {text && found.isCurrent && found.matches === 0 ? (
          <Button size="small" onPress={() => openPanel({ kind: "newPerson", name: text })}>
            „{text}“ neu anlegen
          </Button>
        ) : null}
        <LinkButton onPress={showEverybody}>Alle als Tabelle</LinkButton>
      </div>
    </div>
  );
}

function showEverybody(): void {
  usePeopleMemory.setState({ searchText: "" });
  goTo("/personen");
}

function countWords({ isSearch, matches, everybody }: FoundPeople): string {
  if (everybody === null) return "";
  const all = numbers.format(everybody);
  const people = everybody === 1 ? "Person" : "Personen";
  return isSearch ? `${numbers.format(matches)} von ${all} ${people}` : `${all} ${people}`;
}
