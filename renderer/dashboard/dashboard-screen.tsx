import styles from "../statistics/statistics.module.css";
import { StatisticsViews } from "../statistics/statistics-views.tsx";
import { PageHeader } from "../ui/index.ts";

/** The running quarter at a glance. */
export function DashboardScreen() {
  return (
    <div className={styles.page}>
      <StatisticsViews />
      <PageHeader title="Überblick" />
    </div>
  );
}
