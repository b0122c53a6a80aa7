import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { BpmnModdle } from "bpmn-moddle";
import { Linter } from "bpmnlint";
import NodeResolver from "bpmnlint/lib/resolver/node-resolver.js";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { validateXML } from "xmllint-wasm";
import { toBpmn } from "../../../src/emit/bpmn/bpmn.ts";
import { loadCorpus } from "../../corpus/corpus.ts";
import { anySop } from "../arbitrary-sop.ts";
import { sopWith } from "../read-sop.ts";
import { readProcess } from "./read-process.ts";

const SCHEMAS = join(createRequire(import.meta.url).resolve("bpmn-moddle/package.json"), "../resources/bpmn/xsd");
const ALL = process.env.CORPUS === "all";
const SHARE = new Set([
  ...["pengumpulan-bahan", "penyusunan-pengukuran-kinerja", "hostile", "delapan-pelaksana", "empat-jalan"],
  ...["serah-terima-1", "kerja-bersama-1", "tembusan-1", "banyak-awal-1"],
]);
const WORDS = { yes: "Ya", no: "Tidak" };

const corpus = await loadCorpus((name) => ALL || SHARE.has(name));
const files: { readonly name: string; readonly xml: string }[] = [];
beforeAll(async () => {
  for (const { name, sop, profile } of corpus) {
    files.push({ name, xml: await toBpmn(sop, { yes: profile.labels.ya, no: profile.labels.tidak }) });
  }
});

describe("every SOP as BPMN", () => {
  it("is valid by the OMG's schema, whatever its texts hold", async () => {
    const schema = (fileName: string) => ({ fileName, contents: readFileSync(join(SCHEMAS, fileName), "utf8") });
    const anyTexts = fc
      .sample(anySop, { numRuns: 12, seed: 3 })
      .map(async (sop, i) => ({ name: `acak-${i}`, xml: await toBpmn(sop, WORDS) }));
    const { valid, errors } = await validateXML({
      xml: [...files, ...(await Promise.all(anyTexts))].map(({ name, xml }) => ({
        fileName: `${name}.bpmn`,
        contents: xml,
      })),
      schema: [schema("BPMN20.xsd")],
      preload: ["BPMNDI.xsd", "DC.xsd", "DI.xsd", "Semantic.xsd"].map(schema),
      initialMemoryPages: 2048,
      maxMemoryPages: 32768,
    });
    expect(errors.slice(0, 3)).toEqual([]);
    expect(valid).toBe(true);
  });

  it("is clean by what bpmnlint recommends", async () => {
    const found: string[] = [];
    for (const { name, xml } of files) {
      const { rootElement, warnings } = await new BpmnModdle().fromXML(xml);
      found.push(...warnings.map(({ message }) => `${name}: ${message}`));
      // Rules remember what they have seen: a linter a file.
      const linter = new Linter({ config: { extends: "bpmnlint:recommended" }, resolver: new NodeResolver() });
      const results = await linter.lint(rootElement);
      for (const [rule, reports] of Object.entries(results)) {
        found.push(...reports.map(({ id, message }) => `${name}: ${rule} ${id} ${message}`));
      }
    }
    expect(found).toEqual([]);
  });

  it("is drawn so that no line crosses an element, and no two lines lie upon each other", () => {
    for (const { name, xml } of files) {
      const { boxes, lines } = readProcess(xml);
      expect(boxes.size, name).toBeGreaterThan(2);
      for (const { id, from, to, points } of lines) {
        for (const [other, box] of boxes) {
          if (other === from || other === to) continue;
          expect(crosses(points, box), `${name}: ${id} crosses ${other}`).toBe(false);
        }
      }
      expect(overlaps(lines), name).toEqual([]);
    }
  });
});

