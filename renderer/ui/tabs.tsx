import type { ReactNode } from "react";
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from "react-aria-components";
import styles from "./tabs.module.css";

export interface TabItem {
  id: string;
  label: string;
  /** A number behind the label, for example open tasks. */
  count?: number;
  /** Built only while the tab is selected. */
  content: ReactNode;
}

interface TabsProps {
  /** Name of the group for screen readers. */
  label: string;
  items: TabItem[];
  selected?: string;
  onSelect?: (id: string) => void;
}

/** Views of the same thing; arrow keys move between the tabs. */
export function Tabs({ label, items, selected, onSelect }: TabsProps) {
  return (
    <AriaTabs
      className={styles.tabs}
      selectedKey={selected}
      onSelectionChange={(key) => onSelect?.(String(key))}
    >
      <TabList aria-label={label} className={styles.list}>
        {items.map(({ id, label: text, count }) => (
          <Tab key={id} id={id} className={styles.tab}>
            {text}
            {count === undefined ? null : <span className={styles.count}>{count}</span>}
          </Tab>
        ))}
      </TabList>
      {items.map(({ id, content }) => (
        <TabPanel key={id} id={id} className={styles.panel}>
          {content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
