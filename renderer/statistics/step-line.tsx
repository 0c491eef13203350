import { Check } from "lucide-react";
import { VisuallyHidden } from "react-aria-components";
import { goTo } from "../app/navigation.ts";
import { writePreflightPlace } from "../preflight/preflight-place.ts";
import { LinkButton } from "../ui/index.ts";
import styles from "./step-line.module.css";
import type { Step } from "./steps.ts";

const stateWords: Record<Step["state"], string> = {
  done: "erledigt",
  current: "jetzt",
  later: "später",
};

/** How far a period is on its way out of the house; from the step of looking through it one goes to what was found. */
export function StepLine({ period, steps }: { period: string; steps: readonly Step[] }) {
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
