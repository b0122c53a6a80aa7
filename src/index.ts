/** The library: what the command line does, for other programs. */
export { openBrowser, type SopBrowser } from "./browser/browser.ts";
export { type BuildOptions, type BuildResult, build, type Progress } from "./build/build.ts";
export { type CheckedCollection, type CheckedSop, type CheckOptions, checkSources as check } from "./build/check.ts";
export { findSources, type SourceFile } from "./build/find-files.ts";
export { DEFAULT_KINDS, OUTPUT_KINDS, type OutputKind } from "./build/outputs.ts";
export { profileNames, profileRoots } from "./build/profiles.ts";
export type { Bilingual, Diagnostic, Place, Severity } from "./diagnostic.ts";
export type { Sop } from "./model/sop.ts";
