import { Check, LoaderCircle, TriangleAlert } from "lucide-react";
import { LinkButton } from "./button.tsx";
import styles from "./save-state.module.css";

interface SaveStateProps {
  state: "saved" | "saving" | "unsaved" | "failed";
  /** The instant of the last save; shown as the time of day. */
  savedAt?: Date;
  /** Offered after a failure. */
  onRetry?: () => void;
}

const timeOfDay = new Intl.DateTimeFormat("de-DE", { hour: "2-digit", minute: "2-digit" });

function words({ state, savedAt }: SaveStateProps): string {
  if (state === "saving") return "speichert …";
  if (state === "failed") return "nicht gespeichert";
  if (state === "unsaved") return "noch nicht gespeichert";
  return savedAt ? `gespeichert ${timeOfDay.format(savedAt)}` : "gespeichert";
}

/** Tells whether the work is safe: "gespeichert 14:02". Announced politely only when saving fails. */
export function SaveState(props: SaveStateProps) {
  const failed = props.state === "failed";
  return (
    <span className={styles.state} data-state={props.state} role={failed ? "alert" : undefined}>
      {props.state === "saved" && <Check size="0.875rem" aria-hidden />}
      {props.state === "saving" && <LoaderCircle className={styles.turning} size="0.875rem" aria-hidden />}
      {failed && <TriangleAlert size="0.875rem" aria-hidden />}
      {words(props)}
      {failed && props.onRetry ? <LinkButton onPress={props.onRetry}>erneut versuchen</LinkButton> : null}
    </span>
  );
}
