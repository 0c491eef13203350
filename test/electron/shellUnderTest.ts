import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startShell } from "../../electron/shell.ts";
import { type ElectronRecord, newRecord, type SessionRecord, type WindowRecord } from "./standIn.ts";

/** The shell over the strict stand-in for Electron, in a folder of its own. */
export class ShellUnderTest {
  readonly folder = mkdtempSync(join(tmpdir(), "vielfaltsakte-electron-"));
  readonly electron: ElectronRecord = newRecord(this.folder);

  constructor() {
    mkdirSync(join(this.folder, "renderer"));
    writeFileSync(join(this.folder, "renderer", "index.html"), "<!doctype html>");
  }

  start(): Promise<void> {
    return startShell({
      rendererFolder: join(this.folder, "renderer"),
      preloadFile: join(this.folder, "preload.cjs"),
      dataProcessFile: join(this.folder, "process.js"),
    });
  }

  windowSession(): SessionRecord {
    const found = this.electron.sessions.get("vielfaltsakte");
    if (!found) throw new Error("no window session");
    return found.record;
  }

  mainWindow(): WindowRecord {
    const [first] = this.electron.windows;
    if (!first) throw new Error("no window");
    return first;
  }

  dataProcess() {
    const latest = this.electron.processes.at(-1);
    if (!latest) throw new Error("no data process");
    return latest;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}

/** Whether a session refuses to load an address. */
export function isCancelled(session: SessionRecord, url: string): boolean {
  let cancelled: boolean | undefined;
  session.beforeRequest?.(
    { url } as never,
    ((answer: { cancel: boolean }) => {
      cancelled = answer.cancel;
    }) as never,
  );
  if (cancelled === undefined) throw new Error("not answered");
  return cancelled;
}
