import type { DateValue } from "../../../model/sop.ts";

const MONTHS = [
  "Januari",
  "Februari",
  "Maret",
  "April",
  "Mei",
  "Juni",
  "Juli",
  "Agustus",
  "September",
  "Oktober",
  "November",
  "Desember",
];

/** A date in words as letters of the state write it (`7 Januari 2025`); `-` for none; empty while not known. */
export function printedDate(date: DateValue): string {
  switch (date.kind) {
    case "blank":
      return "";
    case "none":
      return "-";
    case "unreadable":
      return date.text;
    case "date": {
      const [year, month, day] = date.iso.split("-").map(Number);
      return `${day} ${MONTHS[(month ?? 1) - 1]} ${year}`;
    }
  }
}
