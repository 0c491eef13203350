import { Info, type LucideIcon, OctagonAlert, TriangleAlert } from "lucide-react";
import type { FindingCounts, Severity } from "../../shared/contract/preflight.ts";
import { counted } from "../statistics/numbers.ts";
import type { Tone } from "../ui/index.ts";
import styles from "./preflight.module.css";

interface SeverityWords {
  word: string;
  /** "2 Warnungen" */
  several: string;
  icon: LucideIcon;
  tone: Tone;
}

/** How each severity is called and shown: a word and a shape, not only a colour. */
export const severityWords: Record<Severity, SeverityWords> = {
  urgent: { word: "dringend", several: "dringend", icon: OctagonAlert, tone: "danger" },
  warning: { word: "Warnung", several: "Warnungen", icon: TriangleAlert, tone: "warning" },
  hint: { word: "Hinweis", several: "Hinweise", icon: Info, tone: "info" },
};

/** Most severe first. */
export const severityOrder: readonly Severity[] = ["urgent", "warning", "hint"];

/** A severity as symbol and word. */
export function SeverityMark({ severity, isIconOnly = false }: { severity: Severity; isIconOnly?: boolean }) {
  const { word, icon: Icon, tone } = severityWords[severity];
  return (
    <span className={styles.severity} data-tone={tone}>
      <Icon
        size="1rem"
        aria-hidden={!isIconOnly}
        role={isIconOnly ? "img" : undefined}
        aria-label={isIconOnly ? word : undefined}
      />
      {isIconOnly ? null : word}
    </span>
  );
}

/** "2 dringend, 14 Warnungen, 3 Hinweise"; empty where there is nothing. */
export function countWords(counts: FindingCounts): string {
  return severityOrder
    .filter((severity) => counts[severity] > 0)
    .map((severity) =>
      counted(counts[severity], severityWords[severity].word, severityWords[severity].several),
    )
    .join(", ");
}
