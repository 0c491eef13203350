import styles from "../statistics/statistics.module.css";
import { PageHeader } from "../ui/index.ts";

/** The receiving side: packages of many centres. */
export function StateEvaluationScreen() {
  return (
    <div className={styles.page}>
      <PageHeader title="Landesauswertung" />
    </div>
  );
}
