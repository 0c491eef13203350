import type { Bridge, ShellEvent, ShellInfo } from "../../shared/contract/bridge.ts";
import type { Result } from "../../shared/result.ts";

/** The names by which the page and the shell behind it find each other. */
export const invokeBinding = "vielfaltsakteInvoke";
export const eventFunction = "vielfaltsakteEvent";
export const pathsBinding = "vielfaltsaktePaths";

interface ShellWindow {
  [invokeBinding](operation: string, input: unknown): Promise<Result<unknown>>;
  [pathsBinding](names: string[]): Promise<string[]>;
  [eventFunction](event: ShellEvent): void;
  vielfaltsakte: Bridge;
}

/**
 * Runs in the page before its own scripts and builds there what the preload script builds in
 * Electron. It is sent to the browser as text, so it may use nothing from outside itself.
 */
export function installBridge(shell: ShellInfo): void {
  const page = window as unknown as ShellWindow;
  const listeners = new Set<(event: ShellEvent) => void>();
  const { vielfaltsakteInvoke: invoke, vielfaltsaktePaths: paths } = page;
  const bridge: Bridge = {
    invoke: (operation, input) => invoke(operation, input),
    onEvent(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    pathsOf: (files) => paths(files.map(({ name }) => name)),
    shell,
  };
  const tellListeners = (event: ShellEvent) => {
    for (const listener of [...listeners]) listener(event);
  };
  Object.defineProperty(page, "vielfaltsakteEvent", { value: tellListeners });
  Object.defineProperty(page, "vielfaltsakte", { value: Object.freeze(bridge), enumerable: true });
}
