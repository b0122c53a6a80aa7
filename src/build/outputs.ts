/** Kinds of output, by the ending of their files. */
export const OUTPUT_KINDS = ["pdf", "mmd", "svg", "json"] as const;
export type OutputKind = (typeof OUTPUT_KINDS)[number];

/** Whether making it takes a browser. */
export function needsBrowser(kind: OutputKind): boolean {
  return kind === "pdf" || kind === "svg";
}

/** `contoh/contoh.pdf`, below the folder of outputs. */
export function outputPath(id: string, kind: OutputKind): string {
  return `${id}/${id}.${kind}`;
}