describe("what stands in the BPMN", () => {
  const steps = `
- {id: usul-baru, kegiatan: mengusulkan, pelaksana: a, kelengkapan: [TOR, "-"], output: Usulan, waktu: 1 jam 30 menit}
- {id: telaah, kegiatan: menelaah, pelaksana: [a, b], kelengkapan: usulan, waktu: 2 hari kerja, lanjut: [putus, baca]}
- {id: baca, sebaris: true, tembusan: true, pelaksana: c}
- {id: putus, kegiatan: memutuskan, pelaksana: {berurutan: [b, c]}, tanya: Setuju?, waktu: maksimal 3 hari, keputusan: {ya: akhir, 'dengan "syarat"': usul-baru, batal: selesai}}
- {id: akhir, kegiatan: menutup, pelaksana: a, waktu: 2 menit/berkas}
`;
  const xml = () => toBpmn(sopWith(steps), WORDS);

  it("is a task an actor's turn, in the lane of who does it", async () => {
    const { tasks, lanes } = readProcess(await xml());
    expect(tasks).toEqual({
      "Step_usul-baru": "userTask",
      Step_telaah: "userTask",
      Step_baca: "manualTask",
      Step_putus: "userTask",
      "Step_putus.2": "userTask",
      Step_akhir: "userTask",
    });
    expect(lanes.Lane_c).toEqual(expect.arrayContaining(["Step_baca", "Step_putus.2", "Choice_putus", "End_putus.3"]));
  });

  it("names all who may do joint work, for the standard's engines and for Camunda's", async () => {
    const task = /<bpmn:userTask id="Step_telaah".*?<\/bpmn:userTask>/s.exec(await xml())?.[0] ?? "";
    expect(task).toContain('candidateGroups="a, b"');
    expect(task.match(/<bpmn:formalExpression>(.)</g)).toHaveLength(2);
    expect(task).toContain("Dikerjakan bersama: a, b.");
  });

  it("asks for outcomes in FEEL, by a variable of the decision's own", async () => {
    const { conditions } = readProcess(await xml());
    expect(conditions).toEqual({
      Ya: '=outcome_putus = "ya"',
      'dengan "syarat"': '=outcome_putus = "dengan-syarat"',
      batal: '=outcome_putus = "batal"',
    });
  });

  it("sets timers where an engine's clock can tell, which interrupt nothing", async () => {
    const { timers } = readProcess(await xml());
    expect(timers).toEqual({ "Step_usul-baru": "PT1H30M", Step_putus: "P3D", "Step_putus.2": "P3D" });
    expect(await xml()).not.toContain('cancelActivity="true"');
  });

  it("knows a paper by its name wherever it appears", async () => {
    const { papers } = readProcess(await xml());
    expect(papers.map(({ name, side, task }) => `${name} ${side} ${task}`)).toEqual([
      "TOR in Step_usul-baru",
      "Usulan out Step_usul-baru",
      "usulan in Step_telaah",
    ]);
    expect(papers[1]?.document).toBe(papers[2]?.document);
    expect(papers[0]?.document).not.toBe(papers[1]?.document);
  });

  it("asks where to begin when there are several starts, the first unless told otherwise", async () => {
    const sop = sopWith(`
- {id: satu, kegiatan: memulai, pelaksana: a, lanjut: akhir}
- {id: dua, kegiatan: memulai, pelaksana: b, mulai: true, tanya: Dari luar}
- {id: akhir, kegiatan: menutup, pelaksana: c}
`);
    const text = await toBpmn(sop, WORDS);
    expect(readProcess(text).conditions).toEqual({ "Dari luar": '=start = "dua"' });
    expect(text).toContain('id="StartChoice" name="Mulai dari mana?" default="Flow.StartChoice.Step_satu"');
  });

  it("keeps variables of ids apart that differ in signs alone", async () => {
    const ids = ["a-b", "a_b", "a--b", "a__b", "a-_b"];
    const sop = sopWith(
      [
        ...ids.map((id) => `- {id: ${id}, kegiatan: memutuskan, pelaksana: a, keputusan: {ya: akhir, tidak: selesai}}`),
        "- {id: akhir, kegiatan: menutup, pelaksana: a}",
      ].join("\n"),
    );
    const names = [...(await toBpmn(sop, WORDS)).matchAll(/=(\w+) = "ya"/g)].map(([, name]) => name);
    expect(new Set(names).size).toBe(ids.length);
  });

  it("is the same to the byte, made again", async () => {
    expect(await xml()).toBe(await xml());
  });
});

interface Point {
  readonly x: number;
  readonly y: number;
}
type Box = Point & { readonly width: number; readonly height: number };

/** Whether a line of horizontal and vertical stretches enters a box. */
function crosses(points: readonly Point[], { x, y, width, height }: Box): boolean {
  return points.slice(1).some((to, i) => {
    const from = points[i] ?? to;
    const [left, right] = [Math.min(from.x, to.x), Math.max(from.x, to.x)];
    const [top, bottom] = [Math.min(from.y, to.y), Math.max(from.y, to.y)];
    return right > x && left < x + width && bottom > y && top < y + height;
  });
}

/** Pairs of lines that share a stretch although they share no end. */
function overlaps(lines: ReturnType<typeof readProcess>["lines"]): readonly string[] {
  const stretches = lines.flatMap((line) =>
    line.points.slice(1).map((to, i) => ({ line, from: line.points[i] ?? to, to })),
  );
  const byTrack = Map.groupBy(stretches, ({ from, to }) => (from.x === to.x ? `x${from.x}` : `y${from.y}`));
  const found: string[] = [];
  for (const [track, there] of byTrack) {
    const spans = there
      .map(({ line, from, to }) => {
        const [a, b] = track.startsWith("x") ? [from.y, to.y] : [from.x, to.x];
        return { line, low: Math.min(a, b), high: Math.max(a, b) };
      })
      .sort((a, b) => a.low - b.low);
    for (const [i, one] of spans.entries()) {
      for (const other of spans.slice(i + 1)) {
        if (other.low >= one.high) break;
        const shared = one.line.from === other.line.from || one.line.to === other.line.to;
        if (!shared) found.push(`${one.line.id} and ${other.line.id} on ${track}`);
      }
    }
  }
  return found;
}
