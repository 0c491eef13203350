import { useEffect, useRef, useState } from "react";
import type { CellExplanation } from "../../../shared/contract/explanation.ts";
import { useAnswer } from "../../api/use-operation.ts";
import { goTo } from "../../app/navigation.ts";
import { personPlace } from "../../people/person-place.ts";
import { Button, isFocusLost, LinkButton } from "../../ui/index.ts";
import { written } from "../numbers.ts";
import styles from "./explanation.module.css";
import type { ExplainedPlace } from "./use-explanation.ts";

/** So many are read at a glance, without a list that scrolls within the page. */
const page = 20;

interface ExplainedMembersProps {
  place: ExplainedPlace;
  unit: CellExplanation["unit"];
  group: string;
}

/** The people (for items the measures) of one group, page by page, each a way to its file. */
export function ExplainedMembers({ place, unit, group }: ExplainedMembersProps) {
  const [offset, setOffset] = useState(0);
  const pages = useRef<HTMLDivElement>(null);
  // At either end the button that led there can no longer hold the focus; the other one can.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page is the trigger
  useEffect(() => {
    if (isFocusLost()) pages.current?.querySelector<HTMLElement>("button:enabled")?.focus();
  }, [offset]);
  const answer = useAnswer("explainedMembers", { ...place, group, offset, limit: page });
  if (answer.isError) return <p role="alert">{answer.error.failure.message}</p>;
  if (!answer.data) return <p className={styles.quiet}>Wird gelesen …</p>;
  const { total, members } = answer.data;
  return (
    <>
      <ul className={styles.members}>
        {members.map(({ id, name, birthYear }) => (
          <li key={id}>
            <LinkButton onPress={() => goTo(unit === "item" ? `/massnahmen/${id}` : personPlace(id))}>
              {name}
            </LinkButton>
            {birthYear === null ? null : <span className={styles.quiet}> geb. {birthYear}</span>}
          </li>
        ))}
      </ul>
      {total > page ? (
        <div ref={pages} className={styles.pages}>
          <Button size="small" isDisabled={offset === 0} onPress={() => setOffset(offset - page)}>
            Vorige
          </Button>
          <span role="status">
            {`${written(offset + 1)} bis ${written(Math.min(offset + page, total))} von ${written(total)}`}
          </span>
          <Button size="small" isDisabled={offset + page >= total} onPress={() => setOffset(offset + page)}>
            Weitere
          </Button>
        </div>
      ) : null}
    </>
  );
}
