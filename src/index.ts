/** The library: what the command line does, for other programs. */
export { openBrowser, type SopBrowser } from "./browser/browser.ts";
export { type BuildOptions, type BuildResult, build, type Progress } from "./build/build.ts";
export { type CheckedCollection, type CheckedSop, type CheckOptions, checkSources as check } from "./build/check.ts";
export { findSources, type SourceFile } from "./build/find-files.ts";
export { type FixedSource, fixSources as fix, writeFixed } from "./build/fix-sources.ts";
export { DEFAULT_KINDS, OUTPUT_KINDS, type OutputKind } from "./build/outputs.ts";
export { profileNames, profileRoots } from "./build/profiles.ts";
export { ruleTexts } from "./cli/explain/catalogue.ts";
export type { Bilingual, Change, Diagnostic, Place, Severity } from "./diagnostic.ts";
export { type Edit, editsOf } from "./fix/edits.ts";
export type { Sop } from "./model/sop.ts";
export type { Findings, RuleText } from "./report/findings.ts";
export { github as toGithub } from "./report/github.ts";
export { gitlab as toGitlab } from "./report/gitlab.ts";
export { json as toJson } from "./report/json.ts";
export { junit as toJunit } from "./report/junit.ts";
export { type PrettyOptions, pretty as toText } from "./report/pretty.ts";
export { sarif as toSarif } from "./report/sarif.ts";
