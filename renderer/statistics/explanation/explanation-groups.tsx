import type { CellExplanation, ExplainedGroup } from "../../../shared/contract/explanation.ts";
import { Disclosure } from "../../ui/index.ts";
import { withheldWords } from "../cell-words.ts";
import { written } from "../numbers.ts";
import { ExplainedMembers } from "./explained-members.tsx";
import styles from "./explanation.module.css";
import { type ExplainedPlace, useExplanation } from "./use-explanation.ts";

interface ExplanationGroupsProps {
  place: ExplainedPlace;
  /** Whether what goes out, or went out, is held back. */
  isWithheld: boolean;
  isSealed: boolean;
}

/** Who is in a number and who was left out for which reason; each group opens to its people. */
export function ExplanationGroups({ place, isWithheld, isSealed }: ExplanationGroupsProps) {
  const { explanation, failure } = useExplanation(place);
  if (failure) return <p role="alert">{failure.message}</p>;
  if (!explanation) return <p className={styles.quiet}>Wird nachgezählt …</p>;
  return (
    <div className={styles.explanation}>
      {isWithheld && explanation.unit === "contact" ? (
        <p>{withheldWords(explanation.withheld, isSealed)}</p>
      ) : null}
      <Rule explanation={explanation} />
      <Group place={place} unit={explanation.unit} group={explanation.counted} />
      {explanation.contributors ? <Contributors {...explanation.contributors} /> : null}
      {explanation.leftOut.length > 0 ? <h3>Nicht gezählt</h3> : null}
      {explanation.leftOut.map((group) => (
        <Group key={group.id} place={place} unit={explanation.unit} group={group} level={4} />
      ))}
    </div>
  );
}

function Rule({ explanation: { rule } }: { explanation: CellExplanation }) {
  const parts = [
    ...rule.conditions,
    `Programm ${rule.programmeVersion}`,
    `Regelfassung ${rule.rulesVersion}`,
  ];
  return <p className={styles.quiet}>{parts.join(" · ")}</p>;
}

interface GroupProps {
  place: ExplainedPlace;
  unit: CellExplanation["unit"];
  group: ExplainedGroup;
  /** Level of its heading. */
  level?: 3 | 4;
}

function Group({ place, unit, group, level }: GroupProps) {
  const { label, count, visible } = group;
  if (visible === 0) {
    return (
      <p className={styles.line}>
        <span>{label}</span>
        <span className={styles.count}>{written(count)}</span>
      </p>
    );
  }
  return (
    <div className={styles.group}>
      <Disclosure
        level={level}
        title={label}
        summary={<span className={styles.count}>{written(count)}</span>}
      >
        {visible < count ? (
          <p className={styles.quiet}>{`Davon für Sie mit Namen sichtbar: ${written(visible)}`}</p>
        ) : null}
        <ExplainedMembers place={place} unit={unit} group={group.id} />
      </Disclosure>
    </div>
  );
}

/** Beside the people of whom the names are known. */
function Contributors({ anonymous, largest }: NonNullable<CellExplanation["contributors"]>) {
  const lines = [
    ["anonyme Kontakte", anonymous],
    ["Kontakte der Person mit den meisten", largest],
  ] as const;
  return lines.map(([label, count]) => (
    <p key={label} className={styles.line}>
      <span>{label}</span>
      <span className={styles.count}>{written(count)}</span>
    </p>
  ));
}
