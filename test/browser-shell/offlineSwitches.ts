import { networkSwitches } from "../../electron/networkSwitches.ts";

/**
 * What Playwright switches off in Chromium. A second list replaces its own, so it is repeated here; a test compares
 * the two. Features that would ask the network are among them, as in Electron's list.
 */
const switchedOffByPlaywright = [
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsUpgrades",
  "HttpsFirstBalancedModeAutoEnable",
  "LensOverlay",
  "MediaRouter",
  "PaintHolding",
  "ThirdPartyStoragePartitioning",
  "AvoidCorsURLLoaderRestartOnRedirect",
  "TcpPortRandomizationWin",
  "OptimizationHints",
  "NetworkTimeServiceQuerying",
  "AimEnabled",
  "PreconnectToSearch",
  "msForceBrowserSignIn",
  "msEdgeUpdateLaunchServicesPreferredVersion",
];

/** The suggestions below the address bar: pages of the browser's own, begun with every window though nobody sees it. */
const addressBar = ["WebUIOmniboxPopup", "WebUIOmniboxAimPopup"];

const electronsFeatures =
  networkSwitches.find(([name]) => name === "disable-features")?.[1]?.split(",") ?? [];
const disabledFeatures = new Set([...electronsFeatures, ...switchedOffByPlaywright, ...addressBar]);

/**
 * The same switches that keep Electron's Chromium off the network, as command line arguments. The last one only
 * keeps the browser from warning about the others.
 */
export const offlineSwitches: string[] = [
  ...networkSwitches
    .filter(([name]) => name !== "disable-features")
    .map(([name, value]) => (value === undefined ? `--${name}` : `--${name}=${value}`)),
  `--disable-features=${[...disabledFeatures].join(",")}`,
  "--test-type",
];
