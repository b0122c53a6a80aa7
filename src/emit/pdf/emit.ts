import type { SopBrowser } from "../../browser/browser.ts";
import { buildChart } from "../../layout/chart.ts";
import { layoutPages } from "../../layout/layout.ts";
import type { Chart, Layout, LayoutFailure } from "../../layout/types.ts";
import type { Sop } from "../../model/sop.ts";
import { withLabels } from "../../profile/labels.ts";
import type { Profile } from "../../profile/profile.ts";
import { signatureMarkFindings } from "../../profile/signature.ts";
import { documentDates } from "./dates.ts";
import { htmlDocument } from "./document.ts";
import { finishPdf } from "./finish.ts";
import { pageGeometry } from "./geometry.ts";
import { pageMeasurer } from "./measurer.ts";
import { type PlacingJob, placeChart } from "./place.ts";
import { rendererOf } from "./render.ts";
import { Sections } from "./sections.ts";
import { checkSignature, type SignatureFailure } from "./signature.ts";
import { hideOtherSlices } from "./slices.ts";
import { tablePages } from "./table-pages.ts";
import { flowchartPage, lastPages } from "./view/flowchart.ts";
import { identityView } from "./view/identity.ts";
import type { Titles } from "./view/related.ts";
import type { TableView } from "./view/table.ts";
import { plainText } from "./view/texts.ts";

export interface PdfJob {
  /** Free of errors. */
  readonly sop: Sop;
  readonly profile: Profile;
  /** Titles of the collection's SOPs by id, for KETERKAITAN. */
  readonly titles: Titles;
  /** The runtime definition as text; attached as `<id>.json`. */
  readonly runtimeJson: string;
  /** Digest of the source file (`sha256-…`), for the metadata. */
  readonly sourceDigest?: string | null;
  /** Our name and version, for the metadata. */
  readonly software: string;
  /** `SOURCE_DATE_EPOCH`, in seconds, for an SOP without dates. */
  readonly epoch: number | null;
}

export type PdfResult =
  | { readonly ok: true; readonly pdf: Uint8Array; readonly chart: Chart; readonly layout: Layout }
  /** The chart cannot be drawn right on this paper, or the document would be signed in a wrong place. */
  | { readonly ok: false; readonly failure: LayoutFailure | SignatureFailure };

/**
 * The official document of an SOP: identity page and flowchart pages. The same job and browser give the same bytes.
 *
 * @throws TemplateError when the profile's templates cannot be used, and the browser's errors
 */
export async function emitPdf(job: PdfJob, browser: Pick<SopBrowser, "withPrepared">): Promise<PdfResult> {
  const { sop, titles } = job;
  const profile = withLabels(job.profile, sop.profile.labels);
  const misplaced = signatureMarkFindings(sop, profile, titles);
  if (misplaced.length > 0) return { ok: false, failure: { kind: "signature-mark", diagnostics: misplaced } };
  const geometry = pageGeometry(profile);
  const render = rendererOf(profile);
  const chart = buildChart(sop, profile);
  const html = htmlDocument({ profile, geometry, texts: documentTexts(sop, profile, titles) });

  return browser.withPrepared(tablePages(html), async (page) => {
    const measurer = pageMeasurer(page, render, sop);
    const sections = new Sections(page);
    const identity = render("identity", identityView(sop, profile, titles));
    let tables: TableView[] = [];
    const layout: PlacingJob["layout"] = async (of, measures, table, patience) => {
      const parts = { sop, profile, geometry, ...table };
      tables = [];
      await sections.begin(identity);
      const drawing = layoutPages(of, measures, patience);
      for (;;) {
        const next = drawing.next();
        if (next.done) return next.value;
        const { page: drawn, isLast } = next.value;
        for (const view of isLast ? lastPages(parts, drawn) : [flowchartPage(parts, drawn)]) {
          tables.push(view.table);
          await sections.add(render("flowchart", view));
        }
      }
    };
    const placed = await placeChart({ measurer, sop, profile, geometry, chart, layout });
    if (!placed.ok) return placed;

    await sections.shown();
    if (isCut(placed.parts.layout)) await hideOtherSlices(page);
    const unsignable = profile.signatureMark === null ? null : await checkSignature(page, sop, profile.signatureMark);
    if (unsignable !== null) return { ok: false, failure: unsignable };
    const printed = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: false });
    const pdf = await finishPdf(printed, {
      title: plainText(sop.title),
      author: sop.organization.map((item) => item.text).join(", "),
      subject: plainText(sop.number),
      software: job.software,
      ...documentDates(sop, job.epoch),
      paper: geometry.paper,
      sourceDigest: job.sourceDigest ?? null,
      tables,
      attachment: { name: `${sop.id}.json`, text: job.runtimeJson },
    });
    return { ok: true, pdf, chart, layout: placed.parts.layout };
  });
}

/** Whether a row is cut over pages. */
function isCut({ pages }: Layout): boolean {
  return pages.some(({ rows }) => rows.some(({ slice }) => slice !== null));
}

/** Every string that may reach the paper, wherever it stands in the SOP and the profile. */
function documentTexts(sop: Sop, profile: Profile, titles: Titles): readonly string[] {
  const texts: string[] = [...titles.values(), profile.pageNumber.format];
  const gather = (value: unknown): void => {
    if (typeof value === "string") texts.push(value);
    else if (Array.isArray(value)) value.forEach(gather);
    else if (typeof value === "object" && value !== null) Object.values(value).forEach(gather);
  };
  gather(sop);
  gather(profile.labels);
  return texts;
}
