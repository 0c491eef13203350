import { networkSwitches } from "../../electron/networkSwitches.ts";

/** The same switches that keep Electron's Chromium off the network, as command line arguments. */
export const offlineSwitches: string[] = networkSwitches.map(([name, value]) =>
  value === undefined ? `--${name}` : `--${name}=${value}`,
);
