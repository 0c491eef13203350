/**
 * Switches that keep Chromium itself off the network. The program needs none, and an office
 * with strict rules must be able to see that it asks for none.
 */
export const networkSwitches: readonly (readonly [name: string, value?: string])[] = [
  ["disable-background-networking"],
  ["disable-component-update"],
  ["disable-domain-reliability"],
  ["disable-client-side-phishing-detection"],
  ["disable-sync"],
  ["disable-quic"],
  ["disable-breakpad"],
  ["disable-crash-reporter"],
  ["no-pings"],
  // Without this, Windows and proxy settings make Chromium look for a proxy by itself.
  ["no-proxy-server"],
  ["host-resolver-rules", "MAP * ~NOTFOUND"],
  ["force-webrtc-ip-handling-policy", "disable_non_proxied_udp"],
  [
    "disable-features",
    "AutofillServerCommunication,CertificateTransparencyComponentUpdater,MediaRouter,NetworkTimeServiceQuerying,OptimizationHints,SafeBrowsing,Translate",
  ],
];
