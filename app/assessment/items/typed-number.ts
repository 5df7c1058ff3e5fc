/** A number as people type it: a value, and the words after it. */
export interface TypedNumber {
  value: number;
  /** The unit as typed; empty when there is none. */
  unit: string;
}

const NUMBER = /^([+-]?)([\d.,'\s]*\d)(e[+-]?\d{1,3})?\s*(\D.*)?$/is;

/** Digits with thousands set apart by spaces or apostrophes, by commas, or by points. */
const PLAIN = /^(\d+|\d*[.,]\d+)$/;
const SPACED = /^\d{1,3}([ ']\d{3})+([.,]\d+)?$/;
const BY_COMMAS = /^\d{1,3}((,\d{3}){2,}(\.\d+)?|,\d{3}\.\d+)$/;
const BY_POINTS = /^\d{1,3}((\.\d{3}){2,}(,\d+)?|\.\d{3},\d+)$/;
/** "1,500" is 1500 to some and 1.5 to others. */
const TWO_WAYS = /^[1-9]\d{0,2},\d{3}$/;

/** Beyond this a double no longer tells whole numbers apart. */
const LARGEST = 2 ** 53;

/**
 * Reads "1.5", "1,5", "1 500", "1,500.25", "1.500,25", "-3", "2e3" and "1,5 km". A point or a comma is
 * a decimal mark when it stands once, a thousands mark when it stands more often or before the other.
 * Refuses `write-plainly` what can be read two ways ("1,500"), and `write-number` anything else that is
 * not one number, among it what no double can hold ("1e309").
 */
export function readTypedNumber(typed: string): TypedNumber | "write-number" | "write-plainly" {
  const text = typed
    .normalize("NFKC")
    .replace(/[\u2212\u2013]/g, "-")
    .replace(/[\u2019\u02bc]/g, "'")
    .replace(/\s+/g, " ")
    .trim();
  const [, sign, digits = "", exponent = "", unit = ""] = NUMBER.exec(text) ?? [];
  if (TWO_WAYS.test(digits)) return "write-plainly";
  const decimal = decimalOf(digits);
  if (decimal === null) return "write-number";
  const value = Number(`${sign}${decimal}${exponent}`);
  return Math.abs(value) < LARGEST ? { value, unit: unit.trim() } : "write-number";
}

/** The digits with a point as their one mark; null when they are not one number. */
function decimalOf(digits: string): string | null {
  if (PLAIN.test(digits)) return digits.replace(",", ".");
  if (SPACED.test(digits)) return digits.replace(/[ ']/g, "").replace(",", ".");
  if (BY_COMMAS.test(digits)) return digits.replaceAll(",", "");
  if (BY_POINTS.test(digits)) return digits.replaceAll(".", "").replace(",", ".");
  return null;
}
