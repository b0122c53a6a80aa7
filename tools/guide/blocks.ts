/** The guide for writers, from the project's folder. */
export const GUIDE = "docs/panduan-penyusun.md";
/** Its SOP: the file's stem. */
export const NAME = "penerbitan-surat-tugas";

export interface GuideBlock {
  readonly language: string;
  readonly text: string;
  /** Pictures that stand between this block and the next one, as the guide names them. */
  readonly pictures: readonly string[];
}

/** The blocks of code in a Markdown text, in their order. */
export function blocksOf(markdown: string): readonly GuideBlock[] {
  return [...markdown.matchAll(/^```(\w+)\n(.*?)^```\n(.*?)(?=^```\w|(?![\s\S]))/gms)].map(
    ([, language = "", text = "", after = ""]) => ({
      language,
      text,
      pictures: [...after.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map(([, path]) => path ?? ""),
    }),
  );
}

/** A part of an SOP, completed by those top-level parts of a whole one that it lacks. */
export function wholeSop(part: string, whole: string): string {
  const keyOf = (section: string): string => /^[a-z_]+(?=:)/m.exec(section)?.[0] ?? "";
  const sections = (yaml: string): readonly string[] => yaml.split(/^(?=[a-z_]+:)/m);
  const own = new Map(sections(part).map((section) => [keyOf(section), section] as const));
  const completed = sections(whole).map((section) => own.get(keyOf(section)) ?? section);
  const more = [...own].filter(([key]) => !sections(whole).some((section) => keyOf(section) === key));
  return [...completed, ...more.map(([, section]) => section)].join("");
}
