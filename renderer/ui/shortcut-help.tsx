import { Dialog } from "./dialog.tsx";
import { Kbd } from "./kbd.tsx";
import styles from "./shortcut-help.module.css";
import { type Shortcut, useShortcutStore } from "./shortcuts.ts";

function byGroup(shortcuts: readonly Shortcut[]): [string, Shortcut[]][] {
  const latest = new Map(shortcuts.map((shortcut) => [shortcut.combination, shortcut]));
  return Object.entries(Object.groupBy(latest.values(), ({ group }) => group)).map(([group, members]) => [
    group,
    members ?? [],
  ]);
}

/** The list of all keys that work at the moment. */
export function ShortcutHelp({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const shortcuts = useShortcutStore((store) => store.shortcuts);
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title="Tasten" isReading>
      {byGroup(shortcuts).map(([group, members]) => (
        <section key={group}>
          <h3>{group}</h3>
          <dl className={styles.list}>
            {members.map(({ id, label, combination }) => (
              <div key={id + combination} className={styles.line}>
                <dt>{label}</dt>
                <dd>
                  <Kbd combination={combination} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  );
}
