import type { ReactNode } from "react";
import { Redirect, Route, Switch } from "wouter";
import type { Role } from "../../shared/contract/operation.ts";
import { Announcement } from "./announcement.tsx";
import { allAreasFor } from "./areas.ts";
import styles from "./frame.module.css";
import { areaOf } from "./navigation.ts";
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
