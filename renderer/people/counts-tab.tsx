import { useState } from "react";
import type { PersonInTable } from "../../shared/contract/explanation.ts";
import { useAnswer } from "../api/use-operation.ts";
import { firstChoice, periodGroups } from "../statistics/periods.ts";
import { explainNumber } from "../statistics/statistics-place.ts";
import { LinkButton, Select, Spinner } from "../ui/index.ts";
import styles from "./counts-tab.module.css";

/** In which tables of a period a person counts, and why not in the others; each cell leads to its number. */
export function CountsTab({ personId }: { personId: string }) {
  const periods = useAnswer("statisticsPeriods", {});
  const [chosen, setChosen] = useState<string | null>(null);
  const period = chosen ?? firstChoice(periods.data ?? [])?.id;
  if (!periods.data || !period) return <Spinner label="Zeiträume werden gelesen …" />;
  return (
    <div className={styles.counts}>
      <div className={styles.period}>
        <Select label="Zeitraum" options={periodGroups(periods.data)} value={period} onChange={setChosen} />
      </div>
      <CountedIn period={period} personId={personId} />
    </div>
  );
}

function CountedIn({ period, personId }: { period: string; personId: string }) {
  const answer = useAnswer("tablesOfPerson", { period, personId });
  if (answer.isError) return <p role="alert">{answer.error.failure.message}</p>;
  if (!answer.data) return <Spinner label="Wird nachgesehen …" />;
  const counted = answer.data.filter(({ leftOut }) => leftOut === null);
  return (
    <>
      <h2>{counted.length === 0 ? "Zählt in keiner Tabelle" : "Zählt in diesen Tabellen"}</h2>
      <ul className={styles.tables}>
        {counted.map((table) => (
          <li key={table.table}>
            <span className={styles.title}>
              {table.table} {table.title}
            </span>
            <Cells table={table} period={period} />
          </li>
        ))}
      </ul>
      <NotCounted tables={answer.data.filter(({ leftOut }) => leftOut !== null)} />
    </>
  );
}

function Cells({ table, period }: { table: PersonInTable; period: string }) {
  if (table.cells.length === 0) return <span className={styles.quiet}>nur in der Summe</span>;
  return (
    <span className={styles.cells}>
      {table.cells.map(({ key, label }) => (
        <LinkButton
          key={key.join("/")}
          onPress={() => explainNumber({ period, table: table.table, cell: key.join("/") })}
        >
          {label}
        </LinkButton>
      ))}
    </span>
  );
}

/** The reasons, each with the tables it keeps the person out of. */
function NotCounted({ tables }: { tables: readonly PersonInTable[] }) {
  const byReason = Map.groupBy(tables, ({ leftOut }) => leftOut ?? "");
  if (byReason.size === 0) return null;
  return (
    <>
      <h2>Nicht gezählt</h2>
      <ul className={styles.tables}>
        {[...byReason].map(([reason, kept]) => (
          <li key={reason}>
            <span className={styles.title}>{reason}</span>
            <span className={styles.quiet}>{kept.map(({ table }) => table).join(", ")}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
