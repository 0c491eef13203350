import type { CaseState } from "../../shared/model/cases.ts";
import { ChipGroup, SearchField } from "../ui/index.ts";
import styles from "./cases.module.css";
import type { CasesView } from "./cases-view.ts";

const states: readonly { id: CaseState; label: string }[] = [
  { id: "active", label: "aktiv" },
  { id: "resting", label: "ruhend" },
  { id: "closed", label: "geschlossen" },
];

const scopes = [
  { id: "mine", label: "meine" },
  { id: "all", label: "alle" },
] as const;

interface CaseToolsProps {
  view: CasesView;
  counts: Record<CaseState, number> | undefined;
  text: string;
  onText: (text: string) => void;
  onChange: (part: Partial<CasesView>) => void;
}

/** Which cases are listed: state with its number, whose, and a word to look for. */
export function CaseTools({ view, counts, text, onText, onChange }: CaseToolsProps) {
  return (
    <div className={styles.tools}>
      <ChipGroup
        label="Stand"
        isLabelHidden
        options={states.map(({ id, label }) => ({ id, label: counts ? `${label} ${counts[id]}` : label }))}
        value={view.state}
        onChange={(state) => state && onChange({ state, order: null })}
      />
      <ChipGroup<"mine" | "all">
        label="Wessen Fälle"
        isLabelHidden
        options={scopes}
        value={view.mine ? "mine" : "all"}
        onChange={(scope) => scope && onChange({ mine: scope === "mine" })}
      />
      <search className={styles.search}>
        <SearchField
          label="Fälle durchsuchen"
          isLabelHidden
          placeholder="Name, Anliegen, zuständig"
          value={text}
          onChange={onText}
        />
      </search>
    </div>
  );
}
