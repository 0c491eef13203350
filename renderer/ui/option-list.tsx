import { Check } from "lucide-react";
import {
  Collection,
  Header,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  ListLayout,
  Virtualizer,
} from "react-aria-components";
import styles from "./list-popover.module.css";
import type { Option, OptionGroup } from "./radio-group.tsx";
import { useTokenPixels } from "./use-rem.ts";

function OptionItem({ option }: { option: Option }) {
  return (
    <ListBoxItem id={option.id} textValue={option.label} className={styles.option}>
      <span className={styles.words}>
        {option.label}
        {option.hint ? <span className={styles.hint}>{option.hint}</span> : null}
      </span>
      <Check className={styles.check} size="1rem" aria-hidden />
    </ListBoxItem>
  );
}

function GroupOfOptions({ group }: { group: OptionGroup }) {
  return (
    <ListBoxSection id={group.id}>
      <Header className={styles.groupTitle}>{group.title}</Header>
      <Collection items={group.options}>{(option) => <OptionItem option={option} />}</Collection>
    </ListBoxSection>
  );
}

/** The list that opens under Select and the combo boxes; takes its items from them unless given. */
export function OptionList({ items }: { items?: readonly (Option | OptionGroup)[] }) {
  return (
    <ListBox
      className={styles.list}
      items={items}
      renderEmptyState={() => <div className={styles.empty}>Kein Treffer</div>}
    >
      {(item: Option | OptionGroup) =>
        "options" in item ? <GroupOfOptions group={item} /> : <OptionItem option={item} />
      }
    </ListBox>
  );
}

/** The same for hundreds of options of one line each: only the visible ones are built. */
export function LongOptionList() {
  const rowHeight = useTokenPixels("--row-height");
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight, padding: 4 }}>
      <OptionList />
    </Virtualizer>
  );
}
