import type { Dashboard } from "../../shared/contract/dashboard.ts";
import { counted, written } from "../statistics/numbers.ts";
import { NumberTable, Section } from "../ui/index.ts";
import styles from "./dashboard.module.css";

/** What waits to be done, by the person responsible. */
export function TasksSection({ tasks }: { tasks: Dashboard["tasks"] }) {
  return (
    <Section title="Wiedervorlagen" boxed>
      {tasks.byUser.length === 0 ? (
        <p className={styles.muted}>Nichts wartet.</p>
      ) : (
        <>
          <p>{tasksWords(tasks)}</p>
          <NumberTable
            name="Wiedervorlagen nach zuständiger Person"
            heads={["zuständig", "überfällig", "bis Sonntag", "später"]}
          >
            {tasks.byUser.map(({ userId, name, overdue, thisWeek, later }) => (
              <tr key={userId}>
                <th scope="row">{name}</th>
                <td>{overdue > 0 ? <strong>{written(overdue)}</strong> : written(overdue)}</td>
                <td>{written(thisWeek)}</td>
                <td>{written(later)}</td>
              </tr>
            ))}
          </NumberTable>
        </>
      )}
    </Section>
  );
}

function tasksWords({ overdue, thisWeek, later }: Dashboard["tasks"]): string {
  const late = overdue === 0 ? "Nichts ist überfällig" : `${counted(overdue, "ist", "sind")} überfällig`;
  return `${late}, ${counted(thisWeek, "kommt", "kommen")} bis Sonntag dazu, ${counted(later, "steht", "stehen")} später an.`;
}
