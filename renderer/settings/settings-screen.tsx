import { useSession } from "../app/session.ts";
import { PageHeader } from "../ui/index.ts";
import { AboutSection } from "./about-section.tsx";
import { AppearanceSection } from "./appearance-section.tsx";
import { CentreSection } from "./centre-section.tsx";
import { SecuritySection } from "./security-section.tsx";
import styles from "./settings.module.css";

/** What can be set: the look, the safety, the centre; and what this program is. */
export function SettingsScreen() {
  const status = useSession((session) => session.status);
  if (!status?.user) return null;
  return (
    <div className={styles.page}>
      <PageHeader title="Einstellungen">
        {status.user.name} · Anmeldename {status.user.username}
      </PageHeader>
      <AppearanceSection />
      <SecuritySection isDemo={status.kind === "demo"} user={status.user} />
      <CentreSection centre={status.centre?.name ?? ""} mayChange={status.user.role === "teamLead"} />
      <AboutSection />
    </div>
  );
}
