import type { PreflightReport, Severity } from "../../shared/contract/preflight.ts";
import { createListMemory } from "../lists/list-memory.ts";
import { ChipGroup, SearchField, Select } from "../ui/index.ts";
import styles from "./preflight.module.css";
import { changePreflightPlace, type PreflightPlace } from "./preflight-place.ts";
import { severityOrder, severityWords } from "./severity.tsx";

/** What stands in the search field; it does not outlive the lock. */
export const useFindingSearch = createListMemory();

const all = "all";

/** Narrows the list down: by severity, by rule, by a word. */
export function FindingTools({ report, place }: { report: PreflightReport; place: PreflightPlace }) {
  const text = useFindingSearch((memory) => memory.text);
  const total = severityOrder.reduce((sum, severity) => sum + report.counts[severity], 0);
  const rules = new Map(report.rules.map(({ id, title }) => [id, title]));
  return (
    <div className={styles.tools} data-print="hidden">
      <ChipGroup<Severity | typeof all>
        label="Stufe"
        isLabelHidden
        options={[
          { id: all, label: `alle ${total}` },
          ...severityOrder.map((severity) => ({
            id: severity,
            label: `${severityWords[severity].word} ${report.counts[severity]}`,
            isDisabled: report.counts[severity] === 0 && place.severity !== severity,
          })),
        ]}
        value={place.severity ?? all}
        onChange={(chosen) => changePreflightPlace(place, { severity: chosen === all ? null : chosen })}
      />
      <div className={styles.rulePick}>
        <Select
          label="Regel"
          isLabelHidden
          options={[{ id: all, label: "alle Regeln" }, ...[...rules].map(([id, label]) => ({ id, label }))]}
          value={place.rule !== null && rules.has(place.rule) ? place.rule : all}
          onChange={(chosen) => changePreflightPlace(place, { rule: chosen === all ? null : chosen })}
        />
      </div>
      <search className={styles.search}>
        <SearchField
          label="Befunde durchsuchen"
          isLabelHidden
          placeholder="Name oder Wort"
          value={text}
          onChange={(typed) => useFindingSearch.setState({ text: typed })}
        />
      </search>
    </div>
  );
}
