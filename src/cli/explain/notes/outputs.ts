import { say } from "../../../source/finding.ts";
import type { Explanation } from "../explanation.ts";

/** Findings of `sop build --verify`. */
export const outputs: readonly Explanation[] = [
  {
    code: "hasil-hilang",
    severity: "error",
    title: say("Hasil tidak ada", "A missing output"),
    explanation: say(
      "`sop build --verify` mencari hasil ini (milik sebuah SOP, atau katalognya) di folder hasil dan tidak menemukannya. Jalankan `sop build`.",
      "`sop build --verify` looked for this output (of an SOP, or the catalogue) in the folder of outputs and found none. Run `sop build`.",
    ),
    examples: { wrong: [], right: [] },
  },
  {
    code: "hasil-usang",
    severity: "error",
    title: say("Hasil usang", "A stale output"),
    explanation: say(
      "Hasil ini dibuat `sop build` yang terdahulu. Sejak itu SOP, profil, judul SOP terkait, versi perangkat lunak, atau perambannya berubah; `index.json` dan `index.html` usang juga bila hasil lain datang atau pergi. Jalankan `sop build`.",
      "An earlier `sop build` made this output. The SOP, its profile, the title of a related SOP, our version or the browser has changed since; `index.json` and `index.html` are stale also when other outputs came or went. Run `sop build`.",
    ),
    examples: { wrong: [], right: [] },
  },
  {
    code: "hasil-disunting",
    severity: "error",
    title: say("Hasil disunting", "An edited output"),
    explanation: say(
      "Isi berkas ini tidak sama dengan yang dihasilkan SOP, dan tidak pula dengan yang pernah dibuat `sop build` di sini (tercatat di `.sop-build.json`): seseorang mengubahnya, atau menyalinnya dari tempat lain. Perbaiki SOP-nya, bukan hasilnya, lalu jalankan `sop build`.",
      "This file is neither what the SOP gives nor what a `sop build` ever made here (recorded in `.sop-build.json`): somebody changed it, or copied it from elsewhere. Mend the SOP, not its output, and run `sop build`.",
    ),
    examples: { wrong: [], right: [] },
  },
  {
    code: "hasil-tanpa-sop",
    severity: "error",
    title: say("Hasil tanpa SOP", "Outputs without an SOP"),
    explanation: say(
      "Di folder hasil ada hasil dari SOP yang berkasnya dihapus, berganti nama, atau tidak termasuk yang diperiksa. `sop build` atas seluruh folder SOP menghapus hasil yang dibuatnya sendiri dan tidak disunting; yang lain dibiarkan, jadi pindahkan atau hapus sendiri. Ini hanya diperiksa bila seluruh folder diperiksa, bukan berkas satu per satu atau dengan `--shard`.",
      "The folder of outputs holds outputs of an SOP whose file was removed, renamed, or is not among those verified. `sop build` of the whole folder of SOPs removes what it made itself and nobody edited; anything else it leaves, so move or remove that yourself. This is looked for only when whole folders are verified, not single files or a `--shard`.",
    ),
    examples: { wrong: [], right: [] },
  },
];
