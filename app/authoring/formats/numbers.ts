import { readTypedNumber } from "../../assessment/items/typed-number";

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i;
/** Longer than any number that somebody wrote. */
const longest = 60;

/** A number as machines write it, or as people do; null when it is none. */
export function numberIn(text: string): number | null {
  const written = text.trim();
  if (written === "" || written.length > longest) return null;
  if (NUMBER.test(written)) return Number.isFinite(Number(written)) ? Number(written) : null;
  const read = readTypedNumber(written);
  return typeof read === "string" || read.unit !== "" ? null : read.value;
}

/** Halves and differences of decimal numbers, without what doubles add to them. */
export function decimal(number: number): number {
  return Number(number.toPrecision(12));
}
