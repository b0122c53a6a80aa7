import { describe, expect, test } from "vitest";
import { BASE_CUT, FONT_CUTS, readFace } from "../../src/fonts/catalogue.ts";
import { readOwnFont } from "../../src/fonts/own-font.ts";
import { unpacked } from "./unpacked.ts";

const woffOf = (family: string): Buffer => {
  const cut = family === "Arimo" ? BASE_CUT : FONT_CUTS.find((one) => one.family === family);
  const [face] = cut?.faces ?? [];
  if (face === undefined) throw new Error(`no ${family}`);
  return Buffer.from(readFace(face));
};
const ARIMO = woffOf("Arimo");

describe("a font that a profile brings along", () => {
  test("may be packed or not", () => {
    expect(readOwnFont(ARIMO)).toEqual({ ok: true, format: "woff" });
    expect(readOwnFont(unpacked(ARIMO, [0, 1, 0, 0]))).toEqual({ ok: true, format: "truetype" });
    expect(readOwnFont(unpacked(ARIMO, [0x4f, 0x54, 0x54, 0x4f]))).toEqual({ ok: true, format: "opentype" });
  });

  test.each([
    ["nothing", Buffer.alloc(0)],
    ["another file", Buffer.from("bukan huruf sama sekali")],
    ["four letters of one", Buffer.from("wOFF")],
    ["a collection of tables that it has not", Buffer.from([0, 1, 0, 0, 255, 255, 0, 0, 0, 0, 0, 0])],
    ["a packed one that is cut off", ARIMO.subarray(0, ARIMO.length - 1)],
    ["an unpacked one that is cut off", unpacked(ARIMO, [0, 1, 0, 0]).subarray(0, 9000)],
  ])("is none: %s", (_, bytes) => {
    expect(readOwnFont(bytes)).toEqual({ ok: false, why: "no-font", lacks: "" });
  });

  test("must have the letters of every SOP", () => {
    expect(readOwnFont(woffOf("Noto Sans Arabic"))).toMatchObject({ ok: false, why: "lacks", lacks: "A" });
  });

  test("is never the end of the reader, however it is garbled", () => {
    for (let at = 0; at < 600; at++) {
      const garbled = Buffer.from(ARIMO);
      garbled.writeUInt8(255 - garbled.readUInt8(at), at);
      expect(typeof readOwnFont(garbled).ok).toBe("boolean");
    }
  });
});
