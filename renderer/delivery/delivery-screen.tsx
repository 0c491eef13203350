import styles from "../statistics/statistics.module.css";
import { StatisticsViews } from "../statistics/statistics-views.tsx";
import { PageHeader } from "../ui/index.ts";

/** Every release and its way out of the house. */
export function DeliveryScreen() {
  return (
    <div className={styles.page}>
      <StatisticsViews />
      <PageHeader title="Lieferungen" />
    </div>
  );
}
