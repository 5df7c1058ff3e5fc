import { z } from "zod";

/** Embeddings, overrides and isolates: they turn around the words that a page prints beside them. */
const TURNS_WORDS = /[\u202a-\u202e\u2066-\u2069]/;

/**
 * One line of text of 1 to `max` characters in Unicode's composed form (NFC); spaces at the ends go.
 * Refuses control characters, what turns words around, and a line in which there is nothing to see.
 */
export function oneLine(max: number) {
  return z
    .string()
    .normalize("NFC")
    .trim()
    .min(1)
    .max(max)
    .refine((text) => !/[\p{Cc}\u2028\u2029]/u.test(text), { params: { says: "line" } })
    .refine((text) => !TURNS_WORDS.test(text), { params: { says: "hidden" } })
    .refine(canBeSeen, { params: { says: "missing" } });
}

/**
 * Text of several lines, 1 to `max` characters; line ends become \n. Refuses what `oneLine` does,
 * but for line ends and tabs.
 */
export function paragraphs(max: number) {
  return z
    .string()
    .transform((text) => text.normalize("NFC").replace(/\r\n?/g, "\n").trim())
    .pipe(
      z
        .string()
        .min(1)
        .max(max)
        .refine((text) => !/[^\P{Cc}\n\t]/u.test(text) && !TURNS_WORDS.test(text), {
          params: { says: "hidden" },
        })
        .refine(canBeSeen, { params: { says: "missing" } }),
    );
}

function canBeSeen(text: string): boolean {
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(text);
}

/** One of the answers that a page offers, of at most `max` characters: what is longer was not offered. */
export function offered(max: number) {
  return z.string().refine((value) => value.length <= max, { params: { says: "offered" } });
}

const carriedFields = new WeakSet<z.core.$ZodType>();

/**
 * A field that the page itself fills in, unseen. What is wrong with it is said of the form as a
 * whole: nobody can put right what they cannot see.
 */
export function carried<Field extends z.ZodType>(field: Field): Field {
  carriedFields.add(field);
  return field;
}

/** Whether a field of a schema was marked as `carried`. */
export function isCarried(field: z.core.$ZodType | undefined): boolean {
  return field !== undefined && carriedFields.has(field);
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

/**
 * The address of a page that anyone may open, of at most `max` characters: https, with a host that has a
 * name, and no user. Refuses spaces, backslashes and characters that cannot be seen.
 */
export function webAddress(max: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine(isWebAddress, { params: { says: "address" } });
}

function isWebAddress(text: string): boolean {
  if (/[^\x21-\x7e]|\\/.test(text) || !/^https:\/\//i.test(text) || !URL.canParse(text))
    return false;
  const { hostname, username, password } = new URL(text);
  return username === "" && password === "" && /^[^.]+(\.[^.]+)*\.[a-z][a-z0-9-]*$/.test(hostname);
}
