import { app, type WebContents } from "electron";

/** Keeps every page of the program where it was loaded: no navigation, no window, no webview. */
export function denyNavigation(): void {
  app.on("web-contents-created", (_event, contents) => denyNavigationOf(contents));
}

function denyNavigationOf(contents: WebContents): void {
  contents.on("will-navigate", (event) => event.preventDefault());
  contents.on("will-frame-navigate", (event) => event.preventDefault());
  contents.on("will-redirect", (event) => event.preventDefault());
  contents.on("will-attach-webview", (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: "deny" }));
}
