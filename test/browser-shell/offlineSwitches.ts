import { networkSwitches } from "../../electron/networkSwitches.ts";

/**
 * The same switches that keep Electron's Chromium off the network, as command line arguments.
 * The features are left to Playwright: it switches off the same ones, and a second list would
 * replace its own. The last one only keeps the browser from warning about the others.
 */
export const offlineSwitches: string[] = [
  ...networkSwitches
    .filter(([name]) => name !== "disable-features")
    .map(([name, value]) => (value === undefined ? `--${name}` : `--${name}=${value}`)),
  "--test-type",
];
