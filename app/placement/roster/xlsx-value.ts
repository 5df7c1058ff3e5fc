import { daysLater } from "../../record/civil-day";

/** Number formats of the standard that show a day (ECMA-376, 18.8.30); the rest up to 163 do not. */
const DAY_FORMATS = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 57, 58,
]);

/** Whether a number format shows a day: by its number, or by the year or day in a format of its own. */
export function showsDay(id: number, code: string | undefined): boolean {
  if (code === undefined) return DAY_FORMATS.has(id);
  const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, "");
  return /[yd]/i.test(bare) && !/general/i.test(bare);
}

/**
 * The day that a sheet's number stands for, as YYYY-MM-DD; its time of day is left out. The count
 * begins on 1 January 1900 and holds a 29 February 1900 that never was, or begins in 1904. Null where
 * it stands for none.
 */
export function dayOfSerial(serial: number, from1904: boolean): string | null {
  const whole = Math.floor(serial);
  if (!Number.isFinite(serial) || whole < 1 || whole > 2_958_465 || (!from1904 && whole === 60))
    return null;
  if (from1904) return daysLater("1904-01-01", whole);
  return daysLater("1899-12-31", whole > 60 ? whole - 1 : whole);
}

/** The column (from 0) and row (from 1) of a cell's name; null where it is none of a sheet's. */
export function placeOf(name: string): { column: number; row: number } | null {
  const [, letters = "", digits = ""] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(name) ?? [];
  if (letters === "") return null;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return column < 16_384 ? { column, row: Number(digits) } : null;
}
