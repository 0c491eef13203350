import { X } from "lucide-react";
import { useEffect, useState } from "react";
import { Button, IconButton } from "./button.tsx";
import { dismiss, type ShownNotification, secondsShown, useNotificationStore } from "./notifications.ts";
import { useShortcut } from "./shortcuts.ts";
import styles from "./toast-region.module.css";

function runAction({ id, action }: ShownNotification): void {
  dismiss(id);
  action?.onAction();
}

function Toast({ notification, isPaused }: { notification: ShownNotification; isPaused: boolean }) {
  const { id, text, tone = "neutral", action } = notification;
  const seconds = secondsShown(notification);
  useEffect(() => {
    if (seconds === undefined || isPaused) return;
    const timer = setTimeout(() => dismiss(id), seconds * 1000);
    return () => clearTimeout(timer);
  }, [id, seconds, isPaused]);
  return (
    <li className={styles.toast} data-tone={tone}>
      <span className={styles.text}>{text}</span>
      {action ? (
        <Button size="small" variant="quiet" shortcut="Ctrl+Z" onPress={() => runAction(notification)}>
          {action.label ?? "Rückgängig"}
        </Button>
      ) : null}
      <IconButton size="small" icon={X} label="Meldung schließen" onPress={() => dismiss(id)} />
    </li>
  );
}

/** Where the messages of `notify` appear. Once a window, inside UiRoot; the time stops under pointer or focus. */
export function ToastRegion() {
  const shown = useNotificationStore((store) => store.shown);
  const [isPaused, setPaused] = useState(false);
  const undoable = shown.findLast((one) => one.action);
  useShortcut("Ctrl+Z", () => undoable && runAction(undoable), {
    label: "Letzte Aktion rückgängig machen",
    isEnabled: undoable !== undefined,
    inFields: false,
  });
  return (
    <section
      className={styles.region}
      aria-label="Meldungen"
      data-print="hidden"
      onPointerEnter={() => setPaused(true)}
      onPointerLeave={() => setPaused(false)}
      onFocus={() => setPaused(true)}
      onBlur={() => setPaused(false)}
    >
      <ol aria-live="polite" aria-relevant="additions" className={styles.list}>
        {shown.map((notification) => (
          <Toast key={notification.id} notification={notification} isPaused={isPaused} />
        ))}
      </ol>
    </section>
  );
}
