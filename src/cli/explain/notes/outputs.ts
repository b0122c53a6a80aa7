import { say } from "../../../source/finding.ts";
import type { Explanation } from "../explanation.ts";

/** Findings of `sop build --verify`. */
export const outputs: readonly Explanation[] = [
  {
    code: "hasil-hilang",
    severity: "error",
    title: say("Hasil tidak ada", "A missing output"),
    explanation: say(
      "`sop build --verify` mencari hasil SOP ini di folder hasil dan tidak menemukannya. Jalankan `sop build`.",
      "`sop build --verify` looked for this output of the SOP in the folder of outputs and found none. Run `sop build`.",
    ),
    examples: { wrong: [], right: [] },
  },
  {
    code: "hasil-usang",
    severity: "error",
    title: say("Hasil usang", "A stale output"),
    explanation: say(
      "Hasil ini dibuat `sop build` yang terdahulu. Sejak itu SOP, profil, judul SOP terkait, versi perangkat lunak, atau perambannya berubah. Jalankan `sop build`.",
      "An earlier `sop build` made this output. The SOP, its profile, the title of a related SOP, our version or the browser has changed since. Run `sop build`.",
    ),
    examples: { wrong: [], right: [] },
  },
  {
    code: "hasil-disunting",
    severity: "error",
    title: say("Hasil disunting", "An edited output"),
    explanation: say(
      "Isi berkas ini tidak sama dengan yang dihasilkan SOP, dan tidak pula dengan yang tercatat di `index.json`: seseorang mengubahnya, atau menyalinnya dari tempat lain. Perbaiki SOP-nya, bukan hasilnya, lalu jalankan `sop build`.",
      "This file is neither what the SOP gives nor what `index.json` records: somebody changed it, or copied it from elsewhere. Mend the SOP, not its output, and run `sop build`.",
    ),
    examples: { wrong: [], right: [] },
  },
];
