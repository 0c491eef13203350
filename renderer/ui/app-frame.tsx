import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import styles from "./app-frame.module.css";
import { Kbd } from "./kbd.tsx";
import { unseen } from "./unseen.ts";

export interface NavigationItem {
  id: string;
  label: string;
  icon: LucideIcon;
  /** Number at the end of the line, for example due tasks. */
  count?: number;
  /** What the number means, for screen readers: "offen". */
  countLabel?: string;
  shortcut?: string;
}

export interface NavigationGroup {
  /** Heading above the items; the first group usually has none. */
  title?: string;
  items: readonly NavigationItem[];
}

interface AppFrameProps {
  groups: readonly NavigationGroup[];
  /** Items at the lower edge: settings, lock. */
  footerItems?: readonly NavigationItem[];
  current: string;
  onNavigate: (id: string) => void;
  /** Left part of the top bar, usually the search that opens the command palette. */
  search?: ReactNode;
  /** Right part of the top bar. */
  actions?: ReactNode;
  /** A line above everything, for example "Vertretung für …" or a failed save. */
  notice?: ReactNode;
  children: ReactNode;
}

/** The one quiet frame: navigation, top bar, content. Folds to icons when narrow, to one column when very narrow. */
export function AppFrame(props: AppFrameProps) {
  const { groups, footerItems = [], search, actions, notice, children } = props;
  return (
    <div className={styles.window}>
      <a className={styles.skip} href="#content" data-print="hidden">
        Zum Inhalt
      </a>
      <div className={styles.frame}>
        <nav className={styles.navigation} aria-label="Hauptnavigation" data-print="hidden">
          <div className={styles.brand}>
            <span className={styles.logo} aria-hidden />
            <span className={styles.name}>Vielfaltsakte</span>
          </div>
          {groups.map((group) => (
            <NavigationList key={group.title ?? ""} group={group} {...props} />
          ))}
          {footerItems.length > 0 ? (
            <div className={styles.bottom}>
              <NavigationList group={{ items: footerItems }} {...props} />
            </div>
          ) : null}
        </nav>
        <header className={styles.bar} data-print="hidden">
          <div className={styles.search}>{search}</div>
          <div className={styles.actions}>{actions}</div>
        </header>
        <main id="content" className={styles.main} tabIndex={-1}>
          {notice}
          <div className={styles.screen}>{children}</div>
        </main>
      </div>
    </div>
  );
}

interface NavigationListProps {
  group: NavigationGroup;
  current: string;
  onNavigate: (id: string) => void;
}

function NavigationList({ group, current, onNavigate }: NavigationListProps) {
  return (
    <div className={styles.group}>
      {group.title ? <h2 className={styles.groupTitle}>{group.title}</h2> : null}
      <ul>
        {group.items.map(({ id, label, icon: Icon, count, countLabel, shortcut }) => (
          <li key={id}>
            <button
              type="button"
              className={styles.item}
              aria-current={id === current ? "page" : undefined}
              title={label}
              onClick={() => onNavigate(id)}
            >
              <Icon size="1.0625rem" strokeWidth={1.75} aria-hidden />
              <span className={styles.itemLabel}>{label}</span>
              {count === undefined ? null : (
                <span className={styles.count}>
                  {count}
                  {countLabel ? <span className={unseen}> {countLabel}</span> : null}
                </span>
              )}
              {shortcut ? (
                <span className={styles.keys} aria-hidden>
                  <Kbd combination={shortcut} />
                </span>
              ) : null}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface SearchButtonProps {
  onPress: () => void;
  children?: ReactNode;
  icon: LucideIcon;
  shortcut?: string;
}

/** Looks like the search field of the top bar and opens the command palette. */
export function SearchButton({
  onPress,
  children = "Personen, Fälle, Befehle …",
  icon: Icon,
  shortcut,
}: SearchButtonProps) {
  return (
    <button type="button" className={styles.searchButton} onClick={onPress} aria-haspopup="dialog">
      <Icon size="1rem" aria-hidden />
      <span className={styles.searchText}>{children}</span>
      {shortcut ? (
        <span aria-hidden>
          <Kbd combination={shortcut} />
        </span>
      ) : null}
    </button>
  );
}
