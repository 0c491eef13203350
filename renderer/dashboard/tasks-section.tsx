import type { Dashboard } from "../../shared/contract/dashboard.ts";
import { counted, written } from "../statistics/numbers.ts";
import { Section, unseen } from "../ui/index.ts";
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
          <table className={styles.small}>
            <caption className={unseen}>Wiedervorlagen nach zuständiger Person</caption>
            <thead>
              <tr>
                <th scope="col">zuständig</th>
                <th scope="col">überfällig</th>
                <th scope="col">bis Sonntag</th>
                <th scope="col">später</th>
              </tr>
            </thead>
            <tbody>
              {tasks.byUser.map(({ userId, name, overdue, thisWeek, later }) => (
                <tr key={userId}>
                  <th scope="row">{name}</th>
                  <td data-strong={overdue > 0}>{written(overdue)}</td>
                  <td>{written(thisWeek)}</td>
                  <td>{written(later)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </Section>
  );
}

function tasksWords({ overdue, thisWeek, later }: Dashboard["tasks"]): string {
  const late = overdue === 0 ? "Nichts ist überfällig" : `${counted(overdue, "ist", "sind")} überfällig`;
  return `${late}, ${counted(thisWeek, "kommt", "kommen")} bis Sonntag dazu, ${counted(later, "steht", "stehen")} später an.`;
}
