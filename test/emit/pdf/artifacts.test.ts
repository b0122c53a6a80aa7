import { describe, expect, test } from "vitest";
import { withArtifacts } from "../../../src/emit/pdf/artifacts.ts";

describe("what only decorates", () => {
  test("is marked, between the marks of what is content", () => {
    const text = "/P <</MCID 0 >>BDC\nBT\n<0031> Tj\nET\nEMC\n";
    const { content, decoration } = withArtifacts(`q\n0 0 m\n9 0 l\nS\n${text}0 0 5 5 re\nf\nQ\n`);
    expect(content).toBe(`/Artifact BMC\nq\n0 0 m\n9 0 l\nS\nEMC\n${text}/Artifact BMC\n0 0 5 5 re\nf\nQ\nEMC\n`);
    expect([...decoration]).toEqual([]);
  });

  test("is not taken for content where the browser does so: borders without a text", () => {
    const border = "0 0 5 5 re\nS\n";
    const { content, decoration } = withArtifacts(`/Table <</MCID 7 >>BDC\n${border}EMC\n`);
    expect(content).toBe(`/Artifact BMC\n${border}EMC\n`);
    expect([...decoration]).toEqual([7]);
  });

  test("is no figure, though that has no text either", () => {
    const figure = "/Figure <</MCID 1 >>BDC\n0 0 5 5 re\nf\nEMC\n";
    expect(withArtifacts(figure)).toEqual({ content: figure, decoration: new Set() });
  });

  test("needs no mark where nothing is painted", () => {
    expect(withArtifacts("q\n1 0 0 1 0 0 cm\nQ\n").content).toBe("q\n1 0 0 1 0 0 cm\nQ\n");
  });
});
