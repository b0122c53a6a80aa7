import type { Diagnostic, Place } from "../diagnostic.ts";
import { nearest } from "../nearest.ts";
import { finding, quoted, say } from "../source/finding.ts";

/** Texts that belong to a row, so a step drawn in another step's row has none of them. */
export const ROW_TEXTS = ["kegiatan", "kelengkapan", "waktu", "output", "keterangan"] as const;

export function decisionAndNext(lanjut: Place, keputusan: Place): Diagnostic {
  return finding("alur-keputusan-lanjut", lanjut, {
    message: say(
      "Langkah ini memakai `keputusan`, jadi `lanjut` tidak berlaku: tiap cabang sudah punya tujuan.",
      "This step has `keputusan`, so `lanjut` does not apply: every branch has its target.",
    ),
    cure: say("Hapus `lanjut`, atau jadikan cabang.", "Delete `lanjut`, or make it a branch."),
    related: [{ message: say("Keputusannya di sini.", "The decision is here."), place: keputusan }],
  });
}

export function endAndNext(lanjut: Place, selesai: Place): Diagnostic {
  return finding("alur-selesai-lanjut", lanjut, {
    message: say(
      "Langkah ini berakhir (`selesai`), tetapi juga dilanjutkan (`lanjut`).",
      "This step ends (`selesai`), yet it also goes on (`lanjut`).",
    ),
    cure: say(
      "Hapus salah satu. Bila hanya sebagian pelaksana yang selesai, tulis `selesai: [id]`.",
      "Delete one of them. If only some of the actors end here, write `selesai: [id]`.",
    ),
    related: [{ message: say("Akhirnya di sini.", "The end is here."), place: selesai }],
  });
}

export function endAndDecision(selesai: Place, keputusan: Place): Diagnostic {
  return finding("alur-selesai-keputusan", selesai, {
    message: say(
      "Keputusan tidak dapat sekaligus `selesai`; yang berakhir adalah cabangnya.",
      "A decision cannot be `selesai` as well; what ends is one of its branches.",
    ),
    cure: say("Tulis `selesai` sebagai tujuan cabang itu.", "Write `selesai` as the target of that branch."),
    related: [{ message: say("Keputusannya di sini.", "The decision is here."), place: keputusan }],
  });
}

export function nextIsEnd(place: Place): Diagnostic {
  return finding("alur-lanjut-selesai", place, {
    message: say(
      "`selesai` bukan langkah yang dapat dilanjutkan; hanya cabang keputusan yang boleh menunjuknya.",
      "`selesai` is no step to go on to; only a decision's branch may point at it.",
    ),
    cure: say("Ganti dengan `selesai: true`.", "Write `selesai: true` instead."),
  });
}

export function firstInRow(place: Place): Diagnostic {
  return finding("alur-sebaris-pertama", place, {
    message: say(
      "Langkah pertama tidak dapat `sebaris`: tidak ada langkah di atasnya.",
      "The first step cannot be `sebaris`: there is no step above it.",
    ),
    cure: say("Hapus `sebaris`.", "Delete `sebaris`."),
  });
}

export function textInRow(key: string, place: Place): Diagnostic {
  return finding("alur-sebaris-teks", place, {
    message: say(
      `Langkah \`sebaris\` tidak punya teks sendiri, jadi \`${key}\` tidak akan tercetak.`,
      `A step that is \`sebaris\` has no texts of its own, so \`${key}\` would not be printed.`,
    ),
    cure: say(
      "Pindahkan ke langkah pertama di baris itu, atau hapus `sebaris`.",
      "Move it to the row's first step, or delete `sebaris`.",
    ),
  });
}

export function copyWithoutRow(place: Place): Diagnostic {
  return finding("alur-tembusan-tanpa-sebaris", place, {
    message: say(
      "`tembusan` hanya berlaku bersama `sebaris`: penerima tembusan digambar di baris langkah lain.",
      "`tembusan` only counts together with `sebaris`: who receives a copy is drawn in another step's row.",
    ),
    cure: say("Tambahkan `sebaris: true`.", "Add `sebaris: true`."),
  });
}

export function copyGoesOn(key: string, place: Place): Diagnostic {
  return finding("alur-tembusan-lanjut", place, {
    message: say(
      `Penerima tembusan tidak melanjutkan apa pun, jadi \`${key}\` tidak berlaku.`,
      `Who receives a copy carries nothing on, so \`${key}\` does not apply.`,
    ),
    cure: say(`Hapus \`${key}\`, atau hapus \`tembusan\`.`, `Delete \`${key}\`, or delete \`tembusan\`.`),
  });
}

export function endOfOther(actor: string, performers: readonly string[], place: Place): Diagnostic {
  const meant = /^(?:ya|y|yes|benar|true)$/i.test(actor) ? "true" : nearest(actor, performers);
  return finding("nama-selesai-pelaksana", place, {
    message: say(
      `${quoted(actor)} bukan pelaksana langkah ini (${performers.join(", ")}), jadi tidak dapat selesai di sini.`,
      `${quoted(actor)} does not perform this step (${performers.join(", ")}), so it cannot end here.`,
    ),
    cure:
      meant === "true"
        ? say(
            "Bila langkah ini mengakhiri alur, tulis `true`, tanpa tanda kutip.",
            "If this step ends the flow, write `true`, without quotes.",
          )
        : meant === null
          ? undefined
          : say(`Maksud Anda \`${meant}\`?`, `Did you mean \`${meant}\`?`),
  });
}

export function reservedId(place: Place): Diagnostic {
  return finding("nama-id-cadangan", place, {
    message: say(
      "`selesai` tidak dapat menjadi id, karena berarti akhir sebuah cabang.",
      "`selesai` cannot be an id, because it means the end of a branch.",
    ),
    cure: say("Pilih id lain, misalnya `tutup`.", "Choose another id, for example `tutup`."),
  });
}

export function otherRowsNumber(id: string, row: number, place: Place, other: Place): Diagnostic {
  return finding("nama-id-nomor", place, {
    message: say(
      `Id ${quoted(id)} adalah nomor langkah lain; ini langkah ${row}.`,
      `The id ${quoted(id)} is another step's number; this is step ${row}.`,
    ),
    cure: say("Pilih id yang bukan angka.", "Choose an id that is not a number."),
    related: [{ message: say(`Langkah ${id} ada di sini.`, `Step ${id} is here.`), place: other }],
  });
}

export function idemInFirstRow(place: Place): Diagnostic {
  return finding("baca-idem-pertama", place, {
    message: say(
      "`idem` berarti sama dengan langkah di atasnya, dan ini langkah pertama.",
      "`idem` means the same as the step above, and this is the first step.",
    ),
    cure: say("Tulis waktunya.", "Write the time."),
  });
}

export function badFileName(stem: string, place: Place): Diagnostic {
  const name = stem
    .toLowerCase()
    .replace(/[^a-z0-9-]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return finding("nama-berkas", place, {
    message: say(
      `Nama berkas ${quoted(stem)} menjadi id SOP ini; id terdiri atas huruf kecil, angka, dan tanda hubung.`,
      `The file's name ${quoted(stem)} is this SOP's id; an id is made of small letters, digits and hyphens.`,
    ),
    cure: name === "" ? undefined : say(`Ganti nama menjadi \`${name}.yaml\`.`, `Rename it to \`${name}.yaml\`.`),
  });
}
