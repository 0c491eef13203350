import { ListFilter, X } from "lucide-react";
import { type CodeListName, codeLabel, codeListTitle, codeValues } from "../../shared/codelists/codelists.ts";
import { citizenshipLabel, citizenships } from "../../shared/codelists/places.ts";
import type { PersonFilter } from "../../shared/contract/people.ts";
import type { User } from "../../shared/contract/vault.ts";
import { addDays, germanDay, today } from "../../shared/dates.ts";
import { useAnswer } from "../api/use-operation.ts";
import { BadgeButton, Button, Checkbox, ChipGroup, ComboBox, Popover, Select } from "../ui/index.ts";
import styles from "./people-table.module.css";
import { withFilter } from "./people-view.ts";

interface FilterProps {
  filter: PersonFilter;
  onChange: (filter: PersonFilter) => void;
}

const caseStates: Record<NonNullable<PersonFilter["caseState"]>, string> = {
  none: "ohne Fall",
  active: "Fall offen",
  resting: "Fall ruht",
  closed: "Fall geschlossen",
};

type CodeFilter = "residenceStatus" | "germanLevel" | "language" | "gender";

const codeFilters: readonly { part: CodeFilter; list: CodeListName; label: string }[] = [
  { part: "residenceStatus", list: "residenceStatus", label: codeListTitle("residenceStatus") },
  { part: "germanLevel", list: "germanLevel", label: "Deutschkenntnisse" },
  { part: "language", list: "language", label: "Sprache" },
  { part: "gender", list: "gender", label: codeListTitle("gender") },
];

/** The button that opens the filters, and each filter in force as a chip that takes it away. */
export function PeopleFilters({ filter, onChange }: FilterProps) {
  const chips = useFilterChips(filter);
  return (
    <div className={styles.filters}>
      <Popover
        label="Personen filtern"
        trigger={
          <Button size="small" icon={ListFilter}>
            Filter
          </Button>
        }
      >
        <FilterFields filter={filter} onChange={onChange} />
      </Popover>
      {chips.map(({ part, words }) => (
        <BadgeButton
          key={part}
          icon={X}
          aria-label={`Filter entfernen: ${words}`}
          onPress={() => onChange(withFilter(filter, { [part]: undefined }))}
        >
          {words}
        </BadgeButton>
      ))}
      {chips.length > 1 ? (
        <Button size="small" variant="quiet" onPress={() => onChange({})}>
          Alle entfernen
        </Button>
      ) : null}
    </div>
  );
}

function FilterFields({ filter, onChange }: FilterProps) {
  const { data: users } = useAnswer("listUsers", {});
  const set = (changes: Partial<PersonFilter>) => onChange(withFilter(filter, changes));
  return (
    <div className={styles.filterFields}>
      <ChipGroup
        label="Fall"
        options={(Object.keys(caseStates) as (keyof typeof caseStates)[]).map((id) => ({
          id,
          label: caseStates[id],
        }))}
        value={filter.caseState ?? null}
        onChange={(caseState) => set({ caseState: caseState ?? undefined })}
      />
      <ChipGroup
        label="Kein Kontakt seit"
        options={quietSince()}
        value={filter.noContactSince ?? null}
        onChange={(noContactSince) => set({ noContactSince: noContactSince ?? undefined })}
      />
      <Select
        label="Zuständig"
        options={workers(users).map(({ id, name }) => ({ id, label: name }))}
        value={filter.ownerId ?? null}
        onChange={(ownerId) => set({ ownerId })}
        placeholder="alle"
      />
      {codeFilters.map(({ part, list, label }) => (
        <ComboBox
          key={part}
          label={label}
          placeholder="alle"
          options={codeValues(list).map((value) => ({ id: value.code, label: value.label }))}
          value={filter[part] ?? null}
          onChange={(code) => set({ [part]: code ?? undefined })}
        />
      ))}
      <ComboBox
        label="Staatsangehörigkeit"
        placeholder="alle"
        options={citizenships.map(({ code, adjective }) => ({ id: code, label: adjective }))}
        value={filter.citizenship ?? null}
        onChange={(citizenship) => set({ citizenship: citizenship ?? undefined })}
      />
      <Checkbox
        isSelected={filter.removed ?? false}
        onChange={(removed) => set({ removed: removed || undefined })}
      >
        Papierkorb zeigen
      </Checkbox>
    </div>
  );
}

function quietSince() {
  return [90, 180, 365].map((days) => ({
    id: addDays(today(), -days),
    label: days === 365 ? "1 Jahr" : `${days / 30} Monate`,
  }));
}

function workers(users: User[] | undefined): User[] {
  return (users ?? []).filter(({ role }) => role !== "administrator");
}

function useFilterChips(filter: PersonFilter): { part: keyof PersonFilter; words: string }[] {
  const { data: users } = useAnswer("listUsers", {});
  const owner = workers(users).find(({ id }) => id === filter.ownerId);
  const codes = codeFilters.map(({ part, list, label }) => {
    const code = filter[part];
    return { part, words: code && `${label}: ${codeLabel(list, code)}` };
  });
  const chips: { part: keyof PersonFilter; words: string | undefined }[] = [
    { part: "caseState", words: filter.caseState && caseStates[filter.caseState] },
    { part: "ownerId", words: filter.ownerId && `zuständig: ${owner?.name ?? "…"}` },
    {
      part: "noContactSince",
      words: filter.noContactSince && `kein Kontakt seit ${germanDay(filter.noContactSince)}`,
    },
    ...codes,
    {
      part: "citizenship",
      words: filter.citizenship && `Staatsangehörigkeit: ${citizenshipLabel(filter.citizenship)}`,
    },
    { part: "removed", words: filter.removed ? "Papierkorb" : undefined },
  ];
  return chips.flatMap(({ part, words }) => (words ? [{ part, words }] : []));
}
