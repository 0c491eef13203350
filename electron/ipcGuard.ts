import { type IpcMainInvokeEvent, ipcMain } from "electron";
import { fail, type Result } from "../shared/result.ts";
import { invokeChannel } from "./channels.ts";
import { guardRequest, type InputSchemas, type Sender } from "./requestGuard.ts";

/** Where guarded requests go. */
export type Forward = (operation: string, input: unknown) => Promise<Result<unknown>>;

/**
 * Opens the only entry from the window. What `guardRequest` lets through goes to `forward`;
 * everything else is answered here, and nothing thrown ever reaches the window.
 */
export function openIpcEntry(contract: InputSchemas, origin: string, forward: Forward): void {
  ipcMain.handle(invokeChannel, async (event, ...message: unknown[]) => {
    const guarded = guardRequest(contract, origin, senderOf(event), message);
    if (!guarded.ok) return guarded;
    try {
      return await forward(guarded.value.operation, guarded.value.input);
    } catch {
      return fail("unexpected");
    }
  });
}

function senderOf(event: IpcMainInvokeEvent): Sender | null {
  const frame = event.senderFrame;
  return frame && { isMainFrame: frame.parent === null, url: frame.url };
}
