import type { Rule } from "../rule.ts";
import { leadsToItself } from "./alur-ke-diri-sendiri.ts";
import { sameLabel } from "./alur-keputusan-label-sama.ts";
import { oneBranch } from "./alur-keputusan-satu-cabang.ts";
import { sameTarget } from "./alur-keputusan-tujuan-sama.ts";
import { behindEnd } from "./alur-setelah-akhir.ts";
import { neverFinishes } from "./alur-tak-selesai.ts";
import { neverReached } from "./alur-tak-tercapai.ts";
import { noEnd } from "./alur-tanpa-akhir.ts";
import { noStart } from "./alur-tanpa-awal.ts";
import { columnOrder } from "./bentuk-urutan-kolom.ts";
import { replaced } from "./hukum-diganti.ts";
import { amended } from "./hukum-diubah.ts";
import { misspeltTitle } from "./hukum-ejaan-judul.ts";
import { mixedStyle } from "./hukum-gaya.ts";
import { wrongKind } from "./hukum-jenis-keliru.ts";
import { wrongNumber } from "./hukum-nomor-keliru.ts";
import { unreadableCitation } from "./hukum-tak-terbaca.ts";
import { lawOrder } from "./hukum-urutan.ts";
import { hurufTakTercetak } from "./huruf-tak-tercetak.ts";
import { sharedTitle } from "./identitas-judul-ganda.ts";
import { blankIdentity } from "./identitas-kosong.ts";
import { approverNip } from "./identitas-nip.ts";
import { sharedNumber } from "./identitas-nomor-ganda.ts";
import { dates } from "./identitas-tanggal.ts";
import { notYetMade } from "./kertas-belum-dibuat.ts";
import { twoSpellings } from "./kertas-dua-ejaan.ts";
import { emptyStandard } from "./kertas-mutu-baku-kosong.ts";
import { unusedPaper } from "./kertas-tak-dipakai.ts";
import { timeAsPaper } from "./kertas-waktu-sebagai-output.ts";
import { caseOnly } from "./nama-beda-huruf.ts";
import { duplicateStep } from "./nama-langkah-ganda.ts";
import { unknownStep } from "./nama-langkah-tak-dikenal.ts";
import { repeatedActor } from "./nama-pelaksana-berulang.ts";
import { duplicateActor } from "./nama-pelaksana-ganda.ts";
import { idleActor } from "./nama-pelaksana-menganggur.ts";
import { unknownActor } from "./nama-pelaksana-tak-dikenal.ts";
import { unknownProfile } from "./nama-profil-tak-dikenal.ts";
import { sharedAlias } from "./nama-sebutan-ganda.ts";
import { nameWithoutAlias } from "./nama-sebutan-tanpa-alias.ts";
import { unknownSop } from "./nama-sop-tak-dikenal.ts";
import { neverJoined } from "./paralel-gabung-mustahil.ts";
import { joinsNoArrow } from "./paralel-gabung-tanpa-panah.ts";
import { getsStuck } from "./paralel-macet.ts";
import { runsTwice } from "./paralel-tanpa-gabung.ts";
import { startsWithActor } from "./prosa-awal-pelaksana.ts";
import { choiceWithoutDecision } from "./prosa-jika-tanpa-keputusan.ts";
import { noVerb } from "./prosa-kata-kerja.ts";
import { decisionWithoutCondition } from "./prosa-keputusan-tanpa-syarat.ts";
import { otherTarget } from "./prosa-tujuan-lain.ts";
import { titleSpelling } from "./taut-ejaan-judul.ts";
import { missingRelated } from "./taut-keterkaitan-kurang.ts";
import { ringOfSops } from "./taut-melingkar.ts";
import { unnamedRelated } from "./taut-tak-disebut.ts";
import { mixedDays } from "./waktu-hari-campur.ts";
import { totalTime } from "./waktu-jumlah.ts";
import { overLimit } from "./waktu-melebihi-batas.ts";
import { zeroTime } from "./waktu-nol.ts";
import { unreadableTime } from "./waktu-tak-terbaca.ts";
import { timeWithoutNumber } from "./waktu-tanpa-angka.ts";

/** Every rule, one line each; an export is made a rule of the house by standing here. */
export const rules: readonly Rule[] = [
  unknownActor,
  unknownStep,
  unknownSop,
  unknownProfile,
  duplicateStep,
  duplicateActor,
  repeatedActor,
  sharedAlias,
  caseOnly,
  idleActor,
  nameWithoutAlias,
  noStart,
  noEnd,
  neverReached,
  behindEnd,
  neverFinishes,
  oneBranch,
  sameTarget,
  sameLabel,
  leadsToItself,
  runsTwice,
  neverJoined,
  getsStuck,
  joinsNoArrow,
  hurufTakTercetak,
  mixedDays,
  totalTime,
  overLimit,
  zeroTime,
  unreadableTime,
  timeWithoutNumber,
  notYetMade,
  twoSpellings,
  emptyStandard,
  timeAsPaper,
  unusedPaper,
  sharedTitle,
  blankIdentity,
  approverNip,
  sharedNumber,
  dates,
  replaced,
  amended,
  mixedStyle,
  wrongKind,
  wrongNumber,
  misspeltTitle,
  unreadableCitation,
  lawOrder,
  titleSpelling,
  missingRelated,
  ringOfSops,
  unnamedRelated,
  startsWithActor,
  choiceWithoutDecision,
  noVerb,
  decisionWithoutCondition,
  otherTarget,
  columnOrder,
];
