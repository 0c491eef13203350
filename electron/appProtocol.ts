import { protocol, type Session } from "electron";
import { serveAppFile } from "./appFiles.ts";

/** The origin of the window's page. */
export const appOrigin = "app://vielfaltsakte";

/** Makes app:// a scheme like https:// to Chromium. Must run before the application is ready. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: "app", privileges: { standard: true, secure: true } }]);
}

/** Answers app:// in `session` with the files of the built renderer in `folder`, and nothing else. */
export function serveApp(session: Session, folder: string): void {
  session.protocol.handle("app", async (request) => {
    const { status, headers, body } = await serveAppFile(folder, appOrigin, request);
    return new Response(body, { status, headers });
  });
}
