import type { PreflightReport } from "../../shared/contract/preflight.ts";
import { germanDay, today } from "../../shared/dates.ts";
import { useSession } from "../app/session.ts";
import { shortLabel } from "../statistics/table-layout.ts";
import { Paper } from "../ui/index.ts";
import type { FindingLine } from "./findings-view.ts";
import styles from "./preflight-print.module.css";
import { severityWords } from "./severity.tsx";

interface PreflightPrintProps {
  report: PreflightReport;
  lines: readonly FindingLine[];
}

/** What comes out of the printer: the whole list as filtered, marked as internal. Not seen on the screen. */
export function PreflightPrint({ report, lines }: PreflightPrintProps) {
  const centre = useSession((session) => session.status?.centre?.name ?? "");
  return (
    <Paper>
      <p className={styles.origin}>
        {centre} · {report.period.title} · Stand {germanDay(today())} · Intern, nicht weitergeben
      </p>
      <h1 className={styles.title}>Vor der Abgabe</h1>
      <p>
        Fehlende Angaben:{" "}
        {report.missing.map(({ label, percent }) => `${shortLabel(label)} ${percent} %`).join(", ") ||
          "keine"}
      </p>
      {lines.map((line) =>
        line.kind === "rule" ? (
          <h2 key={line.id} className={styles.rule}>
            {line.rule.title} ({line.shown})
          </h2>
        ) : (
          <p key={line.id} className={styles.finding}>
            □ {severityWords[line.finding.severity].word}: {line.finding.sentence}
          </p>
        ),
      )}
    </Paper>
  );
}
