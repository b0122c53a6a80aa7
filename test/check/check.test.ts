import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { check } from "../../src/check/check.ts";
import { completeExample } from "../../src/check/examples.ts";
import type { Rule } from "../../src/check/rule.ts";
import { brief, checkSop, PROFILES, sopOf } from "./reading.ts";

const say = (text: string) => ({ id: text, en: text });

function rule(code: string, parts: Partial<Rule>): Rule {
  return {
    code,
    severity: "info",
    title: say(code),
    explanation: say(code),
    examples: { wrong: [""], right: [""] },
    *check() {},
    ...parts,
  };
}

describe("check", () => {
  const sop = sopOf(completeExample(""));
  const place = (line: number, column = 1) => ({ ...sop.places.root, line, column });

  it("sorts findings by place, then code", () => {
    const rules = [
      rule("b", {
        *check() {
          yield { message: say("satu"), place: place(9) };
          yield { message: say("dua"), place: place(2, 7) };
        },
      }),
      rule("a", {
        *check() {
          yield { message: say("tiga"), place: place(2, 7) };
          yield { message: say("empat"), place: place(2, 3) };
        },
      }),
    ];
    expect(checkSop(sop, rules).map(({ message }) => message.id)).toEqual(["empat", "tiga", "dua", "satu"]);
  });

  it("reports a rule that crashes, keeps what it had found, and goes on with the others", () => {
    const rules = [
      rule("a", {
        *check() {
          yield { message: say("sebelum"), place: place(5) };
          throw new Error("habis akal");
        },
      }),
      rule("b", {
        *check() {
          yield { message: say("sesudah"), place: place(6) };
        },
      }),
    ];
    const found = checkSop(sop, rules);
    expect(found.map(({ code }) => code)).toEqual(["alat-aturan-gagal", "a", "b"]);
    expect(found[0]).toMatchObject({ severity: "warning", message: { en: expect.stringContaining("habis akal") } });
  });

  it("takes the severity that fits the SOP's status", () => {
    const strict = rule("a", {
      severity: { draf: "warning", resmi: "error" },
      *check() {
        yield { message: say("kosong"), place: place(1) };
      },
    });
    expect(checkSop(sop, [strict])[0]?.severity).toBe("warning");
    expect(checkSop({ ...sop, status: "resmi" }, [strict])[0]?.severity).toBe("error");
  });
});

describe("the SOPs of this house", () => {
  const folder = new URL("../../sops/", import.meta.url);
  const sops = new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith(".yaml"))
      .map((name) => sopOf(readFileSync(new URL(name, folder), "utf8"), `sops/${name}`))
      .map((sop) => [sop.id, sop] as const),
  );
  const findings = [...sops.values()].flatMap((sop) => check({ sop, collection: { sops }, profiles: PROFILES }));

  it("use two names without an alias, as the paper form does, and nothing else is wrong with names or flow", () => {
    const about = findings.filter(({ code }) => /^(nama|alur|paralel)-/.test(code));
    expect(about.map(({ message }) => message.id)).toEqual([
      "Kegiatan menyebut `Kasubbag`, sedangkan kolomnya berjudul `Kasubag`.",
      "Kegiatan menyebut `Kabag PP`, sedangkan kolomnya berjudul `Kabag`.",
    ]);
    expect(about.map((one) => one.related.length)).toEqual([5, 1]);
    expect(about.map(brief)).toEqual([
      "warning nama-sebutan-tanpa-alias 73:128-73:136",
      "warning nama-sebutan-tanpa-alias 83:135-83:143",
    ]);
  });
});
