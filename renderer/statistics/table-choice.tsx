import { ChevronDown } from "lucide-react";
import type { StatisticsTable } from "../../shared/contract/statistics.ts";
import { Button, ChipGroup, Menu } from "../ui/index.ts";
import styles from "./statistics.module.css";
import { chipLabel, chipTables } from "./table-names.ts";

interface TableChoiceProps {
  tables: readonly StatisticsTable[];
  chosen: StatisticsTable;
  onChange: (table: string) => void;
}

/** The most used tables as chips, all of them in a menu. */
export function TableChoice({ tables, chosen, onChange }: TableChoiceProps) {
  return (
    <div className={styles.tableChoice}>
      <ChipGroup
        label="Tabelle"
        isLabelHidden
        options={chipTables(tables, chosen.id).map((table) => ({ id: table.id, label: chipLabel(table) }))}
        value={chosen.id}
        onChange={(id) => id !== null && onChange(id)}
      />
      <Menu
        label="Alle Tabellen"
        trigger={
          <Button size="small">
            alle {tables.length} <ChevronDown className={styles.arrow} size="0.875rem" aria-hidden />
          </Button>
        }
        entries={tables.map(({ id, title }) => ({
          id,
          label: `${id} ${title}`,
          onAction: () => onChange(id),
        }))}
      />
    </div>
  );
}
