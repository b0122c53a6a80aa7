import { describe, expect, it } from "vitest";
import { catalogueEntry, definitionFacts } from "../../../src/emit/catalogue/entry.ts";
import { catalogueView } from "../../../src/emit/catalogue/view.ts";
import { entry, SMALL, to } from "./entries.ts";

const FACTS = {
  id: "a",
  title: "A",
  number: null,
  status: "draf",
  outputs: { "a/a.pdf": "" },
  related: ["b"],
} as const;

describe("what the catalogue says of an SOP", () => {
  it("comes from its runtime definition, each paper once", () => {
    const definition = definitionFacts({
      organization: ["Kementerian\n  X", "Biro"],
      dates: { approved: "2024-02-03", effective: null },
      actors: [{ name: "Kasubag", aliases: ["Kepala"] }],
      legalBasis: [{ text: "UU" }],
      related: [
        { id: "b", title: "SOP B" },
        { id: null, title: "-" },
      ],
      steps: [
        { inputs: ["TOR", "-"], outputs: ["tor", "SK"] },
        { inputs: ["SK"], outputs: [] },
      ],
    });
    expect(catalogueEntry(FACTS, definition)).toEqual(
      entry("a", {
        title: "A",
        organization: ["Kementerian X", "Biro"],
        approved: "2024-02-03",
        actors: [{ name: "Kasubag", aliases: ["Kepala"] }],
        laws: ["UU"],
        papers: ["TOR", "SK"],
        related: [{ id: "b", title: "SOP B" }],
        outputs: ["a/a.pdf"],
      }),
    );
  });

  it.each([3, "x", [], { steps: 4, actors: [null, { name: 1 }], dates: "x", organization: {}, related: [1] }])(
    "is what the index knows where the definition is %j",
    (definition) => {
      const read = catalogueEntry(FACTS, definitionFacts(definition));
      expect(read).toEqual(entry("a", { title: "A", outputs: ["a/a.pdf"] }));
    },
  );

  it("names the SOPs that it links by their ids where there is no definition", () => {
    const related = [{ id: "b", title: "b" }];
    expect(catalogueEntry(FACTS, null)).toEqual(entry("a", { title: "A", related, outputs: ["a/a.pdf"] }));
  });
});

describe("the view of a collection", () => {
  const view = catalogueView(SMALL);
  const sop = (title: string) => view.sops.find((one) => one.title === title);

  it("is sorted by title, and the same in whatever order SOPs come", () => {
    expect(view.sops.map(({ title }) => title)).toEqual(["Cuti Pegawai", "Penerimaan Tamu", "Pengarsipan", "Pensiun"]);
    expect(catalogueView(SMALL.toReversed())).toEqual(view);
  });

  it("links SOPs both ways, each once, by the title that they have, and leaves out links to itself", () => {
    expect(sop("Pensiun")?.outgoing).toEqual([
      { anchor: "sop-arsip", title: "Pengarsipan" },
      { anchor: null, title: "SOP tak-ada" },
      { anchor: null, title: "SOP Lama" },
    ]);
    expect(sop("Pengarsipan")?.incoming.map(({ title }) => title)).toEqual(["Cuti Pegawai", "Pensiun"]);
    expect(view.unlinked).toBe(1);
    expect(view.mostNamed).toEqual([{ anchor: "sop-arsip", title: "Pengarsipan", count: 2 }]);
  });

  it("counts by unit and status", () => {
    expect([view.organization, view.count, view.final, view.draft]).toEqual(["KEMENTERIAN", 4, 2, 2]);
    expect(view.units).toEqual([
      { name: "BIRO HUKUM", count: 1, final: 1, draft: 0 },
      { name: "BIRO UMUM", count: 3, final: 1, draft: 2 },
    ]);
  });

  it("names no organization that not all share, and prints dates in words", () => {
    expect(catalogueView([...SMALL, entry("x", { organization: ["DINAS"] })]).organization).toBeNull();
    expect(sop("Cuti Pegawai")?.dates).toEqual(["Disahkan 3 Februari 2024"]);
    expect(catalogueView([entry("x", { effective: "besok" })]).sops[0]?.dates).toEqual(["Berlaku sejak besok"]);
  });

  it("offers the PDF first, and nothing but paths below its own folder", () => {
    const outputs = ["a/a.xstate.json", "a/a.json", "a/a.pdf", "javascript:alert(1)", "//example.invalid/a.svg"];
    expect(catalogueView([entry("a", { outputs })]).sops[0]?.files).toEqual([
      { href: "./a/a.pdf", kind: "pdf", label: "PDF" },
      { href: ".///example.invalid/a.svg", kind: "svg", label: "Diagram" },
      { href: "./a/a.json", kind: "json", label: "JSON" },
      { href: "./javascript%3Aalert(1)", kind: "javascript:alert(1)", label: "JAVASCRIPT:ALERT(1)" },
      { href: "./a/a.xstate.json", kind: "xstate.json", label: "XSTATE.JSON" },
    ]);
  });

  it("is empty for no SOP", () => {
    expect(catalogueView([])).toMatchObject({ count: 0, units: [], mostNamed: [], sops: [] });
    expect(catalogueView([entry("a", { related: to("b") })]).unlinked).toBe(1);
  });
});
