import { z } from "zod";

/** One line of text of 1 to `max` characters, without control characters; spaces at the ends go. */
export function oneLine(max: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((text) => !/[\p{Cc}\u2028\u2029]/u.test(text), { params: { says: "line" } });
}

/** Text of several lines, 1 to `max` characters; line ends become \n, other control characters refuse. */
export function paragraphs(max: number) {
  return z
    .string()
    .transform((text) => text.replace(/\r\n?/g, "\n").trim())
    .pipe(
      z
        .string()
        .min(1)
        .max(max)
        .refine((text) => !/[^\P{Cc}\n\t]/u.test(text), { params: { says: "line" } }),
    );
}

/** An e-mail address, folded to lower case, at most 254 characters. */
export function emailAddress() {
  return z.string().trim().toLowerCase().max(254).pipe(z.email());
}

/** A whole number from `min` to `max`, written in digits; an empty field is missing, not 0. */
export function wholeNumber(min: number, max: number) {
  return z
    .string()
    .trim()
    .min(1)
    .regex(/^-?\d{1,9}$/)
    .transform(Number)
    .pipe(z.number().min(min).max(max));
}

/** A day of the calendar, YYYY-MM-DD, from year 1900 to 2199. */
export function day() {
  return z
    .string()
    .trim()
    .min(1)
    .refine(isDay, { params: { says: "day" } });
}

function isDay(text: string): boolean {
  if (!/^(?:19|20|21)\d\d-\d\d-\d\d$/.test(text)) return false;
  const noon = Date.parse(`${text}T12:00:00Z`);
  return !Number.isNaN(noon) && new Date(noon).toISOString().startsWith(text);
}

/** A checkbox: true when it was ticked. */
export function ticked() {
  return z
    .string()
    .optional()
    .transform((value) => value !== undefined);
}

/** A field that may be left empty; empty reads as absent. */
export function optional<Field extends z.ZodType>(field: Field) {
  return z.preprocess((value) => (blank(value) ? undefined : value), field.optional());
}

function blank(value: unknown): boolean {
  return typeof value === "string" && value.trim() === "";
}
