import { app, type Session } from "electron";
import { networkSwitches } from "./networkSwitches.ts";

/** Must run before the application is ready: Chromium reads its switches once. */
export function cutOffNetwork(): void {
  for (const [name, value] of networkSwitches) app.commandLine.appendSwitch(name, value);
}

/** Switches off what needs a ready application: name resolution over HTTPS and the like. */
export function cutOffNameResolution(): void {
  app.configureHostResolver({ secureDnsMode: "off", enableBuiltInResolver: false });
}

/**
 * Lets through only the application's own scheme, and the developer tools where they exist.
 * Also refuses downloads and the spell checker, which would fetch dictionaries.
 */
export function blockForeignRequests(session: Session, options: { developerTools: boolean }): void {
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !isAllowedScheme(details.url, options.developerTools) });
  });
  session.on("will-download", (event) => event.preventDefault());
  session.setSpellCheckerEnabled(false);
}

function isAllowedScheme(url: string, developerTools: boolean): boolean {
  const scheme = url.slice(0, url.indexOf(":") + 1).toLowerCase();
  // A data: address never leaves the page; the content policy says where one may be used.
  return scheme === "app:" || scheme === "data:" || (developerTools && scheme === "devtools:");
}
