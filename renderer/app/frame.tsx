import { Route, Switch } from "wouter";
import { routes } from "./routes.tsx";

/** The window of an unlocked session. */
export function Frame() {
  return (
    <main>
      <Switch>
        {routes.map(({ path, screen }) => (
          <Route key={path} path={path} component={screen} />
        ))}
      </Switch>
    </main>
  );
}
