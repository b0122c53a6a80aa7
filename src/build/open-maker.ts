import { type BuildRun, browserKey } from "./build.ts";
import { createMaker, type Maker } from "./make-outputs.ts";
import { SharedBrowser } from "./shared-browser.ts";
import type { Survey } from "./survey.ts";

/** A maker with the browser that it shares, and what is known of that browser. */
export interface OpenMaker extends AsyncDisposable {
  readonly maker: Maker;
  /** The version that keys are made for: of the browser that runs, else of the one that would be started. */
  readonly version: () => string | null;
  /** Starts the browser. Says whether it is another one than keys were made for: then they are to be made anew. */
  readonly start: () => Promise<boolean>;
  readonly usedBrowser: () => boolean;
}

/** @param browsers when one may be on its way already */
export function openMaker(
  run: BuildRun,
  { collection, reader }: Pick<Survey, "collection" | "reader">,
  browsers = new SharedBrowser(run.options.openBrowser, run.options.signal),
): OpenMaker {
  const { options, store, timings } = run;
  const { signal, templates, software, epoch } = options;
  let version = run.expected;
  const maker = createMaker({
    ...{ reader, templates, collection, software, own: run.own, epoch, store, timings, signal },
    force: options.force === true,
    browserVersion: async () => {
      version ??= (await browsers.get()).version;
      return version;
    },
    browser: () => browsers.get(),
  });
  return {
    maker,
    version: () => version,
    start: async () => {
      const browser = await timings.time("browser", null, () => browsers.get());
      const isOther = version !== null && version !== browser.version;
      version = browser.version;
      if (options.browserIdentity !== undefined) await store?.write(browserKey(options.browserIdentity), version);
      return isOther;
    },
    usedBrowser: () => browsers.started,
    [Symbol.asyncDispose]: () => browsers[Symbol.asyncDispose](),
  };
}
