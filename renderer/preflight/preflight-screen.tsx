import styles from "../statistics/statistics.module.css";
import { StatisticsViews } from "../statistics/statistics-views.tsx";
import { PageHeader } from "../ui/index.ts";

/** What to look at before the release of a quarter leaves. */
export function PreflightScreen() {
  return (
    <div className={styles.page}>
      <StatisticsViews />
      <PageHeader title="Vor der Abgabe" />
    </div>
  );
}
