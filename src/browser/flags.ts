/**
 * Flags beyond Puppeteer's own, each with its reason. (Puppeteer's own already switch off background networking,
 * sync, crash reports, default apps and extensions.)
 */
const ALWAYS = [
  // Glyph widths are then exact fractions, the same at every size and on every machine: what is measured is what prints.
  "--font-render-hinting=none",
  // Every host name and every address fails before a packet leaves: the last fence behind refused requests.
  "--host-resolver-rules=MAP * ~NOTFOUND",
  // A proxy set on the machine would be asked before the resolver, and would resolve names itself.
  "--no-proxy-server",
  // No fetching of components (certificate lists, dictionaries) while we work.
  "--disable-component-update",
  // No domain reliability reports.
  "--disable-domain-reliability",
  // No field trials: a feature switched on by the vendor's server would change the bytes of an output.
  "--disable-field-trial-config",
  // No WebRTC path around the resolver.
  "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
  // Nothing here needs a GPU, and without its process the start is faster and drawing the same everywhere.
  "--disable-gpu",
  // Pixels for pictures of pages do not depend on the screen.
  "--force-device-scale-factor=1",
  // Number and date forms of the browser's own locale reach no output.
  "--lang=en-US",
];

/** Chrome's sandbox cannot be set up by root, nor in most containers; elsewhere it stays on. */
const WITHOUT_SANDBOX = ["--no-sandbox", "--disable-setuid-sandbox"];

/** The command line flags for a start; `sandbox` as `canSandbox` decides. */
export function launchFlags(options: { readonly sandbox: boolean }): string[] {
  return options.sandbox ? [...ALWAYS] : [...ALWAYS, ...WITHOUT_SANDBOX];
}
