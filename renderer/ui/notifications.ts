import { create } from "zustand";

/** What a message tells and what can be done about it. */
export interface Notification {
  text: string;
  tone?: "neutral" | "success" | "warning" | "danger";
  /** For example Undo. Strg Z runs it too, as long as nobody is typing. */
  action?: { label?: string; onAction: () => void };
  /** How long it stays; 12 with an action, 6 without, for ever when it is a danger. */
  seconds?: number;
  /** What was attempted: what came of the attempt before is no longer true and goes. */
  about?: string;
}

export interface ShownNotification extends Notification {
  id: number;
}

interface NotificationStore {
  shown: ShownNotification[];
}

/** The messages on the screen, oldest first. */
export const useNotificationStore = create<NotificationStore>(() => ({ shown: [] }));

const MOST_AT_ONCE = 3;
let lastId = 0;

/** Shows a short message at the lower edge. Returns its id for `dismiss`. */
export function notify(notification: Notification): number {
  lastId += 1;
  const { about } = notification;
  const still = useNotificationStore
    .getState()
    .shown.filter((one) => about === undefined || one.about !== about);
  const shown = [...still, { ...notification, id: lastId }];
  useNotificationStore.setState({ shown: shown.slice(-MOST_AT_ONCE) });
  return lastId;
}

/** Takes a message away. */
export function dismiss(id: number): void {
  useNotificationStore.setState(({ shown }) => ({ shown: shown.filter((one) => one.id !== id) }));
}

/** Seconds until a message leaves by itself; undefined when it waits for the user. */
export function secondsShown({ tone, action, seconds }: Notification): number | undefined {
  if (seconds !== undefined) return seconds;
  if (tone === "danger") return undefined;
  return action ? 12 : 6;
}
