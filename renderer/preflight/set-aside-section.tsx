import { Undo2 } from "lucide-react";
import { useRef } from "react";
import type { FindingSetAside } from "../../shared/contract/preflight.ts";
import { dayOf, germanDay } from "../../shared/dates.ts";
import { useCommand } from "../api/use-operation.ts";
import { goTo } from "../app/navigation.ts";
import { offerUndo } from "../people/offer-undo.ts";
import { Button, Disclosure, InlineAlert, LinkButton } from "../ui/index.ts";
import { findingPlace } from "./finding-place.ts";
import styles from "./preflight.module.css";

interface SetAsideSectionProps {
  period: string;
  entries: readonly FindingSetAside[];
}

/** What was left as it is: by whom, when and why. */
export function SetAsideSection({ period, entries }: SetAsideSectionProps) {
  const bringBack = useCommand("bringFindingBack");
  const section = useRef<HTMLDivElement>(null);

  /** Its line goes with it; the focus stays with what is left. */
  function bringFindingBack(id: string): void {
    bringBack.mutate(
      { id },
      {
        onSuccess: () => {
          section.current?.querySelector("button")?.focus();
          offerUndo("Befund zurückgeholt.");
        },
      },
    );
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: nothing to operate, it only follows the focus within
    <div ref={section} onFocus={({ target }) => bringInSight(target)}>
      <Disclosure title="So gelassen" summary={entries.length === 0 ? "nichts" : `${entries.length}`}>
        {bringBack.error ? (
          <InlineAlert tone="danger" isAnnounced>
            {bringBack.error.failure.message}
          </InlineAlert>
        ) : null}
        {entries.length === 0 ? (
          <p className={styles.muted}>
            Was Sie mit einem Grund so lassen, steht hier und kann zurückgeholt werden.
          </p>
        ) : (
          <ul className={styles.asides}>
            {entries.map(({ id, sentence, place, reason, byName, at }) => (
              <li key={id}>
                <p>{sentence}</p>
                <p className={styles.muted}>
                  „{reason}“ · {byName}, {germanDay(dayOf(new Date(at)))}
                </p>
                <div className={styles.buttons}>
                  <LinkButton
                    onPress={() => goTo(findingPlace(place, period))}
                    aria-label={`Öffnen: ${sentence}`}
                  >
                    öffnen
                  </LinkButton>
                  <Button
                    size="small"
                    variant="quiet"
                    icon={Undo2}
                    aria-label={`Zurückholen: ${sentence}`}
                    onPress={() => bringFindingBack(id)}
                  >
                    Zurückholen
                  </Button>
                </div>
              </li>
            ))}
          </ul>
        )}
      </Disclosure>
    </div>
  );
}

/** Milliseconds in which the lines above are measured. */
const measuring = 100;

/**
 * The way here leads past lines that were only estimated; measured, they push away what has just got the focus. Whoever
 * has gone on by then is not fetched back.
 */
function bringInSight(focused: Element): void {
  setTimeout(() => {
    if (document.activeElement === focused) focused.scrollIntoView({ block: "nearest" });
  }, measuring);
}
