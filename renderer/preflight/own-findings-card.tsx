import { useRef, useState } from "react";
import type { Finding } from "../../shared/contract/preflight.ts";
import { useAnswer } from "../api/use-operation.ts";
import { goTo } from "../app/navigation.ts";
import { LinkButton, returnFocus, Section } from "../ui/index.ts";
import { findingPlace } from "./finding-place.ts";
import styles from "./findings-card.module.css";
import { SetAsideDialog } from "./set-aside-dialog.tsx";
import { SeverityMark } from "./severity.tsx";
import { useKeptFocus } from "./use-kept-focus.ts";

/** So many stand on the card at first: a day begins with what is due, not with corrections. */
const few = 3;
/** And so many at most; what comes after will come up when these are mended. */
const most = 30;

/** On the first page: what the user can mend for the quarter's statistics. Not there while there is nothing. */
export function OwnFindingsCard() {
  const { data } = useAnswer("ownFindings", {});
  const [showsAll, setShowsAll] = useState(false);
  const [leaving, setLeaving] = useState<Finding | null>(null);
  const card = useRef<HTMLDivElement>(null);
  const noteFocus = useKeptFocus(data, () => returnFocus(card.current?.querySelector("button")));
  const findings = data?.findings ?? [];
  if (!data || findings.length === 0) return null;
  const { id: period, title } = data.period;
  const shown = findings.slice(0, showsAll ? most : few);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: nothing to operate, it only follows the focus within
    <div ref={card} onFocus={noteFocus}>
      <Section
        title="Für die Statistik zu klären"
        aside={<span className={styles.count}>{findings.length}</span>}
      >
        <p className={styles.muted}>Bei Ihren Personen und Maßnahmen, {title}.</p>
        <ul className={styles.cardLines}>
          {shown.map((finding) => (
            <li key={finding.id}>
              <SeverityMark severity={finding.severity} isIconOnly />
              <span>{finding.sentence}</span>
              <span className={styles.cardActions}>
                <LinkButton
                  onPress={() => goTo(findingPlace(finding.place, period))}
                  aria-label={`Öffnen: ${finding.sentence}`}
                >
                  öffnen
                </LinkButton>
                <LinkButton onPress={() => setLeaving(finding)} aria-label={`So lassen: ${finding.sentence}`}>
                  so lassen
                </LinkButton>
              </span>
            </li>
          ))}
        </ul>
        {findings.length > few ? (
          <LinkButton onPress={() => setShowsAll(!showsAll)}>
            {showsAll ? "Weniger zeigen" : `${Math.min(findings.length, most)} zeigen`}
          </LinkButton>
        ) : null}
        <SetAsideDialog period={period} finding={leaving} onClose={() => setLeaving(null)} />
      </Section>
    </div>
  );
}
