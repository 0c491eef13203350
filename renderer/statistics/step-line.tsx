import { Check } from "lucide-react";
import { VisuallyHidden } from "react-aria-components";
import type { StatisticsPeriod } from "../../shared/contract/statistics.ts";
import { useAnswer } from "../api/use-operation.ts";
import { goTo } from "../app/navigation.ts";
import { writePreflightPlace } from "../preflight/preflight-place.ts";
import { LinkButton } from "../ui/index.ts";
import type { Turn } from "./periods.ts";
import type { CheckState } from "./protection-checks.ts";
import styles from "./step-line.module.css";
import { type Step, stepsOf } from "./steps.ts";

const stateWords: Record<Step["state"], string> = {
  done: "erledigt",
  current: "jetzt",
  later: "später",
};

interface PeriodStepsProps {
  period: StatisticsPeriod;
  turn: Turn;
  check: CheckState;
}

/** The steps of a period, with what is open in it before the release. */
export function PeriodSteps({ period, turn, check }: PeriodStepsProps) {
  const { data } = useAnswer("preflightOverview", { period: period.id });
  const open = data?.period.id === period.id ? data.counts : undefined;
  return <StepLine period={period.id} steps={stepsOf(period, turn, open, check)} />;
}

/** How far a period is on its way out of the house; from the step of looking through it one goes to what was found. */
function StepLine({ period, steps }: { period: string; steps: readonly Step[] }) {
  return (
    <ol className={styles.steps} aria-label="Weg zur Lieferung">
      {steps.map(({ id, title, detail, state }, position) => (
        <li
          key={id}
          className={styles.step}
          data-state={state}
          aria-current={state === "current" ? "step" : undefined}
        >
          <span className={styles.mark} aria-hidden>
            <Mark state={state} position={position + 1} />
          </span>
          <span className={styles.words}>
            <span className={styles.title}>
              {id === "check" ? (
                <LinkButton onPress={() => goTo(writePreflightPlace({ period }))}>{title}</LinkButton>
              ) : (
                title
              )}
              <VisuallyHidden> ({stateWords[state]})</VisuallyHidden>
            </span>
            <span className={styles.detail}>{detail}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}

function Mark({ state, position }: { state: Step["state"]; position: number }) {
  if (state === "done") return <Check size="0.875rem" strokeWidth={2.5} />;
  return position;
}
