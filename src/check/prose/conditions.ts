/** What a sentence makes something depend on: "sudah lengkap", "tidak ada kesalahan", "tidak". */
export interface Condition {
  /** It begins with "tidak", "belum" and the like, perhaps after what it is about ("data kurang …"). */
  readonly negative: boolean;
  /**
   * `good`: it says that something is in order, or that it is not ("lengkap", "belum lengkap", "ditolak"). `fault`: that
   * there is a fault, or that there is none ("ada kesalahan"). `bare`: a mere "tidak". `other`: it says something else.
   */
  readonly about: "good" | "fault" | "bare" | "other";
  /** Whether it holds when all is in order; null where its own words do not tell. */
  readonly inOrder: boolean | null;
}

const GOOD = new Set(
  (
    "setuju disetujui menyetujui sepakat disepakati sesuai benar betul lengkap layak sah valid lulus memenuhi cocok " +
    "wajar diterima dikabulkan"
  ).split(" "),
);

/** The contrary of a good word, in one word. */
const NOT_GOOD = new Set(["ditolak", "menolak", "salah", "keliru"]);

const FAULT = new Set(
  (
    "kesalahan kekeliruan kekurangan ketidaksesuaian ketidaklengkapan perbaikan koreksi revisi catatan perubahan " +
    "penyempurnaan keberatan masukan temuan masalah kendala diperbaiki direvisi dikoreksi disempurnakan diubah dilengkapi"
  ).split(" "),
);

const THERE_IS = new Set(
  "ada adanya terdapat ditemukan perlu diperlukan memerlukan membutuhkan butuh harus masih beberapa dilakukan".split(
    " ",
  ),
);

const NOT = new Set(["tidak", "belum", "kurang", "bukan"]);

/** So many words may say what the condition is about before they say the condition: "berkas permohonan sudah lengkap". */
const MOST_WORDS_BEFORE = 4;

/** @param text what follows "jika", as far as the clause goes; or a question */
export function conditionOf(text: string): Condition {
  const words = (text.slice(0, 200).match(/[\p{L}\p{M}\p{N}'’-]+|[,;?]/gu) ?? []).slice(0, 12);
  let negative = false;
  let thereIs = false;
  for (const [i, word] of words.entries()) {
    const small = word.toLowerCase();
    if (NOT.has(small)) {
      if (negative) break;
      negative = true;
    } else if (GOOD.has(small)) {
      return isQualified(words.slice(i + 1)) ? { ...OTHER, negative } : { negative, about: "good", inOrder: !negative };
    } else if (NOT_GOOD.has(small)) {
      // "Jika tidak ditolak" may lack a comma: if not, it is turned down.
      return { negative: true, about: negative ? "other" : "good", inOrder: negative ? null : false };
    } else if (thereIs && FAULT.has(small)) return { negative, about: "fault", inOrder: negative };
    else if (THERE_IS.has(small)) thereIs = true;
    else if (isEnd(small)) return negative ? BARE : OTHER;
    else if (negative || thereIs || i >= MOST_WORDS_BEFORE || (i > 0 && /^\p{Lu}/u.test(word))) break;
  }
  if (negative && words.every((word) => NOT.has(word.toLowerCase()) || THERE_IS.has(word.toLowerCase()))) return BARE;
  return { ...OTHER, negative: NOT.has(words[0]?.toLowerCase() ?? "") };
}

const OTHER: Condition = { negative: false, about: "other", inOrder: null };
const BARE: Condition = { negative: true, about: "bare", inOrder: null };

/** "disetujui dengan catatan", "sesuai tetapi belum rapi": neither in order nor at fault. */
function isQualified(rest: readonly string[]): boolean {
  const [next = "", second = ""] = rest.map((word) => word.toLowerCase());
  return (
    (/^(?:dengan|disertai)$/.test(next) && FAULT.has(second)) ||
    /^(?:tetapi|tapi|namun)$/.test(rest[0] === "," ? second : next)
  );
}

/** Where what is done begins: at a comma, "maka", or a verb. */
function isEnd(word: string): boolean {
  return /^[,;?]$|^maka$|^(?:di|me)(?!ny?ata|nilai|anggap)\p{Ll}{4,}$/u.test(word);
}
