/** What a build makes when nothing else is asked for. */
export const DEFAULT_KINDS = ["pdf", "mmd", "svg", "json"] as const;
/** All kinds of output, by the names under which they are asked for. */
export const OUTPUT_KINDS = [...DEFAULT_KINDS, "png", "swimlane", "bpmn", "xstate"] as const;
export type OutputKind = (typeof OUTPUT_KINDS)[number];

const ENDINGS: Readonly<Record<OutputKind, string>> = {
  pdf: "pdf",
  mmd: "mmd",
  svg: "svg",
  json: "json",
  png: "png",
  swimlane: "swimlane.mmd",
  bpmn: "bpmn",
  xstate: "xstate.json",
};

/** Whether making it takes a browser. */
export function needsBrowser(kind: OutputKind): boolean {
  return kind === "pdf" || kind === "svg" || kind === "png";
}

/** `contoh/contoh.pdf`, below the folder of outputs. */
export function outputPath(id: string, kind: OutputKind): string {
  return `${id}/${id}.${ENDINGS[kind]}`;
}
