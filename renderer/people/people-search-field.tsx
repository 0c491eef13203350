import { type KeyboardEvent, useState } from "react";
import { openPanel } from "../app/panels.ts";
import { SearchField, useShortcut } from "../ui/index.ts";
import { usePeopleMemory } from "./people-memory.ts";

interface PeopleSearchFieldProps {
  autoFocus?: boolean;
  /** Enter. */
  onSubmit?: () => void;
  /** For results under the field that the arrow keys lead into. */
  onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
}

/** The search field over people; Strg Enter starts a new person with the typed name. */
export function PeopleSearchField(props: PeopleSearchFieldProps) {
  const text = usePeopleMemory((memory) => memory.searchText);
  const [isFocused, setFocused] = useState(false);
  // The form beside may use the same key, so it belongs to the search only while somebody types there.
  useShortcut("Ctrl+Enter", () => openPanel({ kind: "newPerson", name: text.trim() }), {
    label: "Neue Person mit dem Suchtext",
    group: "Personen",
    isEnabled: isFocused && text.trim() !== "",
  });
  return (
    <search
      onFocus={() => setFocused(true)}
      // Choosing a hit with the arrow keys tells of a blur although the typing goes on in the field.
      onBlur={({ currentTarget }) => setFocused(currentTarget.contains(document.activeElement))}
    >
      <SearchField
        {...props}
        label="Personen suchen"
        isLabelHidden
        placeholder="Name, auch nach Gehör"
        value={text}
        onChange={(searchText) => usePeopleMemory.setState({ searchText })}
      />
    </search>
  );
}
