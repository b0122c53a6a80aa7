import Handlebars from "handlebars";
import type { Profile } from "../../profile/profile.ts";
import { sheetFindings } from "../../profile/templates.ts";
import type { FlowchartPageView } from "./view/flowchart.ts";
import type { IdentityView } from "./view/identity.ts";
import type { TableView } from "./view/table.ts";
import type { BlockView } from "./view/texts.ts";

/** What each of a profile's templates is given. */
export interface TemplateViews {
  readonly identity: IdentityView;
  readonly flowchart: FlowchartPageView;
  /** The table alone, for measuring. */
  readonly table: TableView;
  /** The footnotes alone, for measuring. */
  readonly footnotes: BlockView;
}

export type Renderer = <Name extends keyof TemplateViews>(name: Name, view: TemplateViews[Name]) => string;

/**
 * Compiled templates, by the profile's own object: SOPs of one profile share them, and they go when it goes. They are
 * what the texts say, whenever they are compiled.
 */
const ready = new WeakMap<Profile["templates"], Renderer>();

/**
 * The profile's Handlebars templates, ready to render: compiled once, however often it is asked for.
 *
 * @throws TemplateError as `createRenderer` does
 */
export function rendererOf(profile: Pick<Profile, "name" | "templates">): Renderer {
  const known = ready.get(profile.templates);
  if (known !== undefined) return known;
  const renderer = createRenderer(profile);
  ready.set(profile.templates, renderer);
  return renderer;
}

/**
 * The profile's Handlebars templates, ready to render. Every template may use every other as a partial. Whatever a
 * template prints is escaped: templates that try to print raw (`{{{x}}}`, `{{&x}}`) are refused.
 *
 * @throws TemplateError when a template is missing or broken, which loading a profile finds, or asks for something that
 *   the form does not have, which only shows here
 */
export function createRenderer(profile: Pick<Profile, "name" | "templates">): Renderer {
  const handlebars = Handlebars.create();
  for (const helper of FOREIGN_HELPERS) handlebars.unregisterHelper(helper);
  handlebars.registerHelper("plus", (a: unknown, b: unknown) => Number(a) + Number(b));
  const parts = new Set(Object.keys(profile.templates));
  for (const [name, text] of Object.entries(profile.templates)) {
    const [problem] = sheetFindings({ file: `${name}.hbs`, text }, parts);
    if (problem !== undefined) {
      throw new TemplateError(profile.name, name, `line ${problem.place.line}: ${problem.message.en}`);
    }
    handlebars.registerPartial(name, handlebars.compile<unknown>(text, OPTIONS));
  }
  const compiled = new Map<string, Handlebars.TemplateDelegate<unknown>>();
  return (name, view) => {
    const source = Object.hasOwn(profile.templates, name) ? profile.templates[name] : undefined;
    if (source === undefined) throw new TemplateError(profile.name, name, "the template is missing");
    const template = compiled.get(name) ?? handlebars.compile<unknown>(source, OPTIONS);
    compiled.set(name, template);
    try {
      return template(view, { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false });
    } catch (error) {
      throw new TemplateError(profile.name, name, error instanceof Error ? error.message : String(error));
    }
  };
}

/** A profile's template that cannot be used. */
export class TemplateError extends Error {
  override readonly name = "TemplateError";
  readonly profile: string;
  readonly template: string;

  constructor(profile: string, template: string, reason: string) {
    super(`templates/${profile}/${template}.hbs: ${reason}`);
    this.profile = profile;
    this.template = template;
  }
}

const OPTIONS = {
  strict: true,
  noEscape: false,
  knownHelpersOnly: true,
  knownHelpers: { plus: true, log: false, lookup: false },
} as const;

/** Helpers of Handlebars that no form needs. */
const FOREIGN_HELPERS = ["log", "lookup"];
