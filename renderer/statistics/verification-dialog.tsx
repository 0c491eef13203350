import type { Verification, VerificationFinding } from "../../shared/contract/statistics.ts";
import { Badge, Button, Dialog, InlineAlert } from "../ui/index.ts";
import { counted, written } from "./numbers.ts";
import styles from "./statistics.module.css";

const outcomes = {
  0: { tone: "success", title: "Das Paket ist gültig", text: "Keine Prüfung fand einen Fehler." },
  1: {
    tone: "danger",
    title: "Das Paket ist nicht gültig",
    text: "Verwenden Sie seine Zahlen nicht. Lassen Sie sich das Paket neu geben.",
  },
  2: {
    tone: "danger",
    title: "Das Paket lässt sich nicht lesen",
    text: "Prüfen Sie, ob der gewählte Ordner das ganze Paket enthält.",
  },
} as const;

const severities = {
  ok: { tone: "success", word: "in Ordnung" },
  warning: { tone: "warning", word: "Hinweis" },
  error: { tone: "danger", word: "Fehler" },
} as const;

const gravest: readonly VerificationFinding["severity"][] = ["error", "warning", "ok"];

interface VerificationDialogProps {
  verification: Verification;
  onClose: () => void;
}

/** What the examination of a package found, the gravest first. */
export function VerificationDialog({ verification, onClose }: VerificationDialogProps) {
  const { tone, title, text } = outcomes[verification.status];
  const findings = [...verification.findings].sort(
    (one, other) => gravest.indexOf(one.severity) - gravest.indexOf(other.severity),
  );
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Paket geprüft"
      footer={<Button onPress={onClose}>Schließen</Button>}
    >
      <InlineAlert tone={tone} title={title} isAnnounced>
        <p>
          {text} {countWords(findings)}
        </p>
      </InlineAlert>
      <p>
        <code className={styles.path}>{verification.package}</code>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long list scrolls, so it must be reachable by keyboard */}
      <section aria-label="Befunde" tabIndex={0}>
        <ul className={styles.findings}>
          {findings.map((finding, position) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and a code can occur twice
            <li key={position}>
              <Badge tone={severities[finding.severity].tone}>{severities[finding.severity].word}</Badge>
              <span>{finding.text}</span>
            </li>
          ))}
        </ul>
      </section>
    </Dialog>
  );
}

function countWords(findings: readonly VerificationFinding[]): string {
  const count = (severity: VerificationFinding["severity"]) =>
    findings.filter((finding) => finding.severity === severity).length;
  const parts = [
    counted(count("error"), "Fehler", "Fehler"),
    counted(count("warning"), "Hinweis", "Hinweise"),
    `${written(count("ok"))} in Ordnung`,
  ];
  return `${parts.join(", ")}.`;
}
