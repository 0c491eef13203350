import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { isCancelled, ShellUnderTest } from "./shellUnderTest.ts";
import { type ElectronRecord, SessionRecord } from "./standIn.ts";

const state = vi.hoisted(() => ({ record: undefined as unknown }));
vi.mock("electron", async () => {
  const { electronModule } = await import("./standInModule.ts");
  return electronModule(() => state.record as ElectronRecord);
});

let shell: ShellUnderTest;
beforeEach(() => {
  shell = new ShellUnderTest();
  state.record = shell.electron;
});
afterEach(() => shell.remove());

describe("what a page may do", () => {
  test.each(["vielfaltsakte", "vielfaltsakte-print"])("no permission in %s", async (partition) => {
    await shell.start();
    const session = shell.electron.sessions.get(partition)?.record;
    const granted: boolean[] = [];
    for (const permission of [
      "media",
      "geolocation",
      "notifications",
      "clipboard-read",
      "fileSystem",
      "openExternal",
      "unknown",
    ]) {
      session?.requestHandler?.(...([null, permission, (yes: boolean) => granted.push(yes)] as never[]));
      granted.push(
        session?.checkHandler?.(...([null, permission, "app://vielfaltsakte"] as never[])) as boolean,
      );
    }
    expect(granted).toEqual(new Array(14).fill(false));
    expect(session?.deviceHandler?.()).toBe(false);
    let streams: unknown = "not answered";
    session?.displayHandler?.(...([{}, (answer: unknown) => (streams = answer)] as never[]));
    expect(streams).toBeNull();
    let pairing: unknown;
    session?.bluetoothHandler?.(...([{}, (answer: unknown) => (pairing = answer)] as never[]));
    expect(pairing).toEqual({ confirmed: false });
    expect(session?.usbHandler?.(...([{ protectedClasses: ["hid"] }] as never[]))).toEqual(["hid"]);
    expect(session?.spellChecker).toBe(false);
  });

  test.each([
    "http://example.org/",
    "https://example.org/",
    "ws://127.0.0.1/",
    "file:///etc/passwd",
    "ftp://example.org/",
    "blob:https://example.org/1",
    "chrome://gpu",
    "devtools://devtools/",
    "HTTPS://EXAMPLE.ORG",
    "",
  ])("%s is blocked", async (url) => {
    await shell.start();
    expect(isCancelled(shell.windowSession(), url)).toBe(true);
  });

  test("its own files are not blocked, and downloads are", async () => {
    await shell.start();
    expect(isCancelled(shell.windowSession(), "app://vielfaltsakte/index.html")).toBe(false);
    const preventDefault = vi.fn();
    shell.windowSession().events.emit("will-download", { preventDefault });
    expect(preventDefault).toHaveBeenCalledOnce();
  });

  test("a session that nobody set up may load nothing and is asked nothing either", async () => {
    await shell.start();
    const other = new SessionRecord();
    shell.electron.appEvents.emit("session-created", other.session);
    expect(isCancelled(other, "https://example.org/")).toBe(true);
    expect(other.checkHandler?.(null, "media")).toBe(false);
    const answer = vi.fn();
    other.requestHandler?.(null, "geolocation", answer);
    expect(answer).toHaveBeenCalledExactlyOnceWith(false);
  });

  test("app:// answers with the built page and its policy", async () => {
    await shell.start();
    const answer = await shell.windowSession().protocols.get("app")?.(new Request("app://vielfaltsakte/"));
    expect(answer?.status).toBe(200);
    expect(await answer?.text()).toBe("<!doctype html>");
    expect(answer?.headers.get("Content-Security-Policy")).toMatch(/^default-src 'none'; script-src 'self';/);
    expect((await shell.windowSession().protocols.get("app")?.(new Request("app://druck/x")))?.status).toBe(
      403,
    );
  });
});
