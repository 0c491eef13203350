import { CircleCheck, CircleX, Info, TriangleAlert, X } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";
import styles from "./alert.module.css";
import { Button, IconButton } from "./button.tsx";
import { returnFocus } from "./lost-focus.ts";

const ICONS = { info: Info, success: CircleCheck, warning: TriangleAlert, danger: CircleX };

interface InlineAlertProps {
  tone?: keyof typeof ICONS;
  title?: string;
  children?: ReactNode;
  /** Buttons or links under the text. */
  actions?: ReactNode;
  onDismiss?: () => void;
  /** True for what appears after an action; screen readers then read it at once. */
  isAnnounced?: boolean;
}

/** A note in the flow of the page. It never covers anything. */
export function InlineAlert({
  tone = "info",
  title,
  children,
  actions,
  onDismiss,
  isAnnounced,
}: InlineAlertProps) {
  const Icon = ICONS[tone];
  const cameFrom = useRef<Element | null>(null);
  useEffect(() => {
    cameFrom.current = document.activeElement;
  }, []);

  function dismiss(): void {
    onDismiss?.();
    returnFocus(cameFrom.current);
  }

  return (
    <div
      className={styles.alert}
      data-tone={tone}
      role={isAnnounced ? (tone === "danger" ? "alert" : "status") : undefined}
    >
      <Icon className={styles.icon} size="1rem" aria-hidden />
      <div className={styles.words}>
        {title ? <p className={styles.title}>{title}</p> : null}
        {children}
        {actions ? <div className={styles.actions}>{actions}</div> : null}
      </div>
      {onDismiss ? <IconButton icon={X} label="Hinweis schließen" size="small" onPress={dismiss} /> : null}
    </div>
  );
}

interface ErrorSummaryProps {
  /** Keys are the `name`s of the fields, values what to do about them. */
  errors: Record<string, string | undefined>;
  title?: string;
  /** Changes with every attempt to save, so that the summary takes the focus again. */
  attempt?: number;
}

function focusField(name: string): void {
  const field = document.querySelector(`[data-field="${CSS.escape(name)}"]`);
  const control = field?.querySelector<HTMLElement>("input, textarea, button, [tabindex]");
  field?.scrollIntoView({ block: "center" });
  (control ?? (field as HTMLElement | null))?.focus();
}

/** What has to be put right before it can be saved, on top of the form, each line leading to its field. */
export function ErrorSummary({
  errors,
  title = "Bitte prüfen Sie Ihre Angaben",
  attempt = 0,
}: ErrorSummaryProps) {
  const element = useRef<HTMLDivElement>(null);
  const entries = Object.entries(errors).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const hasErrors = entries.length > 0;
  // The focus goes to the summary after each attempt to save, not while the mistakes are being mended.
  // biome-ignore lint/correctness/useExhaustiveDependencies: attempt is the trigger
  useEffect(() => {
    if (hasErrors) element.current?.focus();
  }, [attempt, hasErrors]);
  if (!hasErrors) return null;
  return (
    <div className={styles.summary} ref={element} role="alert" tabIndex={-1}>
      <h2 className={styles.title}>{title}</h2>
      <ul>
        {entries.map(([name, message]) => (
          <li key={name}>
            <button type="button" className={styles.link} onClick={() => focusField(name)}>
              {message}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface ProgressProps {
  label: string;
  /** Between 0 and 1; leave out while the length is unknown. */
  share?: number;
  /** For example "1.204 von 5.000 Personen". */
  detail?: string;
  onCancel?: () => void;
}

/** Long work: how far it is, and a way to stop it. */
export function ProgressBar({ label, share, detail, onCancel }: ProgressProps) {
  return (
    <div className={styles.progress}>
      <div className={styles.progressText}>
        <span role="status">{label}</span>
        {detail ? <span className={styles.detail}>{detail}</span> : null}
      </div>
      <div className={styles.progressLine}>
        <progress className={styles.bar} aria-label={label} value={share} max={1} />
        {onCancel ? (
          <Button size="small" onPress={onCancel}>
            Abbrechen
          </Button>
        ) : null}
      </div>
    </div>
  );
}

/** Short waiting without a known length. Say what is awaited. */
export function Spinner({ label }: { label: string }) {
  return (
    <span className={styles.spinner} role="status" data-waiting>
      <span className={styles.wheel} aria-hidden />
      {label}
    </span>
  );
}
