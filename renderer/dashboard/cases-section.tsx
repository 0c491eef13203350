import type { Dashboard } from "../../shared/contract/dashboard.ts";
import { germanDay } from "../../shared/dates.ts";
import type { CaseState } from "../../shared/model/cases.ts";
import { goTo } from "../app/navigation.ts";
import { casesView } from "../cases/cases-view.ts";
import { useListView } from "../lists/use-list-view.ts";
import { usePeopleView } from "../people/use-people-view.ts";
import { counted, written } from "../statistics/numbers.ts";
import { LinkButton, Section } from "../ui/index.ts";
import styles from "./dashboard.module.css";

const states: readonly [state: CaseState, label: string][] = [
  ["active", "aktiv"],
  ["resting", "ruhend"],
  ["closed", "geschlossen"],
];

/** How the cases stand, with the way to their list. */
export function CasesSection({ cases }: { cases: Dashboard["cases"] }) {
  const caseList = useListView(casesView);
  const peopleList = usePeopleView();

  function showCases(state: CaseState): void {
    caseList.change({ state, mine: false, order: null });
    goTo("/faelle");
  }

  function showQuiet(): void {
    peopleList.change({ filter: { caseState: "active", noContactSince: cases.quietSince } });
    goTo("/personen");
  }

  return (
    <Section title="Fälle" boxed>
      <dl className={styles.facts}>
        {states.map(([state, label]) => (
          <div key={state}>
            <dt>{label}</dt>
            <dd>
              <LinkButton
                aria-label={`${counted(cases[state], "Fall", "Fälle")} ${label}: ansehen`}
                onPress={() => showCases(state)}
              >
                {written(cases[state])}
              </LinkButton>
            </dd>
          </div>
        ))}
      </dl>
      {cases.quiet > 0 ? (
        <p>
          {counted(cases.quiet, "Person", "Personen")} mit aktivem Fall ohne Kontakt seit dem{" "}
          {germanDay(cases.quietSince)}.{" "}
          <LinkButton aria-label="Personen ohne Kontakt ansehen" onPress={showQuiet}>
            ansehen
          </LinkButton>
        </p>
      ) : (
        <p className={styles.muted}>Zu jedem aktiven Fall gab es in den letzten 90 Tagen einen Kontakt.</p>
      )}
    </Section>
  );
}
