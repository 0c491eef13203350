import { Columns3 } from "lucide-react";
import { IconButton } from "./button.tsx";
import { Checkbox } from "./checkbox.tsx";
import styles from "./data-grid.module.css";
import { Popover } from "./menu.tsx";

interface ColumnChoiceProps {
  columns: readonly { id: string; header: string; isRowHeader?: boolean }[];
  hidden: readonly string[];
  onChange: (hidden: string[]) => void;
}

/** The button of a DataGrid that shows and hides columns. */
export function ColumnChoice({ columns, hidden, onChange }: ColumnChoiceProps) {
  const toggle = (id: string, isShown: boolean) =>
    onChange(isShown ? hidden.filter((other) => other !== id) : [...hidden, id]);
  return (
    <div className={styles.choice} data-print="hidden">
      <Popover
        label="Spalten wählen"
        trigger={<IconButton icon={Columns3} label="Spalten wählen" size="small" />}
      >
        {columns
          .filter(({ isRowHeader }) => !isRowHeader)
          .map(({ id, header }) => (
            <Checkbox key={id} isSelected={!hidden.includes(id)} onChange={(isShown) => toggle(id, isShown)}>
              {header}
            </Checkbox>
          ))}
      </Popover>
    </div>
  );
}
