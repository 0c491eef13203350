import { type ReactNode, useEffect } from "react";
import { Redirect, Route, Switch } from "wouter";
import type { Role } from "../../shared/contract/operation.ts";
import { unseen } from "../ui/index.ts";
import { allAreasFor } from "./areas.ts";
import styles from "./frame.module.css";
import { areaOf, useNavigation } from "./navigation.ts";
import { type FramePanel, usePanel } from "./panels.ts";
import { framePanels, routes, type Route as Screen } from "./routes.tsx";

/** The screen of the present place and, beside it, the form that was opened. */
export function Stage({ role }: { role: Role }) {
  const panel = usePanel((state) => state.panel);
  const shownPanel = panel ? renderPanel(panel) : null;
  const start = allAreasFor(role)[0]?.path ?? "/hilfe";
  return (
    <div className={styles.stage}>
      <Announcement role={role} />
      <div className={styles.columns} data-panel={shownPanel !== null}>
        <div className={styles.screen}>
          <Switch>
            {routes
              .filter((screen) => mayEnter(screen, role))
              .map(({ path, screen }) => (
                <Route key={path} path={path} component={screen} />
              ))}
            <Route>
              <Redirect to={start} replace />
            </Route>
          </Switch>
        </div>
        {shownPanel}
      </div>
    </div>
  );
}

function mayEnter({ path, roles }: Screen, role: Role): boolean {
  if (roles) return roles.includes(role);
  return allAreasFor(role).some((area) => area.path === areaOf(path));
}

function renderPanel<Kind extends FramePanel["kind"]>(panel: Extract<FramePanel, { kind: Kind }>): ReactNode {
  return framePanels[panel.kind as Kind](panel);
}

/** Names the area in the title of the window and to screen readers, and keeps the focus from getting lost. */
function Announcement({ role }: { role: Role }) {
  const place = useNavigation(({ places, position }) => places[position] ?? "");
  const label = allAreasFor(role).find(({ path }) => path === areaOf(place))?.label ?? "";
  // biome-ignore lint/correctness/useExhaustiveDependencies: every new place counts
  useEffect(() => {
    document.title = label ? `${label} – Vielfaltsakte` : "Vielfaltsakte";
    if (document.activeElement === document.body) document.getElementById("content")?.focus();
  }, [label, place]);
  return (
    <div className={unseen} role="status">
      {label}
    </div>
  );
}
