import { Lock, Search } from "lucide-react";
import type { Today } from "../../shared/contract/casework.ts";
import type { FindingCounts } from "../../shared/contract/preflight.ts";
import type { VaultStatus } from "../../shared/contract/vault.ts";
import { useAnswer } from "../api/use-operation.ts";
import { drafts } from "../drafts/drafts.ts";
import { Palette } from "../palette/palette.tsx";
import { AppFrame, Button, type NavigationItem, SaveState, SearchButton, ShortcutHelp } from "../ui/index.ts";
import { type Area, areasFor, evaluationAreas, programAreas, workAreas } from "./areas.ts";
import { DemoNotice } from "./demo-notice.tsx";
import { areaOf, goToArea, useNavigation } from "./navigation.ts";
import { openPanel } from "./panels.ts";
import { useSaveStatus } from "./save-status.ts";
import { lockSession } from "./session.ts";
import { Stage } from "./stage.tsx";
import { useFrameShortcuts } from "./use-frame-shortcuts.ts";
import { closeWindow, openWindow, useWindows } from "./windows.ts";

const LOCK = "lock";

/** The window of an open session. */
export function Frame({ status }: { status: VaultStatus }) {
  const role = status.user?.role ?? "caseManager";
  const isStaff = role !== "administrator";
  const current = useNavigation(({ places, position }) => areaOf(places[position] ?? ""));
  const today = useAnswer("today", {}, { enabled: isStaff });
  const preflight = useAnswer("preflightOverview", { period: null }, { enabled: role === "teamLead" });
  const openedWindow = useWindows(({ window }) => window);
  useFrameShortcuts(role);

  const items = (areas: readonly Area[]) =>
    areasFor(areas, role).map((area) => itemOf(area, today.data?.counts, preflight.data?.counts));
  const footerItems = [
    ...items(programAreas),
    { id: LOCK, label: "Sperren", icon: Lock, shortcut: "Ctrl+L" },
  ];

  return (
    <>
      <AppFrame
        groups={[{ items: items(workAreas) }, { title: "Auswertung", items: items(evaluationAreas) }].filter(
          (group) => group.items.length > 0,
        )}
        footerItems={footerItems}
        current={current}
        onNavigate={(id) => (id === LOCK ? void lockSession() : goToArea(id))}
        search={<SearchButton icon={Search} shortcut="Ctrl+K" onPress={() => openWindow("palette")} />}
        actions={<Actions isStaff={isStaff} />}
        notice={status.kind === "demo" ? <DemoNotice /> : null}
      >
        <Stage role={role} />
      </AppFrame>
      <Palette role={role} />
      <ShortcutHelp isOpen={openedWindow === "shortcuts"} onClose={closeWindow} />
    </>
  );
}

function Actions({ isStaff }: { isStaff: boolean }) {
  const status = useSaveStatus();
  return (
    <>
      {status ? <SaveState {...status} onRetry={() => void drafts.flush()} /> : null}
      {isStaff ? (
        <Button shortcut="N" onPress={() => openPanel({ kind: "shortContact" })}>
          Kurzkontakt
        </Button>
      ) : null}
    </>
  );
}

function itemOf(
  { path, label, icon, shortcut }: Area,
  counts: Today["counts"] | undefined,
  findings: FindingCounts | undefined,
): NavigationItem {
  const item = { id: path, label, icon };
  if (path === "/heute") return { ...item, count: counts?.tasks || undefined, countLabel: "fällig" };
  if (path === "/faelle") return { ...item, count: counts?.activeCases || undefined, countLabel: "aktiv" };
  if (path === "/statistik") {
    const count = findings && findings.urgent + findings.warning;
    return { ...item, count: count || undefined, countLabel: "vor der Abgabe zu prüfen" };
  }
  return shortcut === "F1" ? { ...item, shortcut } : item;
}
